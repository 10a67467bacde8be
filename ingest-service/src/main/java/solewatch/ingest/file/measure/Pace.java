package solewatch.ingest.file.measure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import solewatch.ingest.file.recording.Series;

/**
 * The speed of an activity in stretches of at least 5 s, long enough that the jitter of a GPS position does not look
 * like movement. From it: moving time, walk breaks, and whether the runner eased in (docs/science.md).
 */
public final class Pace {

    private static final double SHORTEST_STRETCH_SECONDS = 5;
    private static final double STANDING_METRES_PER_SECOND = 0.5;
    private static final double WALKING_METRES_PER_SECOND = 2.0;
    private static final double WALK_BREAK_SECONDS = 30;
    private static final double EASING_IN_SECONDS = 600;

    private double[] seconds = new double[64];
    private double[] metres = new double[64];
    private boolean[] afterPause = new boolean[64];
    private int count;

    private Pace() {}

    public static Pace of(Series series, Progress progress) {
        Pace pace = new Pace();
        double stretchSeconds = 0;
        double stretchMetres = 0;
        boolean paused = true;
        for (int row = 1; row < series.size(); row++) {
            double held = series.secondsBefore(row);
            boolean sameInstant = !series.pausedBefore(row) && series.atMillis(row) == series.atMillis(row - 1);
            if (held == 0 && !sameInstant) {
                pace.add(stretchSeconds, stretchMetres, paused);
                stretchSeconds = 0;
                stretchMetres = 0;
                paused = true;
                continue;
            }
            stretchSeconds += held;
            stretchMetres += progress.metresBefore(row);
            if (stretchSeconds >= SHORTEST_STRETCH_SECONDS) {
                pace.add(stretchSeconds, stretchMetres, paused);
                stretchSeconds = 0;
                stretchMetres = 0;
                paused = false;
            }
        }
        pace.add(stretchSeconds, stretchMetres, paused);
        return pace;
    }

    /** NaN where there is nothing to tell it from. */
    public double movingSeconds() {
        double moving = 0;
        for (int i = 0; i < count; i++) {
            moving += speed(i) >= STANDING_METRES_PER_SECOND ? seconds[i] : 0;
        }
        return count == 0 ? Double.NaN : moving;
    }

    /** How often the runner was below 2.0 m/s for at least 30 s without pausing the watch. */
    public int walkBreaks() {
        int breaks = 0;
        double slow = 0;
        for (int i = 0; i < count; i++) {
            slow = afterPause[i] ? 0 : slow;
            boolean counted = slow >= WALK_BREAK_SECONDS;
            slow = speed(i) < WALKING_METRES_PER_SECOND ? slow + seconds[i] : 0;
            breaks += !counted && slow >= WALK_BREAK_SECONDS ? 1 : 0;
        }
        return breaks;
    }

    /** Whether the first 10 minutes were slower than the run's median; null for runs of less than twice that. */
    public @Nullable Boolean easedIn() {
        double total = 0;
        double firstSeconds = 0;
        double firstMetres = 0;
        for (int i = 0; i < count; i++) {
            if (total < EASING_IN_SECONDS) {
                firstSeconds += seconds[i];
                firstMetres += metres[i];
            }
            total += seconds[i];
        }
        return total < 2 * EASING_IN_SECONDS ? null : firstMetres / firstSeconds < medianSpeed();
    }

    private double medianSpeed() {
        double[] speeds = new double[count];
        Arrays.setAll(speeds, this::speed);
        Arrays.sort(speeds);
        return speeds[count / 2];
    }

    private double speed(int stretch) {
        return metres[stretch] / seconds[stretch];
    }

    private void add(double stretchSeconds, double stretchMetres, boolean paused) {
        if (stretchSeconds <= 0) {
            return;
        }
        if (count == seconds.length) {
            seconds = Arrays.copyOf(seconds, count * 2);
            metres = Arrays.copyOf(metres, count * 2);
            afterPause = Arrays.copyOf(afterPause, count * 2);
        }
        seconds[count] = stretchSeconds;
        metres[count] = stretchMetres;
        afterPause[count] = paused;
        count++;
    }
}
