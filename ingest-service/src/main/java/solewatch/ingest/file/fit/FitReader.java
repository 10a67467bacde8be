package solewatch.ingest.file.fit;

import java.util.ArrayList;
import java.util.List;
import solewatch.ingest.file.recording.NotReadable;
import solewatch.ingest.file.recording.Reason;
import solewatch.ingest.file.recording.Recording;

/** Bytes of a FIT upload, in which several FIT files may follow one another, to the activities in them. */
public final class FitReader {

    private static final int SHORTEST_HEADER = 12;
    private static final int CRC_BYTES = 2;
    private static final int MOST_PARTS = 64;

    private FitReader() {}

    /** Whether the bytes carry the mark of a FIT file where its header has it. */
    public static boolean recognises(byte[] bytes) {
        return isHeader(bytes, 0);
    }

    /** The activities, several where the file has several sessions. */
    public static List<Recording> read(byte[] bytes, int maxRecords) throws NotReadable {
        if ((bytes[0] & 0xFF) < SHORTEST_HEADER || (bytes[0] & 0xFF) > bytes.length) {
            throw new NotReadable(
                    Reason.FIT_HEADER_BROKEN, "the header says it is " + (bytes[0] & 0xFF) + " bytes long");
        }
        List<FitPart> parts = parts(bytes, maxRecords);
        if (parts.stream().allMatch(part -> part.messages == 0)) {
            throw new NotReadable(Reason.FIT_NO_DATA, "no message after the header");
        }
        List<Recording> recordings = Sessions.of(parts);
        if (recordings.isEmpty()) {
            throw new NotReadable(Reason.NOT_AN_ACTIVITY, "neither a session nor records of an activity");
        }
        return recordings;
    }

    private static List<FitPart> parts(byte[] bytes, int maxRecords) throws NotReadable {
        List<FitPart> parts = new ArrayList<>();
        int at = 0;
        int recordsLeft = maxRecords;
        while (isHeader(bytes, at) && parts.size() < MOST_PARTS) {
            FitPart part = new FitPart();
            int end = readPart(bytes, at, part, recordsLeft);
            recordsLeft -= part.series.size();
            parts.add(part);
            at = end;
        }
        if (at < bytes.length) {
            parts.getLast().incomplete = true;
        }
        return parts;
    }

    /** Returns where the next file begins, if there is one. */
    private static int readPart(byte[] bytes, int at, FitPart part, int maxRecords) throws NotReadable {
        int headerSize = bytes[at] & 0xFF;
        int from = at + headerSize;
        if (headerSize < SHORTEST_HEADER || from > bytes.length) {
            part.incomplete = true;
            return bytes.length;
        }
        long declared = BaseType.readLong(bytes, at + 4, 6, false);
        int end = end(bytes, from, declared);
        boolean whole = end + CRC_BYTES <= bytes.length && end == from + declared;
        boolean understood = new MessageReader(bytes, from, end, part, maxRecords).readAll();
        part.incomplete = !understood || !whole || !Crc.fits(bytes, at, end);
        return Math.min(bytes.length, end + CRC_BYTES);
    }

    /**
     * Where the messages end. Watches that die leave a size of 0 or one past the end of the file; some writers leave one
     * too small, which shows in that the messages go on up to the very end of the file.
     */
    private static int end(byte[] bytes, int from, long declared) {
        int last = bytes.length;
        if (declared <= 0 || declared > last - from) {
            return last;
        }
        int end = from + (int) declared;
        boolean remainder = end + CRC_BYTES < last && !isHeader(bytes, end + CRC_BYTES);
        if (remainder && Walk.endsAt(bytes, from, last - CRC_BYTES)) {
            return last - CRC_BYTES;
        }
        return end;
    }

    private static boolean isHeader(byte[] bytes, int at) {
        return at >= 0
                && bytes.length - at >= SHORTEST_HEADER
                && bytes[at + 8] == '.'
                && bytes[at + 9] == 'F'
                && bytes[at + 10] == 'I'
                && bytes[at + 11] == 'T';
    }
}
