package solewatch.notify.channel.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where this machine lets itself be sent by a stranger's URL: https, a known port, a host by name, and every address of
 * that name on the public internet.
 */
public record OutboundPolicy(HostList hosts, Set<Integer> ports, List<PrivateTarget> privateTargets) {

    private static final int LONGEST_URL = 2_048;

    /** Judges the URL as it is written. */
    public Admission admit(String url) {
        URI uri = parse(url);
        if (uri == null || uri.getScheme() == null) {
            return new Admission.Denied(Denial.MALFORMED_URL);
        }
        String authority = uri.getRawAuthority();
        if (authority != null && authority.indexOf('@') >= 0) {
            return new Admission.Denied(Denial.USER_INFO);
        }
        if (uri.getHost() == null) {
            return new Admission.Denied(Denial.MALFORMED_URL);
        }
        boolean https = uri.getScheme().equalsIgnoreCase("https");
        if (!https && !uri.getScheme().equalsIgnoreCase("http")) {
            return new Admission.Denied(Denial.NOT_HTTPS);
        }
        Target target = target(uri, https);
        Denial denial = target.exempt() ? null : denial(target);
        return denial == null ? new Admission.Admitted(target) : new Admission.Denied(denial);
    }

    /** Judges where the name leads to: one address off the public internet condemns them all. */
    @Nullable
    Denial judge(Target target, List<InetAddress> addresses) {
        boolean reachable = target.exempt()
                || addresses.stream()
                        .allMatch(a -> PublicInternet.contains(a)
                                || privateTargets.stream().anyMatch(p -> p.holds(a)));
        return reachable ? null : Denial.ADDRESS_NOT_PUBLIC;
    }

    private @Nullable Denial denial(Target target) {
        if (!target.https()) {
            return Denial.NOT_HTTPS;
        }
        if (target.literal() != null || IpLiteral.looksNumeric(target.host())) {
            return Denial.IP_LITERAL;
        }
        if (!ports.contains(target.port())) {
            return Denial.PORT_NOT_ALLOWED;
        }
        return hosts.admits(target.host()) ? null : Denial.HOST_NOT_ALLOWED;
    }

    private Target target(URI uri, boolean https) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : https ? 443 : 80;
        InetAddress literal = IpLiteral.parse(host);
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String pathAndQuery = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        boolean exempt = privateTargets.stream().anyMatch(p -> p.names(host, port, literal));
        return new Target(https, host, port, pathAndQuery, literal, exempt);
    }

    /** ASCII only, so that no other parser can read the same text differently. */
    private static @Nullable URI parse(String url) {
        if (url.length() > LONGEST_URL || !url.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            return null;
        }
        try {
            return new URI(url);
        } catch (URISyntaxException malformed) {
            return null;
        }
    }
}
