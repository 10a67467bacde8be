package solewatch.ingest.file.measure;

import solewatch.ingest.file.recording.Column;
import solewatch.ingest.file.recording.Series;

/** Means over the records, each counting for as long as it held. */
public final class Means {

    private Means() {}

    /** NaN where the column was never measured. */
    public static double of(Series series, Column column) {
        return above(series, column, Double.NEGATIVE_INFINITY);
    }

    /** The mean of the values above a bound: a cadence of 0 is standing, not a slow step. */
    public static double above(Series series, Column column, double bound) {
        if (!series.has(column)) {
            return Double.NaN;
        }
        double weighted = 0;
        double seconds = 0;
        double plain = 0;
        int count = 0;
        for (int row = 0; row < series.size(); row++) {
            double value = series.get(column, row);
            if (value > bound) {
                double held = series.secondsBefore(row);
                weighted += value * held;
                seconds += held;
                plain += value;
                count++;
            }
        }
        if (seconds > 0) {
            return weighted / seconds;
        }
        return count == 0 ? Double.NaN : plain / count;
    }

    /** NaN where the column was never measured. */
    public static double highest(Series series, Column column) {
        double highest = Double.NaN;
        for (int row = 0; series.has(column) && row < series.size(); row++) {
            double value = series.get(column, row);
            highest = Double.isNaN(highest) || value > highest ? (Double.isNaN(value) ? highest : value) : highest;
        }
        return highest;
    }
}
