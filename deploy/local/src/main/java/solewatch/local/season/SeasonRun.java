package solewatch.local.season;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * An invented run, before it is written as a file or as JSON.
 *
 * @param start with the runner's offset at that time
 * @param sourceId what the wearable calls it
 */
public record SeasonRun(
        String sourceId, OffsetDateTime start, int distanceMetres, int timerSeconds, int averageHeartRate) {

    /** One point of the series, as a watch keeps them. */
    record Point(int second, double metres, double latitude, double longitude, int heartRate, int stridesPerMinute) {}

    /** Metres per degree of latitude on a sphere of the Earth's mean radius. */
    private static final double METRES_PER_DEGREE = 6_371_008.8 * Math.PI / 180;

    /** The series: straight north from an invented place at even speed, a point every ten seconds. */
    List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int second = 0; second < timerSeconds; second += 10) {
            points.add(pointAt(second));
        }
        points.add(pointAt(timerSeconds));
        return points;
    }

    private Point pointAt(int second) {
        double metres = (double) distanceMetres * second / timerSeconds;
        int wave = (int) Math.round(4 * Math.sin(second / 90.0));
        return new Point(second, metres, 10 + metres / METRES_PER_DEGREE, -30, averageHeartRate + wave, 84);
    }

    /** When it was over. */
    public OffsetDateTime end() {
        return start.plusSeconds(timerSeconds);
    }
}
