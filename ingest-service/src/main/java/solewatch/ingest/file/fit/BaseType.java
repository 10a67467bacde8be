package solewatch.ingest.file.fit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** FIT base types by the low five bits of their code: sizes, the value that means "invalid", and reading one. */
final class BaseType {

    /** What every reader here returns for "invalid" or "not in the message". */
    static final long ABSENT = Long.MIN_VALUE;

    static final int STRING = 7;
    static final int FLOAT32 = 8;
    static final int FLOAT64 = 9;

    private static final VarHandle SHORT_LITTLE = view(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT_BIG = view(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT_LITTLE = view(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT_BIG = view(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG_LITTLE = view(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG_BIG = view(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int[] SIZE = {1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8};
    private static final boolean[] SIGNED = new boolean[17];
    private static final long[] INVALID = new long[17];

    static {
        SIGNED[1] = SIGNED[3] = SIGNED[5] = SIGNED[14] = true;
        for (int type = 0; type < SIZE.length; type++) {
            int bits = 8 * SIZE[type];
            boolean zeroIsInvalid = type == 10 || type == 11 || type == 12 || type == 16;
            long ones = bits == 64 ? -1L : (1L << bits) - 1;
            INVALID[type] = zeroIsInvalid ? 0 : SIGNED[type] ? ones >>> 1 : ones;
        }
    }

    private BaseType() {}

    static boolean isKnown(int type) {
        return type < SIZE.length;
    }

    static int size(int type) {
        return SIZE[type];
    }

    /** An integer; {@link #ABSENT} where invalid. A 64-bit value beyond {@link Long#MAX_VALUE} is of no use here. */
    static long readLong(byte[] bytes, int at, int type, boolean bigEndian) {
        if (type == FLOAT32 || type == FLOAT64) {
            double value = readDouble(bytes, at, type, bigEndian);
            return Double.isNaN(value) || Math.abs(value) > 1e15 ? ABSENT : Math.round(value);
        }
        int size = SIZE[type];
        long raw = bits(bytes, at, size, bigEndian);
        if (raw == INVALID[type]) {
            return ABSENT;
        }
        int unused = 64 - 8 * size;
        return SIGNED[type] ? raw << unused >> unused : raw;
    }

    /** A number of any type; NaN where invalid or infinite. */
    static double readDouble(byte[] bytes, int at, int type, boolean bigEndian) {
        if (type == FLOAT32) {
            return finite(Float.intBitsToFloat((int) bits(bytes, at, 4, bigEndian)));
        }
        if (type == FLOAT64) {
            return finite(Double.longBitsToDouble(bits(bytes, at, 8, bigEndian)));
        }
        long value = readLong(bytes, at, type, bigEndian);
        return value == ABSENT ? Double.NaN : value;
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private static long bits(byte[] bytes, int at, int size, boolean bigEndian) {
        return switch (size) {
            case 1 -> bytes[at] & 0xFF;
            case 2 -> (bigEndian ? (short) SHORT_BIG.get(bytes, at) : (short) SHORT_LITTLE.get(bytes, at)) & 0xFFFF;
            case 4 -> (bigEndian ? (int) INT_BIG.get(bytes, at) : (int) INT_LITTLE.get(bytes, at)) & 0xFFFF_FFFFL;
            default -> (bigEndian ? (long) LONG_BIG.get(bytes, at) : (long) LONG_LITTLE.get(bytes, at));
        };
    }

    private static VarHandle view(Class<?> array, ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(array, order);
    }
}
