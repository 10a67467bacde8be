package solewatch.notify.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals addresses at rest (AES-256-GCM) and signs links (HMAC-SHA-256), with keys derived from one secret. Thread-safe. */
public final class Vault {

    /** How long the secret is. */
    static final int SECRET_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SIGNATURE_BYTES = 20;

    private final SecretKeySpec sealing;
    private final byte[] marking;
    private final byte[] signing;
    private final SecureRandom random;

    public Vault(byte[] secret, SecureRandom random) {
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("the secret key must have " + SECRET_BYTES + " bytes");
        }
        this.sealing = new SecretKeySpec(hmac(secret, "seal"), "AES");
        this.marking = hmac(secret, "mark");
        this.signing = hmac(secret, "sign");
        this.random = random;
    }

    /** Closes a text; the same text never looks the same twice. */
    public byte[] seal(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, text.getBytes(UTF_8));
        byte[] all = Arrays.copyOf(nonce, nonce.length + closed.length);
        System.arraycopy(closed, 0, all, nonce.length, closed.length);
        return all;
    }

    /** Opens what {@link #seal} closed. */
    public String open(byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return new String(
                cipher(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length)), UTF_8);
    }

    /** Recognises the same text again without telling what it is. */
    public String mark(String text) {
        return HexFormat.of().formatHex(hmac(marking, text));
    }

    /** A text nobody else can write. */
    public String sign(String text) {
        byte[] signature = Arrays.copyOf(hmac(signing, text), SIGNATURE_BYTES);
        return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    /** The text that was signed, or nothing when this is not ours. */
    public Optional<String> verify(String signed) {
        int dot = signed.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String text = signed.substring(0, dot);
        boolean ours = MessageDigest.isEqual(sign(text).getBytes(UTF_8), signed.getBytes(UTF_8));
        return ours ? Optional.of(text) : Optional.empty();
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed with another key, or damaged");
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
