package solewatch.bench.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Laps of one contender on one content. */
final class Series {

    private final List<Measured> laps = new ArrayList<>();

    void add(Measured lap) {
        laps.add(lap);
    }

    /** The middle one, or the mean of the two in the middle. */
    double median(ToDoubleFunction<Measured> of) {
        double[] sorted = laps.stream().mapToDouble(of).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double least() {
        return laps.stream().mapToDouble(Measured::perSecond).min().orElse(0);
    }

    double most() {
        return laps.stream().mapToDouble(Measured::perSecond).max().orElse(0);
    }

    /** Median, least and most events a second, and processor time for an event. */
    String[] cells() {
        return new String[] {
            whole(median(Measured::perSecond)),
            whole(least()),
            whole(most()),
            whole(median(Measured::cpuMicros)),
            whole(median(Measured::databaseMicros))
        };
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
