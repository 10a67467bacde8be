package solewatch.analysis.cache;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** How {@link FactWriter} and {@link FactReader} lay bits into bytes. */
final class Bits {

    static final int WIDTH = 7;
    static final long SEVEN = 0x7f;
    static final int MORE = 0x80;
    static final int LONGEST_WHOLE = 10;

    /** Eight bytes at once. */
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Bits() {}
}
