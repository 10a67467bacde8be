package solewatch.ingest.file.measure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.ingest.file.recording.Column;
import solewatch.ingest.file.recording.Quantity;
import solewatch.ingest.file.recording.Series;
import solewatch.ingest.file.recording.Totals;

/** Heart rate over an activity: the file's own average and maximum, and the time in bands of 5 beats per minute. */
public final class HeartRates {

    private static final int BAND = 5;
    private static final int BANDS = 256 / BAND + 1;

    private HeartRates() {}

    /** Null where it was never measured. */
    public static @Nullable HeartRate of(Series series, Totals totals) {
        double average = totals.has(Quantity.AVERAGE_HEART_RATE)
                ? totals.get(Quantity.AVERAGE_HEART_RATE)
                : Means.of(series, Column.HEART_RATE);
        double highest = totals.has(Quantity.MAX_HEART_RATE)
                ? totals.get(Quantity.MAX_HEART_RATE)
                : Means.highest(series, Column.HEART_RATE);
        if (Double.isNaN(average) && Double.isNaN(highest)) {
            return null;
        }
        return new HeartRate(whole(average), whole(Math.max(average, highest)), histogram(series));
    }

    private static @Nullable Integer whole(double value) {
        return Double.isNaN(value) ? null : (int) Math.round(value);
    }

    private static List<HeartRate.Band> histogram(Series series) {
        double[] seconds = new double[BANDS];
        for (int row = 1; series.has(Column.HEART_RATE) && row < series.size(); row++) {
            double value = series.get(Column.HEART_RATE, row);
            if (!Double.isNaN(value)) {
                seconds[(int) value / BAND] += series.secondsBefore(row);
            }
        }
        List<HeartRate.Band> bands = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            int whole = (int) Math.round(seconds[band]);
            if (whole > 0) {
                bands.add(new HeartRate.Band(band * BAND, whole));
            }
        }
        return bands;
    }
}
