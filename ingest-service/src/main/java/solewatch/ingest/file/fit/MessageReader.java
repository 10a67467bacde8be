package solewatch.ingest.file.fit;

import static solewatch.ingest.file.fit.BaseType.ABSENT;

import org.jspecify.annotations.Nullable;
import solewatch.ingest.file.recording.NotReadable;
import solewatch.ingest.file.recording.Reason;

/** The messages of one FIT file, in turn. Stops at the first byte that makes no sense, and keeps what was read. */
final class MessageReader {

    private static final int COMPRESSED = 0x80;
    private static final int DEFINITION = 0x40;
    private static final int WITH_DEVELOPER_FIELDS = 0x20;
    private static final int LOCAL_TYPE = 0x0F;
    private static final int DEFINITION_HEAD = 5;
    private static final int FIELD_BYTES = 3;

    private final byte[] bytes;
    private final int end;
    private final int maxRecords;
    private final FitPart part;
    private final RecordReader records;
    private final @Nullable Definition[] local = new Definition[16];
    private final DeveloperFields developer = new DeveloperFields();
    private long lastTimestamp = ABSENT;
    private int at;

    MessageReader(byte[] bytes, int from, int end, FitPart part, int maxRecords) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.part = part;
        this.maxRecords = maxRecords;
        this.records = new RecordReader(part.series);
    }

    /** Returns whether it came to the end. */
    boolean readAll() throws NotReadable {
        while (at < end) {
            if (!readOne()) {
                return false;
            }
        }
        return true;
    }

    private boolean readOne() throws NotReadable {
        int header = bytes[at] & 0xFF;
        if ((header & COMPRESSED) != 0) {
            return data(header >> 5 & 3, FitTime.expand(lastTimestamp, header & 0x1F));
        }
        if ((header & DEFINITION) != 0) {
            return definition(header & LOCAL_TYPE, (header & WITH_DEVELOPER_FIELDS) != 0);
        }
        return data(header & LOCAL_TYPE, ABSENT);
    }

    private boolean definition(int localType, boolean withDeveloperFields) {
        int head = at + 1;
        if (head + DEFINITION_HEAD > end) {
            return false;
        }
        boolean bigEndian = bytes[head + 1] == 1;
        int first = bytes[head + 2] & 0xFF;
        int second = bytes[head + 3] & 0xFF;
        int fieldCount = bytes[head + 4] & 0xFF;
        int fields = head + DEFINITION_HEAD;
        int afterFields = fields + fieldCount * FIELD_BYTES;
        if (afterFields > end || withDeveloperFields && afterFields == end) {
            return false;
        }
        Definition definition =
                new Definition(bigEndian ? first << 8 | second : second << 8 | first, bigEndian, fieldCount);
        for (int i = fields; i < afterFields; i += FIELD_BYTES) {
            definition.addField(bytes[i] & 0xFF, bytes[i + 1] & 0xFF, bytes[i + 2] & 0xFF);
        }
        at = afterFields;
        if (withDeveloperFields && !developerFields(definition)) {
            return false;
        }
        local[localType] = definition;
        return true;
    }

    private boolean developerFields(Definition definition) {
        int first = at + 1;
        int after = first + (bytes[at] & 0xFF) * FIELD_BYTES;
        if (after > end) {
            return false;
        }
        for (int i = first; i < after; i += FIELD_BYTES) {
            boolean inRecord = definition.message == Fields.RECORD;
            definition.addDeveloperField(
                    bytes[i + 1] & 0xFF, inRecord ? developer.meaning(bytes[i + 2] & 0xFF, bytes[i] & 0xFF) : null);
        }
        at = after;
        return true;
    }

    private boolean data(int localType, long compressedTimestamp) throws NotReadable {
        Definition message = local[localType];
        int from = at + 1;
        if (message == null || from + message.size() > end) {
            return false;
        }
        message.read(bytes, from);
        if (compressedTimestamp != ABSENT) {
            message.stamp(compressedTimestamp);
        }
        long timestamp = message.get(Fields.TIMESTAMP);
        if (timestamp != ABSENT) {
            lastTimestamp = timestamp;
        }
        part.messages++;
        take(message, from);
        at = from + message.size();
        return true;
    }

    private void take(Definition message, int from) throws NotReadable {
        switch (message.message) {
            case Fields.RECORD -> record(message, from);
            case Fields.SESSION -> part.session(message);
            case Fields.LAP -> part.lap(message);
            case Fields.EVENT -> part.event(message);
            case Fields.FILE_ID -> fileId(message, from);
            case Fields.SPORT -> {
                part.sport = message.get(Fields.SportMessage.SPORT);
                part.subSport = message.get(Fields.SportMessage.SUB_SPORT);
            }
            case Fields.ACTIVITY ->
                part.offset =
                        FitTime.offset(message.get(Fields.TIMESTAMP), message.get(Fields.Activity.LOCAL_TIMESTAMP));
            case Fields.FIELD_DESCRIPTION ->
                developer.describe(
                        message,
                        message.text(bytes, from, Fields.FieldDescription.NAME),
                        message.text(bytes, from, Fields.FieldDescription.UNITS));
            default -> {
                // Not needed for a run.
            }
        }
    }

    private void record(Definition message, int from) throws NotReadable {
        if (part.series.size() >= maxRecords) {
            throw new NotReadable(Reason.TOO_MANY_RECORDS, "more than " + maxRecords + " records");
        }
        records.read(message, bytes, from);
    }

    private void fileId(Definition message, int from) {
        part.type = message.get(Fields.FileId.TYPE);
        part.manufacturer = message.get(Fields.FileId.MANUFACTURER);
        part.product = message.get(Fields.FileId.PRODUCT);
        part.serialNumber = message.get(Fields.FileId.SERIAL_NUMBER);
        part.timeCreated = message.get(Fields.FileId.TIME_CREATED);
        part.productName = message.text(bytes, from, Fields.FileId.PRODUCT_NAME);
    }
}
