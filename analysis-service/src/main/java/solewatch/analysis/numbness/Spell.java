package solewatch.analysis.numbness;

import org.jspecify.annotations.Nullable;
import solewatch.events.RedFlag.Tier;

/** The episode that is going on, as far as the rules need to know it. */
final class Spell {

    final int start;
    final Trail trail;
    private Stage peak = Stage.NONE;
    private int persistentSince = -1;
    private @Nullable Tier warning;

    Spell(int start, Trail trail) {
        this.start = start;
        this.trail = trail;
    }

    private Spell(Spell other, Trail trail) {
        this.start = other.start;
        this.trail = trail;
        this.peak = other.peak;
        this.persistentSince = other.persistentSince;
        this.warning = other.warning;
    }

    /** The same so far, to go on with other facts. */
    Spell continuing(PlaceFacts facts) {
        return new Spell(this, trail.continuing(facts));
    }

    /** Remembers that a stage was reached. Once it eases, a warning sign is the first again. */
    void reached(Stage stage, int day) {
        if (stage != Stage.EASING && stage != Stage.RESOLVED && stage.compareTo(peak) > 0) {
            peak = stage;
        }
        if (stage == Stage.PERSISTENT && persistentSince < 0) {
            persistentSince = day;
        }
        if (stage == Stage.EASING) {
            warning = null;
        }
    }

    /** The highest stage so far. */
    Stage peak() {
        return peak;
    }

    /** The first day it was persistent. */
    int persistentSince() {
        return persistentSince;
    }

    /** Remembers a warning sign; says whether it is the first since it last eased, or graver than those before. */
    boolean warned(Tier tier) {
        Tier before = warning;
        if (before != null && before.compareTo(tier) <= 0) {
            return false;
        }
        warning = tier;
        return true;
    }

    /** The gravest warning sign since it last eased; null when there was none. */
    @Nullable
    Tier warning() {
        return warning;
    }

    int age(int day) {
        return day - start;
    }
}
