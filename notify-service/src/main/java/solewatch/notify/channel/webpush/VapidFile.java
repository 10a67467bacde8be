package solewatch.notify.channel.webpush;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** Where the {@link VapidKeys} of an installation live: {@code vapid.pem} in its secrets folder. */
public final class VapidFile {

    private static final String NAME = "vapid.pem";

    private VapidFile() {}

    /**
     * Reads the keys, or makes them at the very first start, for the owner's eyes only. Of two that start at once, both
     * end with the same keys: the file appears whole or not at all, and the first one stays.
     */
    public static VapidKeys readOrMake(Path folder, SecureRandom random) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            make(folder.toAbsolutePath(), file, VapidKeys.fresh(random));
        }
        return VapidKeys.ofPem(Files.readString(file));
    }

    private static void make(Path folder, Path file, VapidKeys keys) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, NAME, ".draft", ownerOnly(folder));
        try {
            Files.writeString(draft, keys.toPem());
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // Somebody else was first: theirs stand.
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
