package solewatch.ingest.file.recording;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The records of an activity in the order of the file, as columns of primitives: a marathon has 15 000 of them and a
 * record must not cost an object. NaN is not measured. Filled by one reader, then only read.
 */
public final class Series {

    /** The time of a record that has none. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /** A value holds until the next record, but no longer than this: then the watch was pausing. */
    private static final long LONGEST_HOLD_MILLIS = 60_000;

    private static final int FIRST_CAPACITY = 256;

    private long[] at = new long[FIRST_CAPACITY];
    private final double[] @Nullable [] columns = new double[Column.values().length][];
    private final BitSet pauses = new BitSet();
    private boolean pauseNext;
    private int size;

    /** Begins a record; {@link #put} then fills it. */
    public void add(long atMillis) {
        if (size == at.length) {
            grow();
        }
        at[size] = atMillis;
        if (pauseNext) {
            pauses.set(size);
            pauseNext = false;
        }
        size++;
    }

    /** Sets a value of the record begun last, if it is in the column's range. */
    public void put(Column column, double value) {
        if (size == 0 || !column.allows(value)) {
            return;
        }
        double[] values = columns[column.ordinal()];
        if (values == null) {
            values = new double[at.length];
            Arrays.fill(values, Double.NaN);
            columns[column.ordinal()] = values;
        }
        values[size - 1] = value;
    }

    /** The watch was paused, or a new track segment begins, before the record to come. */
    public void pause() {
        pauseNext = size > 0;
    }

    public int size() {
        return size;
    }

    public long atMillis(int row) {
        return at[row];
    }

    /** NaN where not measured. */
    public double get(Column column, int row) {
        double[] values = columns[column.ordinal()];
        return values == null ? Double.NaN : values[row];
    }

    /** Whether any record has it. */
    public boolean has(Column column) {
        return columns[column.ordinal()] != null;
    }

    public boolean pausedBefore(int row) {
        return pauses.get(row);
    }

    /** How long the record before held: 0 after a pause, after a long gap, and where the clock went back. */
    public double secondsBefore(int row) {
        if (row == 0 || pauses.get(row) || at[row] == NO_TIME || at[row - 1] == NO_TIME) {
            return 0;
        }
        long millis = at[row] - at[row - 1];
        return millis < 0 || millis > LONGEST_HOLD_MILLIS ? 0 : millis / 1000.0;
    }

    /** The records from one instant to another, both included; records without a time are left out. */
    public Series between(long fromMillis, long toMillis) {
        Series part = new Series();
        boolean paused = false;
        for (int row = 0; row < size; row++) {
            paused |= pauses.get(row);
            if (at[row] == NO_TIME || at[row] < fromMillis || at[row] > toMillis) {
                continue;
            }
            if (paused) {
                part.pause();
                paused = false;
            }
            part.add(at[row]);
            for (Column column : Column.values()) {
                part.put(column, get(column, row));
            }
        }
        return part;
    }

    /** The time in the middle, which a jump of the clock at either end does not move; {@link #NO_TIME} if none has one. */
    public long medianMillis() {
        long[] times =
                Arrays.stream(at, 0, size).filter(t -> t != NO_TIME).sorted().toArray();
        return times.length == 0 ? NO_TIME : times[times.length / 2];
    }

    /** The earliest time; {@link #NO_TIME} if none has one. */
    public long firstMillis() {
        return Arrays.stream(at, 0, size).filter(t -> t != NO_TIME).min().orElse(NO_TIME);
    }

    /** The latest time; {@link #NO_TIME} if none has one. */
    public long lastMillis() {
        return Arrays.stream(at, 0, size).max().orElse(NO_TIME);
    }

    /** Whether a record is earlier than the one before it. */
    public boolean goesBack() {
        for (int row = 1; row < size; row++) {
            if (at[row] != NO_TIME && at[row - 1] != NO_TIME && at[row] < at[row - 1]) {
                return true;
            }
        }
        return false;
    }

    private void grow() {
        int capacity = at.length * 2;
        at = Arrays.copyOf(at, capacity);
        for (int i = 0; i < columns.length; i++) {
            double[] values = columns[i];
            if (values != null) {
                double[] wider = Arrays.copyOf(values, capacity);
                Arrays.fill(wider, values.length, capacity, Double.NaN);
                columns[i] = wider;
            }
        }
    }
}
