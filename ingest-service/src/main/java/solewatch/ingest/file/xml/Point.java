package solewatch.ingest.file.xml;

import java.util.Arrays;
import solewatch.ingest.file.recording.Column;
import solewatch.ingest.file.recording.NotReadable;
import solewatch.ingest.file.recording.Reason;
import solewatch.ingest.file.recording.Series;

/** The track point being read, and how many the file may still have. One is used for all points of a file. */
final class Point {

    private static final Column[] COLUMNS = Column.values();

    private final double[] values = new double[COLUMNS.length];
    private final int maxPoints;
    private long atMillis;
    private int points;

    Point(int maxPoints) {
        this.maxPoints = maxPoints;
    }

    void begin() throws NotReadable {
        if (++points > maxPoints) {
            throw new NotReadable(Reason.TOO_MANY_RECORDS, "more than " + maxPoints + " track points");
        }
        atMillis = Series.NO_TIME;
        Arrays.fill(values, Double.NaN);
    }

    void at(long millis) {
        atMillis = millis;
    }

    void put(Column column, double value) {
        values[column.ordinal()] = value;
    }

    void addTo(Series series) {
        series.add(atMillis);
        for (Column column : COLUMNS) {
            series.put(column, values[column.ordinal()]);
        }
    }

    int count() {
        return points;
    }
}
