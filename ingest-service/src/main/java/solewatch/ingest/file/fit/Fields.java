package solewatch.ingest.file.fit;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The messages and fields that are read, by their numbers in the format. */
final class Fields {

    static final int FILE_ID = 0;
    static final int SPORT = 12;
    static final int SESSION = 18;
    static final int LAP = 19;
    static final int RECORD = 20;
    static final int EVENT = 21;
    static final int ACTIVITY = 34;
    static final int FIELD_DESCRIPTION = 206;

    static final int TIMESTAMP = 253;

    private static final int MESSAGES = 256;
    private static final @Nullable BitSet[] WANTED = new BitSet[MESSAGES];

    private Fields() {}

    static final class FileId {
        static final int TYPE = 0;
        static final int MANUFACTURER = 1;
        static final int PRODUCT = 2;
        static final int SERIAL_NUMBER = 3;
        static final int TIME_CREATED = 4;
        static final int PRODUCT_NAME = 8;
        static final int TYPE_ACTIVITY = 4;

        private FileId() {}
    }

    static final class SportMessage {
        static final int SPORT = 0;
        static final int SUB_SPORT = 1;

        private SportMessage() {}
    }

    static final class Session {
        static final int START_TIME = 2;
        static final int SPORT = 5;
        static final int SUB_SPORT = 6;
        static final int ELAPSED = 7;
        static final int TIMER = 8;
        static final int DISTANCE = 9;
        static final int CYCLES = 10;
        static final int AVERAGE_HEART_RATE = 16;
        static final int MAX_HEART_RATE = 17;
        static final int AVERAGE_CADENCE = 18;
        static final int ASCENT = 22;
        static final int DESCENT = 23;
        static final int AVERAGE_TEMPERATURE = 57;
        static final int MOVING = 59;
        static final int VERTICAL_OSCILLATION = 89;
        static final int STANCE_TIME = 91;
        static final int AVERAGE_FRACTIONAL_CADENCE = 92;
        static final int VERTICAL_RATIO = 132;
        static final int STANCE_BALANCE = 133;
        static final int STEP_LENGTH = 134;
        static final int FEEL = 192;
        static final int EXERTION = 193;

        private Session() {}
    }

    static final class Lap {
        static final int START_TIME = 2;
        static final int ELAPSED = 7;
        static final int TIMER = 8;
        static final int DISTANCE = 9;

        private Lap() {}
    }

    static final class Record {
        static final int LATITUDE = 0;
        static final int LONGITUDE = 1;
        static final int ALTITUDE = 2;
        static final int HEART_RATE = 3;
        static final int CADENCE = 4;
        static final int DISTANCE = 5;
        static final int SPEED = 6;
        static final int COMPRESSED_SPEED_DISTANCE = 8;
        static final int TEMPERATURE = 13;
        static final int VERTICAL_OSCILLATION = 39;
        static final int STANCE_TIME = 41;
        static final int FRACTIONAL_CADENCE = 53;
        static final int ENHANCED_SPEED = 73;
        static final int ENHANCED_ALTITUDE = 78;
        static final int VERTICAL_RATIO = 83;
        static final int STANCE_BALANCE = 84;
        static final int STEP_LENGTH = 85;

        private Record() {}
    }

    static final class Event {
        static final int EVENT = 0;
        static final int TYPE = 1;
        static final int EVENT_TIMER = 0;
        static final int TYPE_START = 0;
        static final int TYPE_STOP = 1;
        static final int TYPE_STOP_ALL = 4;

        private Event() {}
    }

    static final class Activity {
        static final int LOCAL_TIMESTAMP = 5;

        private Activity() {}
    }

    static final class FieldDescription {
        static final int DEVELOPER_INDEX = 0;
        static final int FIELD_NUMBER = 1;
        static final int BASE_TYPE = 2;
        static final int NAME = 3;
        static final int UNITS = 8;
        static final int NATIVE_MESSAGE = 14;
        static final int NATIVE_FIELD = 15;

        private FieldDescription() {}
    }

    static {
        want(FILE_ID, 0, 1, 2, 3, 4, 8);
        want(SPORT, 0, 1);
        want(SESSION, 2, 5, 6, 7, 8, 9, 10, 16, 17, 18, 22, 23, 57, 59, 89, 91, 92, 132, 133, 134, 192, 193);
        want(LAP, 2, 7, 8, 9);
        want(RECORD, 0, 1, 2, 3, 4, 5, 6, 8, 13, 39, 41, 53, 73, 78, 83, 84, 85);
        want(EVENT, 0, 1);
        want(ACTIVITY, 5);
        want(FIELD_DESCRIPTION, 0, 1, 2, 3, 8, 14, 15);
    }

    /** Whether any field of the message is read. */
    static boolean wants(int message) {
        return message < MESSAGES && WANTED[message] != null;
    }

    static boolean wants(int message, int field) {
        if (field == TIMESTAMP) {
            return true;
        }
        BitSet fields = message < MESSAGES ? WANTED[message] : null;
        return fields != null && fields.get(field);
    }

    private static void want(int message, int... fields) {
        BitSet set = new BitSet(MESSAGES);
        set.set(TIMESTAMP);
        for (int field : fields) {
            set.set(field);
        }
        WANTED[message] = set;
    }
}
