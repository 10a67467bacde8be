package solewatch.analysis.load;

import org.jspecify.annotations.Nullable;
import solewatch.analysis.load.Ratio.Hidden;

/** Weekly distances, from the first complete week to the present one, which may go on. Monday begins a week. */
final class Weeks {

    private static final long UNKNOWN = -1;

    private final long[] metres;
    private final LoadPolicy policy;

    /** @param metres per week; the last is the present week; a negative one is unknown */
    Weeks(long[] metres, LoadPolicy policy) {
        this.metres = metres;
        this.policy = policy;
    }

    /**
     * A week against the longest of the weeks before it, so that the week after a cut-back does not look like a jump; in
     * percent, or null when there is too little to compare with.
     */
    @Nullable
    Double progressionPercent(int week) {
        int weeks = policy.progressionReferenceWeeks();
        if (week < weeks || week >= metres.length || metres[week] < 0) {
            return null;
        }
        long longest = longestBefore(week, weeks);
        if (longest == UNKNOWN || longest < policy.progressionFloorMetres()) {
            return null;
        }
        return (metres[week] - longest) * 100.0 / longest;
    }

    /** Why {@link #progressionPercent} says nothing of this week. */
    Hidden progressionHidden(int week) {
        int weeks = policy.progressionReferenceWeeks();
        if (week < weeks) {
            return Hidden.TOO_FEW_DAYS;
        }
        boolean unknown = metres[week] < 0 || longestBefore(week, weeks) == UNKNOWN;
        return unknown ? Hidden.UNKNOWN_DISTANCE : Hidden.TOO_LITTLE_RUNNING;
    }

    /** At most 80 % of the longest of the three weeks before. */
    boolean isCutBack(int week) {
        int weeks = policy.cutBackReferenceWeeks();
        if (week < weeks || metres[week] < 0) {
            return false;
        }
        long longest = longestBefore(week, weeks);
        return longest > 0 && metres[week] * 100 <= longest * policy.cutBackPercent();
    }

    /** How many weeks since the last cut-back, this one included; 0 in a cut-back week. */
    int weeksSinceCutBack(int week) {
        int count = 0;
        for (int i = week; i >= 0 && !isCutBack(i); i--) {
            count++;
        }
        return count;
    }

    /**
     * Enough weeks without a cut-back, and the last so many of them built: the last beyond the first by more than what is
     * worth a word in one week. Weeks that are about equal build nothing, however many there are.
     */
    boolean cutBackDue(int week) {
        int weeks = policy.buildingWeeksBeforeCutBack();
        if (week < weeks - 1 || weeksSinceCutBack(week) < weeks) {
            return false;
        }
        long before = metres[week - weeks + 1];
        boolean known = before >= 0 && metres[week] >= 0;
        return known && metres[week] * 100 > before * (100 + policy.progressionInfoPercent());
    }

    /** The present week. */
    int present() {
        return metres.length - 1;
    }

    /** Unknown when one of them is: it may have been the longest. */
    private long longestBefore(int week, int weeks) {
        long longest = 0;
        for (int i = week - weeks; i < week; i++) {
            if (metres[i] < 0) {
                return UNKNOWN;
            }
            longest = Math.max(longest, metres[i]);
        }
        return longest;
    }
}
