package solewatch.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs of this machine's kind, unpacked once per user and kept for every later start. */
final class PostgresBinaries {

    private static final String CACHE_PROPERTY = "solewatch.cache";
    /** Names the cache folder; a new PostgreSQL in the pom needs a new name here. */
    private static final String VERSION = "18.6";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    static PostgresBinaries unpacked() {
        String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path cache = cache();
        Path home = cache.resolve("postgres-" + VERSION + "-" + archive.replaceAll("^postgres-|\\.txz$", ""));
        if (Files.isDirectory(home)) {
            return new PostgresBinaries(home);
        }
        try {
            Files.createDirectories(cache);
            unpackOnce(archive, cache, home);
        } catch (IOException e) {
            throw new StartFailure("PostgreSQL could not be unpacked to " + home + ": " + e.getMessage(), e);
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    static String archive(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        boolean arm = osArch.equals("aarch64") || osArch.equals("arm64");
        if (os.startsWith("linux") && arm) {
            return "postgres-linux-arm_64.txz";
        }
        if (os.startsWith("linux") && (osArch.equals("amd64") || osArch.equals("x86_64"))) {
            return "postgres-linux-x86_64.txz";
        }
        if (os.startsWith("mac") && arm) {
            return "postgres-darwin-arm_64.txz";
        }
        throw new StartFailure("The one-machine stack runs on Linux (x86-64, arm64) and macOS (arm64), not on " + osName
                + " " + osArch + ".");
    }

    private static Path cache() {
        String told = System.getProperty(CACHE_PROPERTY);
        return told != null ? Path.of(told) : Path.of(System.getProperty("user.home"), ".cache", "solewatch");
    }

    /** Several builds may start at once: one unpacks beside the place and moves it there, the others wait for the lock. */
    private static void unpackOnce(String archive, Path cache, Path home) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        home.resolveSibling(home.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock ignored = channel.lock()) {
            if (Files.isDirectory(home)) {
                return;
            }
            Path beside = Files.createTempDirectory(cache, "unpacking-");
            try {
                extract(archive, beside);
                Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Folders.deleteIfExists(beside);
            }
        }
    }

    private static void extract(String archive, Path target) throws IOException {
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new IOException(archive + " is not on the class path");
            }
            TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, target);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive points outside its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
