package solewatch.notify.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Where the secret lives when the operator gave none: {@code notify.key} in the secrets folder, made at the first start. */
public final class SecretFile {

    private static final String NAME = "notify.key";

    private SecretFile() {}

    /** Reads the secret, or makes it; of two that start at once both end with the same. */
    public static byte[] readOrMake(Path folder, SecureRandom random) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            make(folder, file, random);
        }
        return Base64.getDecoder().decode(Files.readString(file, US_ASCII).strip());
    }

    private static void make(Path folder, Path file, SecureRandom random) throws IOException {
        byte[] secret = new byte[Vault.SECRET_BYTES];
        random.nextBytes(secret);
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, NAME, ".draft", ownerOnly(folder));
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(secret) + "\n", US_ASCII);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // Somebody else was first: theirs stands.
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
