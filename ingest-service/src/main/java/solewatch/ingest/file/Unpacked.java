package solewatch.ingest.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import solewatch.ingest.file.recording.NotReadable;
import solewatch.ingest.file.recording.Reason;

/**
 * The files in an upload: itself, or what a .gz or .zip holds, expanded in memory and within the limits. The name of an
 * entry is a label for people and never a path.
 */
record Unpacked(List<Entry> entries, List<Unreadable> unreadable) {

    private static final int LONGEST_NAME = 100;

    /** One file with its name in the archive, "" for the upload itself. */
    record Entry(String name, byte[] bytes) {}

    static Unpacked of(byte[] bytes, ReadLimits limits) {
        Unpacked unpacked = new Unpacked(new ArrayList<>(), new ArrayList<>());
        try {
            if (bytes.length > limits.bytes()) {
                throw new NotReadable(Reason.TOO_LARGE, "more than " + limits.bytes() + " bytes");
            }
            if (isGzip(bytes)) {
                unpacked.gunzip(bytes, new Expansion(bytes.length, limits));
            } else if (isZip(bytes)) {
                unpacked.unzip(bytes, limits);
            } else {
                unpacked.entries.add(new Entry("", bytes));
            }
        } catch (NotReadable e) {
            unpacked.unreadable.add(new Unreadable("", e.reason(), e.detail()));
        }
        return unpacked;
    }

    private void gunzip(byte[] bytes, Expansion expansion) throws NotReadable {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            add("", expansion.read(in));
        } catch (IOException e) {
            throw new NotReadable(Reason.ARCHIVE_BROKEN, "damaged gzip");
        }
    }

    private void unzip(byte[] bytes, ReadLimits limits) throws NotReadable {
        if (firstIsEncrypted(bytes)) {
            throw new NotReadable(Reason.ENCRYPTED_ARCHIVE, "the zip needs a password");
        }
        Expansion expansion = new Expansion(bytes.length, limits);
        // Names in a code page of their own must not stop the reading: any byte is a character in ISO 8859-1.
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1)) {
            int count = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > limits.entries()) {
                    throw new NotReadable(Reason.TOO_MANY_ENTRIES, "more than " + limits.entries() + " entries");
                }
                if (!entry.isDirectory() && !isLitter(entry.getName())) {
                    add(label(entry.getName()), expansion.read(zip));
                }
            }
            if (count == 0) {
                throw new NotReadable(Reason.EMPTY, "nothing in the zip");
            }
        } catch (IOException | IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw message.contains("encrypted")
                    ? new NotReadable(Reason.ENCRYPTED_ARCHIVE, "an entry of the zip needs a password")
                    : new NotReadable(Reason.ARCHIVE_BROKEN, "damaged zip");
        }
    }

    private void add(String name, byte[] bytes) {
        if (isGzip(bytes) || isZip(bytes)) {
            unreadable.add(new Unreadable(name, Reason.NESTED_ARCHIVE, "an archive inside an archive is not opened"));
        } else if (name.isEmpty() || !isAppleDouble(bytes)) {
            entries.add(new Entry(name, bytes));
        }
    }

    /** What file managers leave in archives. */
    private static boolean isLitter(String name) {
        String file = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/")
                || name.contains("/__MACOSX/")
                || file.startsWith("._")
                || file.equals(".DS_Store");
    }

    private static String label(String name) {
        String file = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        String printable = new String(file.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.isBlank() ? "unnamed" : printable;
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    /** A local file header, or the end of an archive without any. */
    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && (bytes[2] == 3 && bytes[3] == 4 || bytes[2] == 5 && bytes[3] == 6);
    }

    private static boolean isAppleDouble(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 0 && bytes[1] == 5 && bytes[2] == 0x16 && bytes[3] == 7;
    }

    private static boolean firstIsEncrypted(byte[] bytes) {
        return bytes.length > 7 && bytes[2] == 3 && (bytes[6] & 1) != 0;
    }

    /** Counts what one upload has expanded to, over all its entries. */
    private static final class Expansion {

        /** Below this a high ratio does no harm, and short files do reach it. */
        private static final int ALWAYS_ALLOWED = 1 << 20;

        private static final int CHUNK = 1 << 16;

        private final long most;
        private long expanded;

        Expansion(int packed, ReadLimits limits) {
            long byRatio = Math.max(ALWAYS_ALLOWED, (long) packed * limits.expansionRatio());
            most = Math.min(byRatio, limits.expandedBytes());
        }

        byte[] read(InputStream in) throws IOException, NotReadable {
            ByteArrayOutputStream out = new ByteArrayOutputStream(CHUNK);
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                expanded += n;
                if (expanded > most) {
                    throw new NotReadable(Reason.EXPANDS_TOO_FAR, "expands to more than " + most + " bytes");
                }
                out.write(chunk, 0, n);
            }
            return out.toByteArray();
        }
    }
}
