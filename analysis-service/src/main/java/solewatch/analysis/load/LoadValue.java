package solewatch.analysis.load;

import org.jspecify.annotations.Nullable;

/**
 * A load, how it was computed, or why it could not be.
 *
 * @param value null when it cannot be computed: never 0 for unknown
 * @param missing why there is no value; null exactly when there is one
 */
public record LoadValue(
        LoadMethod method,
        String version,
        @Nullable Double value,
        @Nullable Missing missing) {

    static LoadValue of(LoadMethod method, double value) {
        return new LoadValue(method, method.version(), value, null);
    }

    static LoadValue missing(LoadMethod method, Missing missing) {
        return new LoadValue(method, method.version(), null, missing);
    }

    /** Why a load cannot be computed. */
    public enum Missing {
        NO_DISTANCE,
        NO_DURATION,
        NO_EXERTION,
        EXERTION_OUT_OF_RANGE,
        NO_HEART_RATE,
        NO_HEART_RATE_SERIES,
        NO_HEART_RATE_LIMITS,
        HEART_RATE_OUT_OF_RANGE,
        NO_SEX,
        NO_THRESHOLD_PACE
    }
}
