package solewatch.local.season;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;

/** Runs as FIT activity files, as watches write them: one definition per message, then the data, and a checksum. */
public final class FitWriter {

    /** The FIT epoch, 1989-12-31T00:00:00Z, in Unix seconds. */
    private static final long EPOCH_SECONDS = 631_065_600L;

    private static final int ENUM = 0x00;
    private static final int UINT8 = 0x02;
    private static final int UINT16 = 0x84;
    private static final int UINT32 = 0x86;
    private static final int UINT32Z = 0x8C;
    private static final int[] CRC_NIBBLES = {
        0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401,
        0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400
    };

    private final ByteArrayOutputStream records = new ByteArrayOutputStream();

    private FitWriter() {}

    /** This run, recorded by the watch with this serial number. */
    public static byte[] activity(SeasonRun run, int serial) {
        FitWriter file = new FitWriter();
        file.fileId(run, serial);
        file.points(run);
        file.summary(run);
        return file.withHeaderAndChecksum();
    }

    private void fileId(SeasonRun run, int serial) {
        define(0, 0, new int[][] {{0, 1, ENUM}, {1, 2, UINT16}, {2, 2, UINT16}, {3, 4, UINT32Z}, {4, 4, UINT32}});
        ByteBuffer data = message(0, 13);
        data.put((byte) 4)
                .putShort((short) 255)
                .putShort((short) 1)
                .putInt(serial)
                .putInt(fitTime(run.start().toInstant()));
        records.writeBytes(data.array());
    }

    private void points(SeasonRun run) {
        define(1, 20, new int[][] {{253, 4, UINT32}, {5, 4, UINT32}, {3, 1, UINT8}, {4, 1, UINT8}});
        for (SeasonRun.Point point : run.points()) {
            ByteBuffer data = message(1, 10);
            data.putInt(fitTime(run.start().plusSeconds(point.second()).toInstant()))
                    .putInt((int) Math.round(point.metres() * 100))
                    .put((byte) point.heartRate())
                    .put((byte) point.stridesPerMinute());
            records.writeBytes(data.array());
        }
    }

    private void summary(SeasonRun run) {
        int end = fitTime(run.end().toInstant());
        define(2, 18, new int[][] {
            {253, 4, UINT32},
            {2, 4, UINT32},
            {7, 4, UINT32},
            {8, 4, UINT32},
            {9, 4, UINT32},
            {5, 1, ENUM},
            {16, 1, UINT8}
        });
        ByteBuffer session = message(2, 22);
        session.putInt(end)
                .putInt(fitTime(run.start().toInstant()))
                .putInt(run.timerSeconds() * 1000)
                .putInt(run.timerSeconds() * 1000)
                .putInt(run.distanceMetres() * 100)
                .put((byte) 1)
                .put((byte) run.averageHeartRate());
        records.writeBytes(session.array());
        define(3, 34, new int[][] {{253, 4, UINT32}, {0, 4, UINT32}, {1, 2, UINT16}, {5, 4, UINT32}});
        ByteBuffer activity = message(3, 14);
        activity.putInt(end)
                .putInt(run.timerSeconds() * 1000)
                .putShort((short) 1)
                .putInt(end + run.start().getOffset().getTotalSeconds());
        records.writeBytes(activity.array());
    }

    private void define(int local, int global, int[][] fields) {
        ByteBuffer definition = ByteBuffer.allocate(6 + 3 * fields.length).order(ByteOrder.LITTLE_ENDIAN);
        definition.put((byte) (0x40 | local)).put((byte) 0).put((byte) 0).putShort((short) global);
        definition.put((byte) fields.length);
        for (int[] field : fields) {
            definition.put((byte) field[0]).put((byte) field[1]).put((byte) field[2]);
        }
        records.writeBytes(definition.array());
    }

    private static ByteBuffer message(int local, int size) {
        return ByteBuffer.allocate(size + 1).order(ByteOrder.LITTLE_ENDIAN).put((byte) local);
    }

    private static int fitTime(Instant instant) {
        return (int) (instant.getEpochSecond() - EPOCH_SECONDS);
    }

    private byte[] withHeaderAndChecksum() {
        ByteBuffer file = ByteBuffer.allocate(14 + records.size() + 2).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 14).put((byte) 0x20).putShort((short) 2132).putInt(records.size());
        file.put(new byte[] {'.', 'F', 'I', 'T'});
        file.putShort((short) crc(file.array(), 12));
        file.put(records.toByteArray());
        file.putShort((short) crc(file.array(), file.position()));
        return file.array();
    }

    private static int crc(byte[] bytes, int length) {
        int crc = 0;
        for (int i = 0; i < length; i++) {
            for (int nibble : new int[] {bytes[i] & 0xF, bytes[i] >> 4 & 0xF}) {
                crc = crc >> 4 & 0x0FFF ^ CRC_NIBBLES[crc & 0xF] ^ CRC_NIBBLES[nibble];
            }
        }
        return crc;
    }
}
