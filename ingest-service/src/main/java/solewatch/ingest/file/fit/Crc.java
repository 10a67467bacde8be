package solewatch.ingest.file.fit;

/** The check sum at the end of a FIT file: CRC-16 with the polynomial 0x8005, reflected, starting from 0. */
final class Crc {

    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            int crc = i;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ 0xA001 : crc >>> 1;
            }
            TABLE[i] = crc;
        }
    }

    private Crc() {}

    /** Whether the two bytes at {@code end} are the check sum of those before; 0 means that none was made. */
    static boolean fits(byte[] bytes, int from, int end) {
        if (end + 2 > bytes.length) {
            return false;
        }
        int stored = bytes[end] & 0xFF | (bytes[end + 1] & 0xFF) << 8;
        return stored == 0 || stored == of(bytes, from, end);
    }

    static int of(byte[] bytes, int from, int end) {
        int crc = 0;
        for (int i = from; i < end; i++) {
            crc = crc >>> 8 ^ TABLE[(crc ^ bytes[i]) & 0xFF];
        }
        return crc;
    }
}
