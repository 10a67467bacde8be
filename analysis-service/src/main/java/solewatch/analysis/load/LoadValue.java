package solewatch.analysis.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A load, how it was computed, or why it could not be.
 *
 * @param value null when it cannot be computed: never 0 for unknown
 * @param missing why there is no value; null exactly when there is one
 * @param basis which clock and which distance it was computed from, where there is a choice
 */
public record LoadValue(
        LoadMethod method,
        String version,
        @Nullable Double value,
        @Nullable Missing missing,
        List<Basis> basis) {

    public LoadValue {
        basis = List.copyOf(basis);
    }

    static LoadValue of(LoadMethod method, double value, List<Basis> basis) {
        return new LoadValue(method, method.version(), value, null, basis);
    }

    static LoadValue missing(LoadMethod method, Missing missing) {
        return new LoadValue(method, method.version(), null, missing, List.of());
    }

    /** What a run says in more than one way. */
    public enum Basis {
        /** Seconds in which the runner moved. */
        MOVING_TIME,
        /** Seconds in which the watch ran, because moving time is not known. */
        TIMER_TIME,
        /** Seconds from start to end, because nothing else is known. */
        ELAPSED_TIME,
        /** Metres weighted by the cost of the grade. */
        GRADE_ADJUSTED_DISTANCE,
        /** Metres as they were run. */
        DISTANCE;

        private final List<Basis> alone = List.of(this);

        List<Basis> alone() {
            return alone;
        }
    }

    /** Why a load cannot be computed. */
    public enum Missing {
        NO_DISTANCE,
        NO_DURATION,
        NO_EXERTION,
        NO_HEART_RATE,
        NO_HEART_RATE_SERIES,
        /** The heart rate is known for too little of the run. */
        HEART_RATE_SERIES_INCOMPLETE,
        NO_HEART_RATE_LIMITS,
        HEART_RATE_OUT_OF_RANGE,
        NO_SEX,
        NO_THRESHOLD_PACE
    }
}
