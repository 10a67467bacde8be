package solewatch.notify.channel.webhook;

import java.util.List;
import java.util.Set;
import solewatch.notify.channel.outbound.HostList;
import solewatch.notify.channel.outbound.OutboundPolicy;
import solewatch.notify.channel.outbound.PrivateTarget;

/**
 * What an operator says about webhooks.
 *
 * @param ports the ports of the public internet a webhook may use; 443 unless there is a need
 * @param allowedPrivateTargets tools beside this machine or in its network, {@code 127.0.0.1:9000} or a block of
 *     addresses; none unless the operator says so
 */
public record WebhookSettings(Set<Integer> ports, List<String> allowedPrivateTargets) {

    public WebhookSettings {
        ports = Set.copyOf(ports);
        allowedPrivateTargets = List.copyOf(allowedPrivateTargets);
    }

    /** Where webhooks may go. */
    public OutboundPolicy policy() {
        return new OutboundPolicy(
                HostList.ANY,
                ports,
                allowedPrivateTargets.stream().map(PrivateTarget::parse).toList());
    }
}
