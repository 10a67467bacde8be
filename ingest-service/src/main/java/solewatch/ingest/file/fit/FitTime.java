package solewatch.ingest.file.fit;

import static solewatch.ingest.file.fit.BaseType.ABSENT;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import solewatch.ingest.file.recording.Series;

/** FIT times: seconds since 1989-12-31T00:00:00Z; below a threshold, seconds since the watch was switched on. */
final class FitTime {

    private static final long EPOCH_SECONDS = 631_065_600;
    private static final long FIRST_DATE = 0x10000000;
    private static final int QUARTER_HOUR = 900;
    private static final int WEST_MOST = -12 * 3600;
    private static final int EAST_MOST = 14 * 3600;

    private FitTime() {}

    /** Earlier than this a time is not a date. */
    static long firstDateMillis() {
        return millis(FIRST_DATE);
    }

    static boolean isDate(long timestamp) {
        return timestamp != ABSENT && timestamp >= FIRST_DATE;
    }

    /** Milliseconds since 1970, or {@link Series#NO_TIME}. A time since power-up falls in the early nineties. */
    static long millis(long timestamp) {
        return timestamp == ABSENT ? Series.NO_TIME : (timestamp + EPOCH_SECONDS) * 1000;
    }

    /** A compressed header carries the low five bits of the time; they roll over every 32 s. */
    static long expand(long lastTimestamp, int fiveBits) {
        if (lastTimestamp == ABSENT) {
            return ABSENT;
        }
        long timestamp = (lastTimestamp & ~0x1FL) + fiveBits;
        return timestamp < lastTimestamp ? timestamp + 0x20 : timestamp;
    }

    /** The wall clock's offset, to the quarter of an hour; null where absent or absurd. */
    static @Nullable ZoneOffset offset(long timestamp, long localTimestamp) {
        if (!isDate(timestamp) || localTimestamp == ABSENT) {
            return null;
        }
        long rounded = Math.round((localTimestamp - timestamp) / (double) QUARTER_HOUR) * QUARTER_HOUR;
        return rounded < WEST_MOST || rounded > EAST_MOST ? null : ZoneOffset.ofTotalSeconds((int) rounded);
    }
}
