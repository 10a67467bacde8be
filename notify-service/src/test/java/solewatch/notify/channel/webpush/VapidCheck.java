package solewatch.notify.channel.webpush;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A push service's check of who is sending (RFC 8292 section 2), the JDK alone. */
public final class VapidCheck {

    private static final Pattern HEADER = Pattern.compile("vapid t=([\\w-]+)\\.([\\w-]+)\\.([\\w-]+), ?k=([\\w-]+)");

    /** What the token says. */
    public record Claims(String audience, Instant end, String subject, String key) {}

    private VapidCheck() {}

    /** @throws GeneralSecurityException when a push service would answer 403 */
    static Claims check(String authorization, String origin, Instant now) throws GeneralSecurityException {
        Matcher header = HEADER.matcher(authorization == null ? "" : authorization);
        if (!header.matches()) {
            throw new GeneralSecurityException("No VAPID header");
        }
        if (!text(header.group(1)).contains("\"alg\":\"ES256\"")) {
            throw new GeneralSecurityException("Not ES256");
        }
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key(bytes(header.group(4))));
        signature.update((header.group(1) + "." + header.group(2)).getBytes(US_ASCII));
        if (!signature.verify(bytes(header.group(3)))) {
            throw new GeneralSecurityException("The signature is wrong");
        }
        String json = text(header.group(2));
        Claims claims = new Claims(
                claim(json, "\"aud\":\"([^\"]+)\""),
                Instant.ofEpochSecond(Long.parseLong(claim(json, "\"exp\":(\\d+)"))),
                claim(json, "\"sub\":\"((?:mailto:|https:)[^\"]+)\""),
                header.group(4));
        boolean inTime = claims.end().isAfter(now) && !claims.end().isAfter(now.plus(Duration.ofHours(24)));
        if (!claims.audience().equals(origin) || !inTime) {
            throw new GeneralSecurityException("The token is for another time or place");
        }
        return claims;
    }

    private static String claim(String json, String pattern) throws GeneralSecurityException {
        Matcher found = Pattern.compile(pattern).matcher(json);
        if (!found.find()) {
            throw new GeneralSecurityException("A claim is missing");
        }
        return found.group(1);
    }

    private static PublicKey key(byte[] point) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint w = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(w, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static byte[] bytes(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    private static String text(String part) {
        return new String(bytes(part), UTF_8);
    }
}
