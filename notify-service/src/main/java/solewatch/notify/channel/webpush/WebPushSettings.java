package solewatch.notify.channel.webpush;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import solewatch.notify.channel.outbound.HostList;
import solewatch.notify.channel.outbound.OutboundPolicy;
import solewatch.notify.channel.outbound.PrivateTarget;

/**
 * What an operator says about web push.
 *
 * @param subject how a push service reaches the operator, {@code mailto:} or {@code https:} (RFC 8292 section 2.1);
 *     Apple refuses one that cannot be real
 * @param extraHosts push services beside the browsers' own: {@code push.example.org}, {@code *.example.org}, or, for one
 *     machine or an own network, {@code 127.0.0.1:8099} or a block of addresses
 */
public record WebPushSettings(String subject, List<String> extraHosts) {

    /** The push services of Chrome and its relatives, Firefox, Edge and Safari. */
    private static final HostList BROWSERS = HostList.of(List.of(
            "fcm.googleapis.com",
            "*.push.services.mozilla.com",
            "*.notify.windows.com",
            "web.push.apple.com",
            "*.push.apple.com"));

    private static final String DOMAIN = "(?!.*localhost$)[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)+";
    private static final Pattern SUBJECT =
            Pattern.compile("mailto:[a-zA-Z0-9._%+-]+@" + DOMAIN + "|https://" + DOMAIN + "(/[a-zA-Z0-9._~/-]*)?");

    public WebPushSettings {
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException(
                    "The web push subject must be a mailto: or https: address that exists, not " + subject);
        }
        extraHosts = List.copyOf(extraHosts);
    }

    /** Where push messages may go. */
    public OutboundPolicy policy() {
        List<String> named =
                extraHosts.stream().filter(Predicate.not(PrivateTarget::isOne)).toList();
        List<PrivateTarget> privateTargets = extraHosts.stream()
                .filter(PrivateTarget::isOne)
                .map(PrivateTarget::parse)
                .toList();
        return new OutboundPolicy(BROWSERS.and(named), Set.of(443), privateTargets);
    }
}
