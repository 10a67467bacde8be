package solewatch.ingest.file.fit;

import static solewatch.ingest.file.fit.BaseType.ABSENT;

import solewatch.ingest.file.recording.Column;
import solewatch.ingest.file.recording.Series;

/** One record message into the columns of a series: scales, offsets, and the two older compact encodings. */
final class RecordReader {

    private static final double DEGREES_PER_SEMICIRCLE = 180.0 / (1L << 31);
    private static final int TWELVE_BITS = 0xFFF;

    private final Series series;
    private long lastSixteenths;
    private long sixteenths;

    RecordReader(Series series) {
        this.series = series;
    }

    void read(Definition message, byte[] bytes, int at) {
        series.add(FitTime.millis(message.get(Fields.TIMESTAMP)));
        developerFields(message, bytes, at);
        put(Column.LATITUDE, message.get(Fields.Record.LATITUDE), DEGREES_PER_SEMICIRCLE);
        put(Column.LONGITUDE, message.get(Fields.Record.LONGITUDE), DEGREES_PER_SEMICIRCLE);
        altitude(message);
        put(Column.HEART_RATE, message.get(Fields.Record.HEART_RATE), 1);
        cadence(message);
        speedAndDistance(message);
        put(Column.TEMPERATURE_CELSIUS, message.get(Fields.Record.TEMPERATURE), 1);
        put(Column.STANCE_MILLIS, message.get(Fields.Record.STANCE_TIME), 0.1);
        put(Column.STANCE_LEFT_PERCENT, message.get(Fields.Record.STANCE_BALANCE), 0.01);
        put(Column.STEP_LENGTH_MILLIMETRES, message.get(Fields.Record.STEP_LENGTH), 0.1);
        put(Column.VERTICAL_OSCILLATION_MILLIMETRES, message.get(Fields.Record.VERTICAL_OSCILLATION), 0.1);
        put(Column.VERTICAL_RATIO_PERCENT, message.get(Fields.Record.VERTICAL_RATIO), 0.01);
    }

    private void put(Column column, long raw, double scale) {
        if (raw != ABSENT) {
            series.put(column, raw * scale);
        }
    }

    /** Before the native fields, so that what the watch itself measured stands. */
    private void developerFields(Definition message, byte[] bytes, int at) {
        for (int i = 0; i < message.developerFieldCount(); i++) {
            series.put(message.developerMeaning(i).column(), message.developerValue(bytes, at, i));
        }
    }

    private void altitude(Definition message) {
        long enhanced = message.get(Fields.Record.ENHANCED_ALTITUDE);
        long raw = enhanced != ABSENT ? enhanced : message.get(Fields.Record.ALTITUDE);
        if (raw != ABSENT) {
            series.put(Column.ALTITUDE_METRES, raw / 5.0 - 500);
        }
    }

    private void cadence(Definition message) {
        long whole = message.get(Fields.Record.CADENCE);
        if (whole != ABSENT) {
            long fraction = message.get(Fields.Record.FRACTIONAL_CADENCE);
            series.put(Column.CADENCE, whole + (fraction == ABSENT ? 0 : fraction / 128.0));
        }
    }

    private void speedAndDistance(Definition message) {
        long packed = message.get(Fields.Record.COMPRESSED_SPEED_DISTANCE);
        if (packed != ABSENT) {
            put(Column.SPEED_METRES_PER_SECOND, packed & TWELVE_BITS, 0.01);
            long now = packed >> 12;
            sixteenths += now - lastSixteenths & TWELVE_BITS;
            lastSixteenths = now;
            series.put(Column.DISTANCE_METRES, sixteenths / 16.0);
        }
        put(Column.SPEED_METRES_PER_SECOND, message.get(Fields.Record.SPEED), 0.001);
        put(Column.SPEED_METRES_PER_SECOND, message.get(Fields.Record.ENHANCED_SPEED), 0.001);
        put(Column.DISTANCE_METRES, message.get(Fields.Record.DISTANCE), 0.01);
    }
}
