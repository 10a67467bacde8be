package solewatch.ingest.file.fit;

import java.util.Arrays;

/** Follows message lengths without reading any value, to learn whether bytes are messages at all. */
final class Walk {

    private static final int UNDEFINED = -1;

    private Walk() {}

    /** Whether the messages from here fill the bytes up to exactly there. */
    static boolean endsAt(byte[] bytes, int from, int end) {
        int[] sizes = new int[16];
        Arrays.fill(sizes, UNDEFINED);
        int at = from;
        while (at < end) {
            int header = bytes[at++] & 0xFF;
            if ((header & 0xC0) == 0x40) {
                int fields = at + 5;
                int afterFields = fields <= end ? fields + 3 * (bytes[at + 4] & 0xFF) : end + 1;
                boolean developer = (header & 0x20) != 0;
                if (afterFields > end || developer && afterFields == end) {
                    return false;
                }
                int size = sum(bytes, fields, afterFields);
                at = afterFields;
                if (developer) {
                    int after = afterFields + 1 + 3 * (bytes[afterFields] & 0xFF);
                    if (after > end) {
                        return false;
                    }
                    size += sum(bytes, afterFields + 1, after);
                    at = after;
                }
                sizes[header & 0x0F] = size;
            } else {
                int size = sizes[(header & 0x80) != 0 ? header >> 5 & 3 : header & 0x0F];
                if (size == UNDEFINED) {
                    return false;
                }
                at += size;
            }
        }
        return at == end;
    }

    private static int sum(byte[] bytes, int from, int to) {
        int size = 0;
        for (int i = from + 1; i < to; i += 3) {
            size += bytes[i] & 0xFF;
        }
        return size;
    }
}
