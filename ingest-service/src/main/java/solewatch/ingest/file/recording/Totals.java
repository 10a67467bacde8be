package solewatch.ingest.file.recording;

import java.util.Arrays;

/** What the file itself totals for an activity; NaN where it says nothing. */
public final class Totals {

    private final double[] values = new double[Quantity.values().length];

    public Totals() {
        Arrays.fill(values, Double.NaN);
    }

    /** Keeps the value if it is in the quantity's range. */
    public Totals put(Quantity quantity, double value) {
        if (quantity.allows(value)) {
            values[quantity.ordinal()] = value;
        }
        return this;
    }

    /** Adds to what is there; the first addition starts from zero. */
    public void add(Quantity quantity, double value) {
        double before = values[quantity.ordinal()];
        put(quantity, Double.isNaN(before) ? value : before + value);
    }

    /** NaN where unknown. */
    public double get(Quantity quantity) {
        return values[quantity.ordinal()];
    }

    public boolean has(Quantity quantity) {
        return !Double.isNaN(get(quantity));
    }
}
