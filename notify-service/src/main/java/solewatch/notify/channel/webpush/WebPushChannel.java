package solewatch.notify.channel.webpush;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import solewatch.notify.channel.Address;
import solewatch.notify.channel.Channel;
import solewatch.notify.channel.Message;
import solewatch.notify.channel.Outcome;
import solewatch.notify.channel.outbound.Admission;
import solewatch.notify.channel.outbound.OutboundHttp;
import solewatch.notify.channel.outbound.Target;

/** Tells a coach through a browser's push service (RFC 8030), which cannot read what it carries. */
public final class WebPushChannel implements Channel<Address.WebPush> {

    private static final int TOPIC_LENGTH = 32;
    private static final Duration LONGEST_KEPT = Duration.ofDays(28);

    private final VapidSigner signer;
    private final Aes128GcmEncryptor encryptor;
    private final OutboundHttp http;
    private final Executor crypto;
    private final InstantSource clock;

    /**
     * @param http made with {@link WebPushSettings#policy()}
     * @param crypto where messages are encrypted, some milliseconds of computing each: never an event loop
     */
    public WebPushChannel(
            WebPushSettings settings, VapidKeys keys, OutboundHttp http, Executor crypto, InstantSource clock) {
        this.signer = new VapidSigner(keys, settings.subject());
        this.encryptor = new Aes128GcmEncryptor(new SecureRandom());
        this.http = http;
        this.crypto = crypto;
        this.clock = clock;
    }

    @Override
    public Uni<Outcome> send(Address.WebPush address, Message message) {
        return switch (http.admit(address.endpoint())) {
            case Admission.Denied denied ->
                Uni.createFrom().item(new Outcome.Refused(denied.reason().name()));
            case Admission.Admitted admitted -> {
                BrowserKeys browser = keys(address);
                yield browser == null
                        ? Uni.createFrom().item(new Outcome.AddressGone("KEYS_INVALID"))
                        : send(admitted.target(), browser, message);
            }
        };
    }

    private Uni<Outcome> send(Target target, BrowserKeys browser, Message message) {
        byte[] text;
        try {
            text = PushText.of(message);
        } catch (JsonProcessingException ours) {
            return Uni.createFrom().item(new Outcome.Refused("PAYLOAD_NOT_JSON"));
        }
        if (text.length > Aes128GcmEncryptor.LONGEST_PLAINTEXT) {
            return Uni.createFrom().item(new Outcome.Refused("TOO_LONG"));
        }
        return Uni.createFrom()
                .item(() -> encryptor.encrypt(text, browser))
                .runSubscriptionOn(crypto)
                .chain(body -> http.post(target, headers(target, message), body))
                .map(exchange -> exchange.outcome(clock.instant(), WebPushChannel::read))
                .onFailure(RejectedExecutionException.class)
                .recoverWithItem(new Outcome.TryLater("OVERLOADED", null));
    }

    private Map<String, String> headers(Target target, Message message) {
        Instant now = clock.instant();
        return Map.of(
                "TTL",
                Long.toString(secondsLeft(message, now)),
                "Urgency",
                message.urgent() ? "high" : "normal",
                "Topic",
                topic(message.thread()),
                "Content-Encoding",
                "aes128gcm",
                "Content-Type",
                "application/octet-stream",
                "Authorization",
                signer.authorization(target.origin(), now));
    }

    /** RFC 8030 sections 5 and 7, RFC 8292 section 4: a key the service does not take is our fault, not the coach's. */
    private static Outcome read(int status, @Nullable Instant notBefore) {
        String reason = "HTTP_" + status;
        return switch (status) {
            case 404, 410 -> new Outcome.AddressGone(reason);
            case 408, 429 -> new Outcome.TryLater(reason, notBefore);
            default -> {
                if (status >= 200 && status < 300) {
                    yield new Outcome.Delivered(reason);
                }
                yield status >= 500 ? new Outcome.TryLater(reason, notBefore) : new Outcome.Refused(reason);
            }
        };
    }

    private static long secondsLeft(Message message, Instant now) {
        long left = Duration.between(now, message.expiresAt()).toSeconds();
        return Math.clamp(left, 0, LONGEST_KEPT.toSeconds());
    }

    /** A later message of the same thread replaces one that waits for a sleeping device. */
    static String topic(UUID thread) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(thread.toString().getBytes(US_ASCII));
            return Base64.getUrlEncoder().encodeToString(digest).substring(0, TOPIC_LENGTH);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static @Nullable BrowserKeys keys(Address.WebPush address) {
        try {
            return BrowserKeys.of(address.p256dh(), address.auth());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
