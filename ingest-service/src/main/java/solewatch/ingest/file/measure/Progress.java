package solewatch.ingest.file.measure;

import solewatch.ingest.file.recording.Column;
import solewatch.ingest.file.recording.Series;

/**
 * How far the runner had come at each record, in metres, never decreasing: as the watch recorded it, otherwise along
 * the track, otherwise by its speed.
 */
public final class Progress {

    /** Where the distance comes from. */
    public enum Basis {
        RECORDS,
        TRACK,
        SPEED,
        NONE
    }

    /** Mean radius of the earth (IUGG). */
    private static final double EARTH_METRES = 6_371_008.8;

    private final double[] metres;
    private final Basis basis;

    private Progress(double[] metres, Basis basis) {
        this.metres = metres;
        this.basis = basis;
    }

    public static Progress of(Series series) {
        if (series.has(Column.DISTANCE_METRES)) {
            return new Progress(recorded(series), Basis.RECORDS);
        }
        if (series.has(Column.LATITUDE) && series.has(Column.LONGITUDE)) {
            return new Progress(alongTrack(series), Basis.TRACK);
        }
        if (series.has(Column.SPEED_METRES_PER_SECOND)) {
            return new Progress(bySpeed(series), Basis.SPEED);
        }
        return new Progress(new double[series.size()], Basis.NONE);
    }

    public Basis basis() {
        return basis;
    }

    /** From the start to the last record; NaN where it cannot be known. */
    public double total() {
        return basis == Basis.NONE || metres.length == 0 ? Double.NaN : metres[metres.length - 1];
    }

    /** Between the first record and the last: less than the total where the series is a part of a longer one. */
    public double covered() {
        return metres.length == 0 ? 0 : metres[metres.length - 1] - metres[0];
    }

    /** Since the record before. */
    public double metresBefore(int row) {
        return row == 0 ? 0 : metres[row] - metres[row - 1];
    }

    private static double[] recorded(Series series) {
        double[] metres = new double[series.size()];
        double furthest = 0;
        for (int row = 0; row < metres.length; row++) {
            double here = series.get(Column.DISTANCE_METRES, row);
            furthest = here > furthest ? here : furthest;
            metres[row] = furthest;
        }
        return metres;
    }

    private static double[] alongTrack(Series series) {
        double[] metres = new double[series.size()];
        int last = -1;
        for (int row = 0; row < metres.length; row++) {
            metres[row] = row == 0 ? 0 : metres[row - 1];
            if (series.pausedBefore(row)) {
                last = -1;
            }
            double latitude = series.get(Column.LATITUDE, row);
            if (Double.isNaN(latitude) || Double.isNaN(series.get(Column.LONGITUDE, row))) {
                continue;
            }
            if (last >= 0) {
                metres[row] += between(series, last, row);
            }
            last = row;
        }
        return metres;
    }

    private static double[] bySpeed(Series series) {
        double[] metres = new double[series.size()];
        for (int row = 1; row < metres.length; row++) {
            double speed = series.get(Column.SPEED_METRES_PER_SECOND, row);
            metres[row] = metres[row - 1] + (Double.isNaN(speed) ? 0 : speed * series.secondsBefore(row));
        }
        return metres;
    }

    private static double between(Series series, int from, int to) {
        return haversine(
                series.get(Column.LATITUDE, from),
                series.get(Column.LONGITUDE, from),
                series.get(Column.LATITUDE, to),
                series.get(Column.LONGITUDE, to));
    }

    /** Metres over the sphere between two positions in degrees. */
    static double haversine(double latitude1, double longitude1, double latitude2, double longitude2) {
        double halfLatitude = Math.toRadians(latitude2 - latitude1) / 2;
        double halfLongitude = Math.toRadians(longitude2 - longitude1) / 2;
        double a = square(Math.sin(halfLatitude))
                + Math.cos(Math.toRadians(latitude1))
                        * Math.cos(Math.toRadians(latitude2))
                        * square(Math.sin(halfLongitude));
        return 2 * EARTH_METRES * Math.asin(Math.sqrt(Math.min(1, a)));
    }

    private static double square(double value) {
        return value * value;
    }
}
