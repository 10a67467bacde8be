package solewatch.notify.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.notify.channel.Address;
import solewatch.notify.channel.Channel;
import solewatch.notify.channel.Message;
import solewatch.notify.channel.Outcome;
import solewatch.notify.channel.outbound.Admission;
import solewatch.notify.channel.outbound.OutboundHttp;
import solewatch.notify.channel.outbound.Target;

/** Tells a club's own tool, so that the tool can tell a true message from a forged or repeated one. */
public final class WebhookChannel implements Channel<Address.Webhook> {

    private final OutboundHttp http;
    private final InstantSource clock;

    /** @param http made with {@link WebhookSettings#policy()} */
    public WebhookChannel(OutboundHttp http, InstantSource clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Uni<Outcome> send(Address.Webhook address, Message message) {
        return switch (http.admit(address.url())) {
            case Admission.Denied denied ->
                Uni.createFrom().item(new Outcome.Refused(denied.reason().name()));
            case Admission.Admitted admitted -> {
                WebhookSecrets secrets = secrets(address);
                yield secrets == null
                        ? Uni.createFrom().item(new Outcome.Refused("SECRET_INVALID"))
                        : send(admitted.target(), secrets, message);
            }
        };
    }

    private Uni<Outcome> send(Target target, WebhookSecrets secrets, Message message) {
        Instant now = clock.instant();
        String body;
        try {
            body = WebhookBody.of(message.payload(), now);
        } catch (JsonProcessingException ours) {
            return Uni.createFrom().item(new Outcome.Refused("PAYLOAD_NOT_JSON"));
        }
        String id = message.delivery().toString();
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "Solewatch",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                secrets.sign(id, now, body));
        return http.post(target, headers, body.getBytes(UTF_8))
                .map(exchange -> exchange.outcome(clock.instant(), WebhookChannel::read));
    }

    /** Only 2xx is success; a redirect is not followed, so it is a refusal; 410 asks to be left alone for good. */
    private static Outcome read(int status, @Nullable Instant notBefore) {
        String reason = "HTTP_" + status;
        if (status >= 200 && status < 300) {
            return new Outcome.Delivered(reason);
        }
        if (status == 410) {
            return new Outcome.AddressGone(reason);
        }
        return status == 408 || status == 429 || status >= 500
                ? new Outcome.TryLater(reason, notBefore)
                : new Outcome.Refused(reason);
    }

    private static @Nullable WebhookSecrets secrets(Address.Webhook address) {
        try {
            return WebhookSecrets.parse(address.secret());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
