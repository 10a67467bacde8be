package solewatch.notify.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a receiver recognises our requests by: one secret, or while it is being changed two, the new one first, with a
 * space between. Each signs every request, so a receiver that knows either is content. Never shown.
 */
public final class WebhookSecrets {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final int FRESH = 32;
    private static final int MOST = 2;

    private final List<byte[]> keys;

    private WebhookSecrets(List<byte[]> keys) {
        this.keys = keys;
    }

    /** @throws IllegalArgumentException when this is not one or two {@code whsec_} secrets of 24 to 64 bytes */
    public static WebhookSecrets parse(String text) {
        String[] secrets = text.strip().split(" +");
        if (secrets.length > MOST) {
            throw new IllegalArgumentException("More than two webhook secrets");
        }
        return new WebhookSecrets(
                Arrays.stream(secrets).map(WebhookSecrets::key).toList());
    }

    /** A new secret, as it is shown to the receiver's owner once. */
    public static String fresh(SecureRandom random) {
        byte[] key = new byte[FRESH];
        random.nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** The value of the {@code webhook-signature} header. */
    String sign(String id, Instant at, String body) {
        byte[] signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(UTF_8);
        return keys.stream()
                .map(key -> "v1," + Base64.getEncoder().encodeToString(hmac(key, signed)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] key(String secret) {
        if (!secret.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A webhook secret starts with " + PREFIX);
        }
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw new IllegalArgumentException("A webhook secret has 24 to 64 bytes");
        }
        return key;
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
