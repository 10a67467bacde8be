package solewatch.ingest.file.fit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes FIT files for tests: definitions, messages with plain or compressed headers, developer fields, check sums. */
public final class FitWriter {

    public static final int ENUM = 0x00;
    public static final int SINT8 = 0x01;
    public static final int UINT8 = 0x02;
    public static final int STRING = 0x07;
    public static final int BYTES = 0x0D;
    public static final int UINT16 = 0x84;
    public static final int SINT32 = 0x85;
    public static final int UINT32 = 0x86;
    public static final int FLOAT32 = 0x88;
    public static final int UINT32Z = 0x8C;

    private final boolean bigEndian;
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    public FitWriter(boolean bigEndian) {
        this.bigEndian = bigEndian;
    }

    /** One field of a definition. */
    public record Field(int number, int size, int type) {}

    /** One developer field of a definition. */
    public record Developer(int number, int size, int index) {}

    public static Field field(int number, int size, int type) {
        return new Field(number, size, type);
    }

    public FitWriter define(int local, int message, Field... fields) {
        return define(local, message, List.of(fields), List.of());
    }

    public FitWriter define(int local, int message, List<Field> fields, List<Developer> developer) {
        messages.write(0x40 | (developer.isEmpty() ? 0 : 0x20) | local);
        messages.write(0);
        messages.write(bigEndian ? 1 : 0);
        number(message, 2);
        messages.write(fields.size());
        for (Field field : fields) {
            messages.write(field.number());
            messages.write(field.size());
            messages.write(field.type());
        }
        if (!developer.isEmpty()) {
            messages.write(developer.size());
            for (Developer field : developer) {
                messages.write(field.number());
                messages.write(field.size());
                messages.write(field.index());
            }
        }
        return this;
    }

    /** Values as {size, value} pairs. */
    public FitWriter data(int local, long... sizesAndValues) {
        messages.write(local);
        return values(sizesAndValues);
    }

    public FitWriter compressed(int local, int fiveBits, long... sizesAndValues) {
        messages.write(0x80 | local << 5 | fiveBits);
        return values(sizesAndValues);
    }

    public FitWriter values(long... sizesAndValues) {
        for (int i = 0; i < sizesAndValues.length; i += 2) {
            number(sizesAndValues[i + 1], (int) sizesAndValues[i]);
        }
        return this;
    }

    public FitWriter text(String text, int size) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < size; i++) {
            messages.write(i < bytes.length ? bytes[i] : 0);
        }
        return this;
    }

    public FitWriter raw(int... bytes) {
        for (int b : bytes) {
            messages.write(b);
        }
        return this;
    }

    public byte[] file() {
        return file(14, messages.size());
    }

    /** With a header of this size, which claims this many bytes of messages. */
    public byte[] file(int headerSize, int declaredSize) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(headerSize);
        out.write(0x10);
        out.write(0x5D);
        out.write(0x08);
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(declaredSize >> shift);
        }
        out.writeBytes(".FIT".getBytes(StandardCharsets.US_ASCII));
        for (int i = 12; i < headerSize; i++) {
            out.write(0);
        }
        out.writeBytes(messages.toByteArray());
        int crc = Crc.of(out.toByteArray(), 0, out.size());
        out.write(crc);
        out.write(crc >> 8);
        return out.toByteArray();
    }

    public static byte[] chain(byte[]... files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] file : files) {
            out.writeBytes(file);
        }
        return out.toByteArray();
    }

    private void number(long value, int size) {
        for (int i = 0; i < size; i++) {
            int shift = 8 * (bigEndian ? size - 1 - i : i);
            messages.write((int) (value >> shift));
        }
    }
}
