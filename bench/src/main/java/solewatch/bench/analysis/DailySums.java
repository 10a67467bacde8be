package solewatch.bench.analysis;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What the baseline keeps of a runner: metres per day of the last 28 days that anything is known of, as fixed bytes. */
final class DailySums {

    static final int DAYS = 28;
    private static final int LENGTH = (1 + DAYS) * Integer.BYTES;

    private DailySums() {}

    /** The sums with these metres on that day added; days that fell out of the window are gone. */
    static byte[] plus(byte @Nullable [] before, int epochDay, int metres) {
        ByteBuffer sums = ByteBuffer.allocate(LENGTH);
        if (before == null) {
            sums.putInt(0, epochDay);
        } else {
            sums.put(0, before);
        }
        int latest = sums.getInt(0);
        if (epochDay <= latest - DAYS) {
            return sums.array();
        }
        for (int day = Math.max(latest + 1, epochDay - DAYS + 1); day <= epochDay; day++) {
            sums.putInt(place(day), 0);
        }
        sums.putInt(0, Math.max(latest, epochDay));
        sums.putInt(place(epochDay), sums.getInt(place(epochDay)) + metres);
        return sums.array();
    }

    /** The metres of that day; 0 outside the window. */
    static int on(byte[] sums, int epochDay) {
        ByteBuffer buffer = ByteBuffer.wrap(sums);
        int latest = buffer.getInt(0);
        return epochDay > latest || epochDay <= latest - DAYS ? 0 : buffer.getInt(place(epochDay));
    }

    private static int place(int epochDay) {
        return (1 + Math.floorMod(epochDay, DAYS)) * Integer.BYTES;
    }
}
