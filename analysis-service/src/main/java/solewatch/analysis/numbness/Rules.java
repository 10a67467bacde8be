package solewatch.analysis.numbness;

import org.jspecify.annotations.Nullable;
import solewatch.analysis.numbness.NumbnessPolicy.Escalated;
import solewatch.analysis.numbness.NumbnessPolicy.Persistent;
import solewatch.analysis.numbness.NumbnessPolicy.Recovery;

/** The conditions of the rules (docs/science.md, Episode rules), each asked for one day after that day's facts were taken in. */
final class Rules {

    private final PlaceFacts facts;
    private final Answers answers;
    private final NumbnessPolicy policy;

    Rules(PlaceFacts facts, Answers answers, NumbnessPolicy policy) {
        this.facts = facts;
        this.answers = answers;
        this.policy = policy;
    }

    /** E2 and E6: what escalates from every open state. */
    @Nullable
    Rule atOnce(int day, Spell spell) {
        if (spell.peak() == Stage.ESCALATED) {
            return null;
        }
        Escalated when = policy.escalated();
        int restDays = facts.restDaysIn(after(when.restWindowDays(), day, spell), day);
        if (restDays >= when.restDays()) {
            return Rule.E2;
        }
        return severeTwice(day, spell.trail) ? Rule.E6 : null;
    }

    private boolean severeTwice(int day, Trail trail) {
        int threshold = policy.escalated().severeSeverity();
        return trail.symptomaticRuns() >= 2
                && answers.runDay(trail.symptomaticRun(-1)) == day
                && facts.severity(trail.symptomaticRun(-1)) >= threshold
                && facts.severity(trail.symptomaticRun(-2)) >= threshold;
    }

    /** EASE. */
    boolean eases(Spell spell) {
        return spell.trail.free() >= policy.recovery().easeRuns();
    }

    /** RES: enough free runs, enough days, and one of the runs as long as those that brought symptoms. */
    boolean resolves(int day, Spell spell) {
        Recovery when = policy.recovery();
        return spell.trail.free() >= when.resolveRuns()
                && day - facts.lastTrouble(day) >= daysToResolve(day, spell)
                && (spell.peak() == Stage.TRANSIENT || farEnough(spell.trail));
    }

    /** A professional's look counts from the first day of the episode. */
    int daysToResolve(int day, Spell spell) {
        boolean unseen = spell.peak() == Stage.ESCALATED && !answers.clinicianIn(spell.start - 1, day);
        return unseen
                ? policy.recovery().resolveDaysEscalated()
                : policy.recovery().resolveDays();
    }

    /** Where no symptomatic run has a known distance there is nothing to match. */
    private boolean farEnough(Trail trail) {
        double onset = trail.medianOnset();
        return onset < 0
                || trail.freeLongest() * 100.0 >= onset * policy.recovery().resolveOnsetPercent();
    }

    /** P1 to P4, then R: the first rule of the highest state that applies. */
    @Nullable
    Rule rises(int day, Spell spell, Stage stage) {
        Rule persistent = persists(day, spell);
        if (persistent != null) {
            return persistent;
        }
        int days = facts.symptomaticDaysIn(after(policy.recurring().windowDays(), day, spell), day);
        return stage == Stage.TRANSIENT && days >= policy.recurring().days() ? Rule.R : null;
    }

    private @Nullable Rule persists(int day, Spell spell) {
        Persistent when = policy.persistent();
        Trail trail = spell.trail;
        boolean inARow = trail.streakDays() >= when.streakRuns();
        if (inARow && trail.streakSpan() >= when.streakSpanDays()) {
            return Rule.P1;
        }
        if (answers.substantialIn(day - when.ostrcWindowDays(), day)
                && (inARow || symptomSpan(day, spell) >= when.streakSpanDays())) {
            return Rule.P1B;
        }
        if (frequent(day, spell)) {
            return Rule.P2;
        }
        if (facts.lastingReportsIn(after(when.lastingWindowDays(), day, spell), day) >= when.lastingReports()) {
            return Rule.P3;
        }
        return endures(day, spell) ? Rule.P4 : null;
    }

    /** Days from the first to the last symptomatic day of the episode; 0 when there is only one. */
    int symptomSpan(int day, Spell spell) {
        int last = facts.lastSymptomatic(day);
        int first = facts.nextSymptomatic(spell.start);
        return last > first ? last - first : 0;
    }

    /** The day before the window's first: no window reaches back before the episode. */
    static int after(int windowDays, int day, Spell spell) {
        return Math.max(day - windowDays, spell.start - 1);
    }

    /** Of no answered run at all no share is symptomatic. */
    private boolean frequent(int day, Spell spell) {
        Persistent when = policy.persistent();
        int after = after(when.frequentWindowDays(), day, spell);
        if (facts.symptomaticDaysIn(after, day) < when.frequentDays()) {
            return false;
        }
        int counting = countingRuns(day - when.frequentWindowDays(), day, false);
        return counting > 0 && countingRuns(after, day, true) * 100 >= counting * when.frequentRunPercent();
    }

    /** Answered runs that count, or only the symptomatic of them. */
    int countingRuns(int after, int day, boolean symptomaticOnly) {
        int count = 0;
        for (int run = answers.firstRunAfter(day) - 1; run >= 0 && answers.runDay(run) > after; run--) {
            if (facts.counts(run) && (!symptomaticOnly || facts.severity(run) > 0)) {
                count++;
            }
        }
        return count;
    }

    private boolean endures(int day, Spell spell) {
        Persistent when = policy.persistent();
        int block = when.enduringBlockDays();
        return spell.age(day) >= when.enduringAgeDays()
                && facts.symptomaticDaysIn(day - block, day) > 0
                && facts.symptomaticDaysIn(after(2 * block, day, spell), day - block) > 0;
    }

    /** E3, then E5, then E4: what escalates a persistent episode. */
    @Nullable
    Rule escalates(int day, Spell spell) {
        if (worsens(day, spell.trail)) {
            return Rule.E3;
        }
        Escalated when = policy.escalated();
        int sinceSymptom = day - facts.lastSymptomatic(day);
        if (spell.age(day) >= when.chronicAgeDays() && sinceSymptom < when.chronicSymptomDays()) {
            return Rule.E5;
        }
        boolean lingers = day - spell.persistentSince() >= when.adjustedDays()
                && sinceSymptom < when.adjustedSymptomDays()
                && lessWasRun(day, spell);
        return lingers ? Rule.E4 : null;
    }

    private boolean worsens(int day, Trail trail) {
        Escalated when = policy.escalated();
        if (trail.symptomaticRuns() < when.worseningRuns() || !facts.symptomaticOn(day)) {
            return false;
        }
        int compared = when.worseningMedianOf();
        double last = trail.medianSeverity(trail.symptomaticRuns() - compared, compared);
        return last >= when.worseningFloor() && last - trail.medianSeverity(0, compared) >= when.worseningRise();
    }

    /** An unknown distance in the last two blocks shows no reduction. */
    private boolean lessWasRun(int day, Spell spell) {
        int block = policy.escalated().adjustedBlockDays();
        long reference = referenceMetres(spell);
        return reference > 0
                && !answers.distanceUnknownIn(day - 2 * block, day)
                && atMost(answers.metresIn(day - block, day), reference, spell)
                && atMost(answers.metresIn(day - 2 * block, day - block), reference, spell);
    }

    /** block / block days at most so many percent of reference / reference days, in whole numbers. */
    private boolean atMost(long metres, long reference, Spell spell) {
        Escalated when = policy.escalated();
        return metres * 100 * referenceDays(spell) <= reference * when.adjustedBlockDays() * when.adjustedPercent();
    }

    /** Run in the days up to the one it became persistent. */
    long referenceMetres(Spell spell) {
        int since = spell.persistentSince();
        return answers.metresIn(since - policy.escalated().adjustedReferenceDays(), since);
    }

    /** How many days those are: fewer when less is known, at least one block. */
    int referenceDays(Spell spell) {
        Escalated when = policy.escalated();
        int known = spell.persistentSince() - answers.firstDay + 1;
        return Math.min(when.adjustedReferenceDays(), Math.max(when.adjustedBlockDays(), known));
    }
}
