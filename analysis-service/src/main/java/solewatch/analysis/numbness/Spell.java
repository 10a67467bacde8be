package solewatch.analysis.numbness;

/** The episode that is going on, as far as the rules need to know it. */
final class Spell {

    final int start;
    final Trail trail;
    private Stage peak = Stage.NONE;
    private int persistentSince = -1;
    private boolean warned;

    Spell(int start, Trail trail) {
        this.start = start;
        this.trail = trail;
    }

    private Spell(Spell other, Trail trail) {
        this.start = other.start;
        this.trail = trail;
        this.peak = other.peak;
        this.persistentSince = other.persistentSince;
        this.warned = other.warned;
    }

    /** As it is now, to be read only. */
    Spell snapshot() {
        return new Spell(this, trail.snapshot());
    }

    /** The same so far, to go on with other facts. */
    Spell continuing(PlaceFacts facts) {
        return new Spell(this, trail.continuing(facts));
    }

    /** Remembers that a stage was reached. */
    void reached(Stage stage, Rule rule, int day) {
        if (stage != Stage.EASING && stage != Stage.RESOLVED && stage.compareTo(peak) > 0) {
            peak = stage;
        }
        if (stage == Stage.PERSISTENT && persistentSince < 0) {
            persistentSince = day;
        }
        warned |= rule == Rule.E1;
    }

    /** The highest stage so far. */
    Stage peak() {
        return peak;
    }

    /** The first day it was persistent. */
    int persistentSince() {
        return persistentSince;
    }

    /** Whether a warning sign has escalated it. */
    boolean warned() {
        return warned;
    }

    int age(int day) {
        return day - start;
    }
}
