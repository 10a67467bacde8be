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

    /**
     * At most 80 % of the longest of the three weeks before, as far as there are so many; a week of nothing always is. Null
     * when what is not known decides it.
     */
    @Nullable
    Boolean isCutBack(int week) {
        if (metres[week] <= 0) {
            return metres[week] == 0 ? Boolean.TRUE : null;
        }
        boolean unknown = false;
        long longest = 0;
        for (int i = Math.max(0, week - policy.cutBackReferenceWeeks()); i < week; i++) {
            unknown |= metres[i] < 0;
            longest = Math.max(longest, metres[i]);
        }
        if (metres[week] * 100 <= longest * policy.cutBackPercent()) {
            return Boolean.TRUE;
        }
        return unknown ? null : Boolean.FALSE;
    }

    /**
     * How many weeks since the last cut-back, this one included; 0 in a cut-back week. Null when there is no such week, or
     * when one of these weeks may have been a cut-back.
     */
    @Nullable
    Integer buildingWeeks(int week) {
        if (week < 0) {
            return null;
        }
        int building = surelyBuilding(week);
        int before = week - building;
        boolean known = before < 0 || isCutBack(before) != null;
        return known ? Integer.valueOf(building) : null;
    }

    /**
     * Enough weeks without a cut-back that built: the last is beyond the first of them all by more than what is worth a
     * word in one week, and grew lately, too. Weeks that are about equal build nothing, however many there are.
     */
    boolean cutBackDue(int week) {
        int enough = policy.buildingWeeksBeforeCutBack();
        int building = week < 0 ? 0 : surelyBuilding(week);
        return building >= enough
                && beyond(week, week - building + 1, policy.progressionInfoPercent())
                && beyond(week, week - enough + 1, policy.buildingGrowthPercent());
    }

    private boolean beyond(int week, int earlier, int percent) {
        return metres[week] * 100 > metres[earlier] * (100 + percent);
    }

    /** Back from this week, as far as no week was or may have been a cut-back. */
    private int surelyBuilding(int week) {
        int count = 0;
        for (int i = week; i >= 0 && Boolean.FALSE.equals(isCutBack(i)); i--) {
            count++;
        }
        return count;
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
