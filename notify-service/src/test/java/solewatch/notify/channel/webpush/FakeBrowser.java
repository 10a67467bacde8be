package solewatch.notify.channel.webpush;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The browser's half of RFC 8291, written from the RFC's receiving side and sharing nothing with the sending half: reads
 * any number of records, any padding.
 */
public final class FakeBrowser {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey secret;
    private final ECPublicKey open;
    private final byte[] point;
    private final byte[] auth = new byte[16];

    public FakeBrowser() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            secret = pair.getPrivate();
            open = (ECPublicKey) pair.getPublic();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        String hex =
                "04%064x%064x".formatted(open.getW().getAffineX(), open.getW().getAffineY());
        point = HexFormat.of().parseHex(hex);
        new SecureRandom().nextBytes(auth);
    }

    public String p256dh() {
        return URL.encodeToString(point);
    }

    public String auth() {
        return URL.encodeToString(auth);
    }

    public byte[] decrypt(byte[] body) throws GeneralSecurityException {
        ByteBuffer in = ByteBuffer.wrap(body);
        byte[] salt = take(in, 16);
        int recordSize = in.getInt();
        byte[] sender = take(in, in.get() & 0xff);
        byte[] pseudoRandom = extract(auth, agree(sender));
        byte[] material = expand(pseudoRandom, concat("WebPush: info".getBytes(US_ASCII), zero(), point, sender), 32);
        byte[] content = extract(salt, material);
        byte[] key = expand(content, concat("Content-Encoding: aes128gcm".getBytes(US_ASCII), zero()), 16);
        byte[] nonce = expand(content, concat("Content-Encoding: nonce".getBytes(US_ASCII), zero()), 12);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int record = 0; in.hasRemaining(); record++) {
            byte[] sealed = take(in, Math.min(recordSize, in.remaining()));
            boolean last = !in.hasRemaining();
            text.writeBytes(unpadded(open(sealed, key, counted(nonce, record)), last));
        }
        return text.toByteArray();
    }

    private byte[] agree(byte[] sender) throws GeneralSecurityException {
        if (sender.length != 65) {
            throw new GeneralSecurityException("The key id is not a point");
        }
        ECPoint w = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(sender, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(sender, 33, 65)));
        PublicKey theirs = KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(w, open.getParams()));
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(secret);
        agreement.doPhase(theirs, true);
        return agreement.generateSecret();
    }

    private static byte[] open(byte[] sealed, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        return cipher.doFinal(sealed);
    }

    private static byte[] unpadded(byte[] record, boolean last) throws GeneralSecurityException {
        int end = record.length - 1;
        while (end >= 0 && record[end] == 0) {
            end--;
        }
        if (end < 0 || record[end] != (last ? 2 : 1)) {
            throw new GeneralSecurityException("The padding's mark is wrong");
        }
        return Arrays.copyOf(record, end);
    }

    private static byte[] counted(byte[] nonce, int record) {
        BigInteger counted = new BigInteger(1, nonce).xor(BigInteger.valueOf(record));
        return HexFormat.of().parseHex("%024x".formatted(counted));
    }

    private static byte[] extract(byte[] salt, byte[] material) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        return mac.doFinal(material);
    }

    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(extract(key, concat(info, new byte[] {1})), length);
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] taken = new byte[length];
        in.get(taken);
        return taken;
    }

    private static byte[] zero() {
        return new byte[] {0};
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
