package solewatch.notify.coach;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import solewatch.notify.channel.Address;
import solewatch.notify.channel.outbound.Admission;
import solewatch.notify.channel.webhook.WebhookSecrets;
import solewatch.notify.channel.webhook.WebhookSettings;
import solewatch.notify.channel.webpush.WebPushSettings;
import solewatch.notify.coach.Problem.Fault;

/** Which addresses are taken. They are judged again at every send: what a name leads to can change. */
@ApplicationScoped
public class AddressRules {

    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final int PUBLIC_KEY_BYTES = 65;
    private static final int AUTH_BYTES = 16;

    private final WebPushSettings webPush;
    private final WebhookSettings webhook;

    AddressRules(WebPushSettings webPush, WebhookSettings webhook) {
        this.webPush = webPush;
        this.webhook = webhook;
    }

    /** The address, or nothing and a fault. */
    Optional<Address> admit(
            SubscriptionForm.@Nullable Channel form, Map<String, Address> known, String at, List<Fault> faults) {
        String type = form == null || form.type() == null ? "" : form.type();
        if (form == null) {
            return refuse(faults, at, "REQUIRED", "must be an object");
        }
        return switch (type) {
            case "email" -> email(form, at, faults);
            case "webpush" -> webPush(form, at, faults);
            case "webhook" -> webhook(form, known, at, faults);
            default -> refuse(faults, at + "/type", "UNKNOWN", "must be email, webpush or webhook");
        };
    }

    private Optional<Address> email(SubscriptionForm.Channel form, String at, List<Fault> faults) {
        String mailbox = form.address();
        if (mailbox == null || !MAILBOX.matcher(mailbox).matches()) {
            return refuse(faults, at + "/address", "INVALID", "must be one email address");
        }
        return Optional.of(new Address.Email(mailbox));
    }

    private Optional<Address> webPush(SubscriptionForm.Channel form, String at, List<Fault> faults) {
        String endpoint = form.endpoint();
        String key = form.p256dh();
        String auth = form.auth();
        if (endpoint == null || webPush.policy().admit(endpoint) instanceof Admission.Denied) {
            return refuse(faults, at + "/endpoint", "INVALID", "must be the endpoint of a known push service");
        }
        if (key == null || lengthOf(key) != PUBLIC_KEY_BYTES) {
            return refuse(faults, at + "/p256dh", "INVALID", "must be the browser's public key, base64url");
        }
        if (auth == null || lengthOf(auth) != AUTH_BYTES) {
            return refuse(faults, at + "/auth", "INVALID", "must be the browser's secret, base64url");
        }
        return Optional.of(new Address.WebPush(endpoint, key, auth));
    }

    private Optional<Address> webhook(
            SubscriptionForm.Channel form, Map<String, Address> known, String at, List<Fault> faults) {
        String url = form.url();
        if (url == null || webhook.policy().admit(url) instanceof Admission.Denied) {
            return refuse(faults, at + "/url", "INVALID", "must be an https address on the public internet");
        }
        String secret = form.secret();
        if (secret == null) {
            Address before = known.get(url);
            return before == null
                    ? refuse(faults, at + "/secret", "REQUIRED", "must be given for a new address")
                    : Optional.of(before);
        }
        try {
            WebhookSecrets.parse(secret);
        } catch (IllegalArgumentException e) {
            return refuse(faults, at + "/secret", "INVALID", "must be whsec_ and base64 of 24 to 64 bytes");
        }
        return Optional.of(new Address.Webhook(url, secret));
    }

    private static int lengthOf(String base64url) {
        try {
            return Base64.getUrlDecoder().decode(base64url).length;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    private static Optional<Address> refuse(List<Fault> faults, String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
        return Optional.empty();
    }
}
