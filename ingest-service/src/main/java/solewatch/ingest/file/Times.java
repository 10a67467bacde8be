package solewatch.ingest.file;

import java.util.Set;
import solewatch.events.RunRecorded.Flag;
import solewatch.ingest.file.measure.Pace;
import solewatch.ingest.file.recording.Quantity;
import solewatch.ingest.file.recording.Recording;
import solewatch.ingest.file.recording.Series;

/**
 * The three clocks of an activity: moving, timer, elapsed; each within the next. NaN where unknown. A track without
 * pauses has no timer: its moving time is measured instead.
 */
record Times(double elapsed, double timer, double moving) {

    private static final double NOT_STOPPED_SECONDS = 24 * 3600;

    /** Longer than anybody is under way: one of the two ends is wrong. */
    private static final double LONGEST_SECONDS = 366 * 24 * 3600.0;

    /** Clocks are rounded differently; this much is not a swap. */
    private static final double ROUNDING_SECONDS = 2;

    static Times of(Recording recording, Pace pace, Set<Flag> flags) {
        double timer = recording.totals().get(Quantity.TIMER_SECONDS);
        double elapsed = recording.totals().get(Quantity.ELAPSED_SECONDS);
        if (Double.isNaN(elapsed)) {
            elapsed = Math.max(span(recording), orZero(timer));
            elapsed = elapsed > 0 ? elapsed : Double.NaN;
        } else if (timer > elapsed + ROUNDING_SECONDS) {
            flags.add(Flag.TIMES_SWAPPED);
            double swapped = elapsed;
            elapsed = timer;
            timer = swapped;
        } else if (timer > elapsed) {
            elapsed = timer;
        }
        if (elapsed > NOT_STOPPED_SECONDS) {
            flags.add(Flag.NOT_STOPPED);
        }
        double moving = recording.totals().get(Quantity.MOVING_SECONDS);
        if (Double.isNaN(moving) && !recording.pausesKnown()) {
            moving = pace.movingSeconds();
        }
        double longest = Double.isNaN(timer) ? elapsed : timer;
        return new Times(elapsed, timer, moving > longest ? longest : moving);
    }

    /** What the average speed is taken over: timer, then moving, then elapsed. */
    double best() {
        if (timer > 0) {
            return timer;
        }
        return moving > 0 ? moving : elapsed;
    }

    private static double span(Recording recording) {
        Series series = recording.series();
        long last = series.lastMillis();
        if (last == Series.NO_TIME || recording.start() == null) {
            return 0;
        }
        double seconds = (last - recording.start().toEpochMilli()) / 1000.0;
        return seconds < 0 || seconds > LONGEST_SECONDS ? 0 : seconds;
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
