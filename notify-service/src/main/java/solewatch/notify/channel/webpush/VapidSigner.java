package solewatch.notify.channel.webpush;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Says to a push service who is sending (RFC 8292): one signed token per origin, used again while it is young. */
final class VapidSigner {

    /** RFC 8292 allows 24 hours; half of that leaves room for clocks that disagree. */
    static final Duration LIFETIME = Duration.ofHours(12);

    private static final Duration RENEWED_BEFORE_END = Duration.ofHours(1);
    private static final int ORIGINS_KEPT = 256;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = part("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");

    private final VapidKeys keys;
    private final String subject;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String authorization, Instant end) {
        boolean goodAt(Instant now) {
            return now.isBefore(end.minus(RENEWED_BEFORE_END)) && !now.isBefore(end.minus(LIFETIME));
        }
    }

    /** @param subject already checked by {@link WebPushSettings} */
    VapidSigner(VapidKeys keys, String subject) {
        this.keys = keys;
        this.subject = subject;
    }

    /** The value of the Authorization header for this origin. */
    String authorization(String origin, Instant now) {
        Token kept = tokens.get(origin);
        if (kept != null && kept.goodAt(now)) {
            return kept.authorization();
        }
        // Origins come from strangers' subscriptions: without a bound they would fill the memory.
        if (tokens.size() >= ORIGINS_KEPT) {
            tokens.clear();
        }
        Token fresh = sign(origin, now.plus(LIFETIME));
        tokens.put(origin, fresh);
        return fresh.authorization();
    }

    private Token sign(String origin, Instant end) {
        String claims = "{\"aud\":\"" + origin + "\",\"exp\":" + end.getEpochSecond() + ",\"sub\":\"" + subject + "\"}";
        String signed = HEADER + "." + part(claims);
        String token = signed + "." + URL.encodeToString(keys.sign(signed));
        return new Token("vapid t=" + token + ", k=" + keys.publicKey(), end);
    }

    private static String part(String json) {
        return URL.encodeToString(json.getBytes(UTF_8));
    }
}
