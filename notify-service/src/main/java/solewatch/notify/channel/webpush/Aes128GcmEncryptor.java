package solewatch.notify.channel.webpush;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts for one browser (RFC 8291) as a single record (RFC 8188), with a key pair and a salt used only once. */
final class Aes128GcmEncryptor {

    /** What a push service must take at least is 4096 bytes; the header, the padding mark and the tag need the rest. */
    static final int LONGEST_PLAINTEXT = 3_993;

    private static final int RECORD_SIZE = 4_096;
    private static final int SALT_BYTES = 16;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;

    private final SecureRandom random;

    Aes128GcmEncryptor(SecureRandom random) {
        this.random = random;
    }

    byte[] encrypt(byte[] plaintext, BrowserKeys browser) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return encrypt(plaintext, browser, P256.freshKeyPair(random), salt);
    }

    static byte[] encrypt(byte[] plaintext, BrowserKeys browser, KeyPair once, byte[] salt) {
        if (plaintext.length > LONGEST_PLAINTEXT) {
            throw new IllegalArgumentException("A push message holds 3993 bytes, not " + plaintext.length);
        }
        try {
            byte[] ours = P256.encode((ECPublicKey) once.getPublic());
            byte[] shared = agree(once, browser);
            byte[] info = join("WebPush: info\0".getBytes(US_ASCII), browser.point(), ours);
            byte[] material = hkdf(browser.auth(), shared, info, 32);
            byte[] key = hkdf(salt, material, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), 16);
            byte[] nonce = hkdf(salt, material, "Content-Encoding: nonce\0".getBytes(US_ASCII), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(join(plaintext, new byte[] {LAST_RECORD}));
            return join(header(salt, ours), ours, sealed);
        } catch (GeneralSecurityException everyJdkHasThese) {
            throw new IllegalStateException(everyJdkHasThese);
        }
    }

    private static byte[] header(byte[] salt, byte[] keyId) {
        return ByteBuffer.allocate(SALT_BYTES + 5)
                .put(salt)
                .putInt(RECORD_SIZE)
                .put((byte) keyId.length)
                .array();
    }

    private static byte[] agree(KeyPair once, BrowserKeys browser) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(once.getPrivate());
        agreement.doPhase(browser.publicKey(), true);
        return agreement.generateSecret();
    }

    /** RFC 5869, for at most one block of output. */
    private static byte[] hkdf(byte[] salt, byte[] material, byte[] info, int length) throws GeneralSecurityException {
        byte[] extracted = hmac(salt, material);
        return Arrays.copyOf(hmac(extracted, join(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer joined =
                ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
        Arrays.stream(parts).forEach(joined::put);
        return joined.array();
    }
}
