package solewatch.ingest.file.measure;

import solewatch.ingest.file.recording.Column;
import solewatch.ingest.file.recording.Series;

/**
 * Ups and downs of an activity. The cost of a grade is that of Minetti et al. 2002 (docs/science.md). Altitude is noisy
 * and the cost curve bends upwards, so that noise would count as effort: the grade is taken over 50 m, and a climb
 * counts from 3 m on.
 *
 * @param ascentMetres NaN where altitude is not known
 * @param descentMetres NaN where altitude is not known
 * @param costFactor by how much the way was harder than level ground; NaN where altitude is known for less than 80 %
 */
public record Climb(double ascentMetres, double descentMetres, double costFactor) {

    private static final double STRETCH_METRES = 50;
    private static final double NOISE_METRES = 3;
    private static final double STEEPEST = 0.45;
    private static final double LEVEL_COST = 3.6;
    private static final double KNOWN_SHARE = 0.8;

    public static Climb of(Series series, Progress progress) {
        if (!series.has(Column.ALTITUDE_METRES)) {
            return new Climb(Double.NaN, Double.NaN, Double.NaN);
        }
        double[] upAndDown = upAndDown(series);
        return new Climb(upAndDown[0], upAndDown[1], averageCost(series, progress));
    }

    /** Energy cost of running on a grade, relative to the level; the grade as a fraction, limited to +-0.45. */
    public static double costOfGrade(double grade) {
        double i = Math.clamp(grade, -STEEPEST, STEEPEST);
        double cost = ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + LEVEL_COST;
        return cost / LEVEL_COST;
    }

    private static double[] upAndDown(Series series) {
        double up = 0;
        double down = 0;
        double reference = Double.NaN;
        for (int row = 0; row < series.size(); row++) {
            double altitude = series.get(Column.ALTITUDE_METRES, row);
            if (Double.isNaN(altitude)) {
                continue;
            }
            double change = altitude - reference;
            if (Double.isNaN(change)) {
                reference = altitude;
            } else if (Math.abs(change) >= NOISE_METRES) {
                up += Math.max(0, change);
                down += Math.max(0, -change);
                reference = altitude;
            }
        }
        return new double[] {up, down};
    }

    private static double averageCost(Series series, Progress progress) {
        double known = 0;
        double weighted = 0;
        double stretch = 0;
        double from = Double.NaN;
        for (int row = 0; row < series.size(); row++) {
            double altitude = series.get(Column.ALTITUDE_METRES, row);
            stretch += progress.metresBefore(row);
            if (Double.isNaN(altitude)) {
                continue;
            }
            if (Double.isNaN(from)) {
                from = altitude;
                stretch = 0;
            } else if (stretch >= STRETCH_METRES) {
                weighted += stretch * costOfGrade((altitude - from) / stretch);
                known += stretch;
                from = altitude;
                stretch = 0;
            }
        }
        return known > 0 && known >= KNOWN_SHARE * progress.covered() ? weighted / known : Double.NaN;
    }
}
