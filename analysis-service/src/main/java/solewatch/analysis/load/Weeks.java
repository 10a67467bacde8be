package solewatch.analysis.load;

import org.jspecify.annotations.Nullable;

/** Weekly distances, from the first complete week to the present one, which may go on. Monday begins a week. */
final class Weeks {

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
        if (longest < policy.progressionFloorMetres()) {
            return null;
        }
        return (metres[week] - longest) * 100.0 / longest;
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

    /** Enough weeks without a cut-back in which more was run at the end than at the beginning: equal weeks build nothing. */
    boolean cutBackDue(int week) {
        int building = weeksSinceCutBack(week);
        return week >= 0
                && building >= policy.buildingWeeksBeforeCutBack()
                && metres[week] > metres[week - building + 1];
    }

    /** The present week. */
    int present() {
        return metres.length - 1;
    }

    private long longestBefore(int week, int weeks) {
        long longest = 0;
        for (int i = week - weeks; i < week; i++) {
            longest = Math.max(longest, metres[i]);
        }
        return longest;
    }
}
