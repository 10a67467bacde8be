package solewatch.ingest.file.fit;

import static solewatch.ingest.file.fit.BaseType.ABSENT;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The layout of one local message type and, after {@link #read}, the values of the message read last. Reading a message
 * allocates nothing: the wanted fields are listed once, when the definition is read.
 */
final class Definition {

    /** A type of our own: the three bytes of compressed speed and distance as one number. */
    private static final int THREE_BYTES = 100;

    private static final int NO_SPEED_NO_DISTANCE = 0xFFFFFF;

    final int message;
    private final boolean bigEndian;
    private final int[] fields;
    private final int[] offsets;
    private final int[] types;
    private final int[] sizes;
    private int count;
    private int size;
    private boolean ownTimestamp;
    private final long[] values;
    private DeveloperField[] developer = {};

    Definition(int message, boolean bigEndian, int fieldCount) {
        this.message = message;
        this.bigEndian = bigEndian;
        fields = new int[fieldCount];
        offsets = new int[fieldCount];
        types = new int[fieldCount];
        sizes = new int[fieldCount];
        values = new long[Fields.wants(message) ? 256 : Fields.TIMESTAMP + 1];
        Arrays.fill(values, ABSENT);
    }

    /** The next field of the message. A size that the type does not fit is a field of plain bytes, and is skipped. */
    void addField(int number, int fieldSize, int typeCode) {
        int type = typeCode & 0x1F;
        boolean packed =
                message == Fields.RECORD && number == Fields.Record.COMPRESSED_SPEED_DISTANCE && fieldSize == 3;
        boolean fits = BaseType.isKnown(type) && fieldSize > 0 && fieldSize % BaseType.size(type) == 0;
        if (Fields.wants(message, number) && (packed || fits)) {
            fields[count] = number;
            offsets[count] = size;
            types[count] = packed ? THREE_BYTES : type;
            sizes[count] = fieldSize;
            count++;
            ownTimestamp |= number == Fields.TIMESTAMP;
        }
        size += fieldSize;
    }

    /** A developer field; one without a meaning is skipped. */
    void addDeveloperField(int fieldSize, DeveloperFields.@Nullable Meaning meaning) {
        if (meaning != null && fieldSize >= BaseType.size(meaning.type())) {
            developer = Arrays.copyOf(developer, developer.length + 1);
            developer[developer.length - 1] = new DeveloperField(size, meaning);
        }
        size += fieldSize;
    }

    int size() {
        return size;
    }

    void read(byte[] bytes, int at) {
        for (int i = 0; i < count; i++) {
            int type = types[i];
            if (type == THREE_BYTES) {
                values[fields[i]] = threeBytes(bytes, at + offsets[i]);
            } else if (type != BaseType.STRING) {
                values[fields[i]] = BaseType.readLong(bytes, at + offsets[i], type, bigEndian);
            }
        }
        if (!ownTimestamp) {
            values[Fields.TIMESTAMP] = ABSENT;
        }
    }

    /** Sets the time that a compressed header gave. */
    void stamp(long timestamp) {
        values[Fields.TIMESTAMP] = timestamp;
    }

    /** {@link BaseType#ABSENT} where the message has no such field, or no valid value in it. */
    long get(int field) {
        return values[field];
    }

    /** A copy of all values, by field number. */
    long[] values() {
        return values.clone();
    }

    /** A text field, read only when asked for: "" where there is none. It may lack its closing zero. */
    String text(byte[] bytes, int at, int field) {
        for (int i = 0; i < count; i++) {
            if (fields[i] == field && types[i] == BaseType.STRING) {
                int from = at + offsets[i];
                int to = from;
                while (to < from + sizes[i] && bytes[to] != 0) {
                    to++;
                }
                return new String(bytes, from, to - from, StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    int developerFieldCount() {
        return developer.length;
    }

    DeveloperFields.Meaning developerMeaning(int index) {
        return developer[index].meaning;
    }

    /** In our unit; NaN where invalid. */
    double developerValue(byte[] bytes, int at, int index) {
        DeveloperField field = developer[index];
        return BaseType.readDouble(bytes, at + field.offset, field.meaning.type(), bigEndian) * field.meaning.factor();
    }

    private static long threeBytes(byte[] bytes, int at) {
        long value = bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16;
        return value == NO_SPEED_NO_DISTANCE ? ABSENT : value;
    }

    private record DeveloperField(int offset, DeveloperFields.Meaning meaning) {}
}
