package solewatch.ingest.file;

import org.jspecify.annotations.Nullable;

/** From "NaN is unknown", as computed, to "null is unknown", as told; with no more digits than were measured. */
final class Rounded {

    private Rounded() {}

    static @Nullable Integer whole(double value) {
        return Double.isNaN(value) || Math.abs(value) > Integer.MAX_VALUE ? null : (Integer) (int) Math.round(value);
    }

    static @Nullable Double tenth(double value) {
        return Double.isNaN(value) ? null : (Double) (Math.round(value * 10) / 10.0);
    }

    static @Nullable Double hundredth(double value) {
        return Double.isNaN(value) ? null : (Double) (Math.round(value * 100) / 100.0);
    }
}
