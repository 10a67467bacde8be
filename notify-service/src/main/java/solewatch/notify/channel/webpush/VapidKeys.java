package solewatch.notify.channel.webpush;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key pair by which push services know this installation (RFC 8292). A browser's subscription holds to the key it
 * was made with: with another key it never works again.
 */
public final class VapidKeys {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final ECPrivateKey privateKey;
    private final byte[] point;

    private VapidKeys(KeyPair pair) {
        this.privateKey = (ECPrivateKey) pair.getPrivate();
        this.point = P256.encode((ECPublicKey) pair.getPublic());
    }

    public static VapidKeys fresh(SecureRandom random) {
        return new VapidKeys(P256.freshKeyPair(random));
    }

    /**
     * The pair from two PEM blocks, the private key (PKCS 8) and the public key.
     *
     * @throws IllegalArgumentException when they are not a P-256 pair
     */
    static VapidKeys ofPem(String pem) {
        byte[] secret = null;
        byte[] open = null;
        for (Matcher block = PEM.matcher(pem); block.find(); ) {
            byte[] der = Base64.getMimeDecoder().decode(block.group(2));
            if (block.group(1).equals("PRIVATE")) {
                secret = der;
            } else {
                open = der;
            }
        }
        if (secret == null || open == null) {
            throw new IllegalArgumentException("The VAPID file lacks a private or a public key");
        }
        VapidKeys keys = decode(secret, open);
        if (!keys.belongTogether()) {
            throw new IllegalArgumentException("The VAPID file's two keys do not belong together");
        }
        return keys;
    }

    String toPem() {
        byte[] open = P256.decode(point).getEncoded();
        return block("PRIVATE", privateKey.getEncoded()) + block("PUBLIC", open);
    }

    /** The application server key a page passes to {@code PushManager.subscribe}, base64url. */
    public String publicKey() {
        return URL.encodeToString(point);
    }

    /** A short name for this pair, kept with each subscription so that a change of keys is noticed. */
    public String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(point);
            return URL.encodeToString(Arrays.copyOf(digest, 12));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** ES256: the two numbers side by side, 64 bytes (RFC 7518 section 3.4). */
    byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(privateKey);
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private boolean belongTogether() {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(P256.decode(point));
            signature.update("pair".getBytes(UTF_8));
            return signature.verify(sign("pair"));
        } catch (GeneralSecurityException mismatch) {
            return false;
        }
    }

    private static VapidKeys decode(byte[] secret, byte[] open) {
        try {
            KeyFactory factory = KeyFactory.getInstance("EC");
            ECPublicKey publicKey = (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(open));
            P256.decode(P256.encode(publicKey));
            return new VapidKeys(new KeyPair(publicKey, factory.generatePrivate(new PKCS8EncodedKeySpec(secret))));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("The VAPID file does not hold a P-256 key pair");
        }
    }

    private static String block(String kind, byte[] der) {
        return "-----BEGIN " + kind + " KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + kind
                + " KEY-----\n";
    }

    @Override
    public String toString() {
        return "VapidKeys[" + id() + "]";
    }
}
