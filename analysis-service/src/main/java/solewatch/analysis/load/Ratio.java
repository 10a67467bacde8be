package solewatch.analysis.load;

import org.jspecify.annotations.Nullable;

/**
 * A ratio, or why it is not shown.
 *
 * @param hidden null exactly when there is a value
 */
public record Ratio(@Nullable Double value, @Nullable Hidden hidden) {

    static Ratio of(double value) {
        return new Ratio(value, null);
    }

    static Ratio hidden(Hidden reason) {
        return new Ratio(null, reason);
    }

    /** Why a ratio is not shown. */
    public enum Hidden {
        /** Fewer days are known than the longer window has. */
        TOO_FEW_DAYS,
        /** So little was run that any run would look like a jump. */
        TOO_LITTLE_RUNNING,
        /** Too many of the days looked back on have a run without a computable load. */
        UNKNOWN_LOAD,
        /** All days are equal: no spread to divide by. */
        ALL_DAYS_EQUAL,
        /** Nothing was run. */
        NO_RUN,
        /** A run has no distance. */
        UNKNOWN_DISTANCE,
        /** Of too much of the distance nobody said what was underfoot. */
        UNKNOWN_SURFACE
    }
}
