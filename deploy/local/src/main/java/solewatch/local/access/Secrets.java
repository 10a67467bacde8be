package solewatch.local.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import solewatch.embedded.StartFailure;

/**
 * What one machine keeps to itself, in one folder only its user can read: the key pair that signs tokens and the database's
 * password. Made at first use, kept from then on.
 */
public final class Secrets {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final int KEY_BITS = 2048;
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;
    private final KeyPair keys;
    private final String databasePassword;

    private Secrets(Path folder, KeyPair keys, String databasePassword) {
        this.folder = folder;
        this.keys = keys;
        this.databasePassword = databasePassword;
    }

    /** The secrets of a data folder. */
    public static Secrets in(Path dataFolder) {
        Path folder = dataFolder.resolve("secrets").toAbsolutePath();
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, OWNER_FOLDER);
            return new Secrets(
                    folder, keys(folder.resolve("token-keys")), password(folder.resolve("database-password")));
        } catch (IOException | GeneralSecurityException e) {
            throw new StartFailure("The secrets in " + folder + " cannot be read or made: " + e.getMessage(), e);
        }
    }

    public Path folder() {
        return folder;
    }

    public Tokens tokens() {
        return new Tokens(keys.getPrivate());
    }

    /** The public key as services take it: DER, in base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    public String databasePassword() {
        return databasePassword;
    }

    private static KeyPair keys(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            KeyPair made = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            keep(
                    file,
                    base64.encodeToString(made.getPrivate().getEncoded()) + "\n"
                            + base64.encodeToString(made.getPublic().getEncoded()) + "\n");
        }
        String[] lines = Files.readString(file).split("\n");
        if (lines.length != 2) {
            throw new IOException(file + " does not hold a key pair");
        }
        KeyFactory factory = KeyFactory.getInstance("RSA");
        return new KeyPair(
                factory.generatePublic(
                        new X509EncodedKeySpec(Base64.getDecoder().decode(lines[1]))),
                factory.generatePrivate(
                        new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[0]))));
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            keep(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** Written beside and moved, so that a start that is cut off leaves no half a secret. */
    private static void keep(Path file, String content) throws IOException {
        Path beside =
                Files.createTempFile(file.getParent(), "new-", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.write(beside, content.getBytes(StandardCharsets.UTF_8));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
