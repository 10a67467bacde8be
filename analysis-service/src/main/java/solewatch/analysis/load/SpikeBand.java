package solewatch.analysis.load;

import org.jspecify.annotations.Nullable;

/**
 * How far a run went beyond the longest of the 30 days before it: bands of Schuster Brandt Frandsen et al. 2025, never a
 * score. Computed in whole metres, because 11.0 / 10.0 is more than 1.1 in floating point.
 */
public enum SpikeBand {
    /** No run in the 30 days before: nothing to compare with. */
    NO_BASELINE,
    /** A run in the 30 days before has no distance, and it might have been long enough to change the band. */
    UNKNOWN_BASELINE,
    /** At most 10 % beyond. */
    REFERENCE,
    /** More than 10 to 30 % beyond. */
    SMALL,
    /** More than 30 to 100 % beyond. */
    MODERATE,
    /** More than twice as far. */
    LARGE;

    /** The band of a run. */
    static SpikeBand of(int metres, @Nullable Integer longestBefore, LoadPolicy policy) {
        if (longestBefore == null || longestBefore <= 0) {
            return NO_BASELINE;
        }
        long percentRun = 100L * metres;
        if (percentRun <= (long) policy.smallSpikePercent() * longestBefore) {
            return REFERENCE;
        }
        if (percentRun <= (long) policy.moderateSpikePercent() * longestBefore) {
            return SMALL;
        }
        return percentRun <= (long) policy.largeSpikePercent() * longestBefore ? MODERATE : LARGE;
    }
}
