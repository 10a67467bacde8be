package solewatch.notify.channel.outbound;

import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the operator lets be called although it is not on the public internet. A named host with its port may be spoken
 * to without TLS; so may an address written out that lies in a block. A name that merely leads into a block still needs
 * https and an allowed port.
 */
public sealed interface PrivateTarget {

    /** One host and port, {@code 127.0.0.1:8099} or {@code hooks.internal:8080}. */
    record HostPort(String host, int port) implements PrivateTarget {}

    /** Every address of a block, {@code 127.0.0.0/8}. */
    record Block(InetAddress network, int bits) implements PrivateTarget {}

    Pattern HOST_PORT = Pattern.compile("(\\[[0-9a-f:.]+]|[a-z0-9.-]+):(\\d{1,5})");

    /** Whether this configured text is a private target at all, and not the name of a public host. */
    static boolean isOne(String text) {
        return text.indexOf('/') >= 0 || text.indexOf(':') >= 0;
    }

    static PrivateTarget parse(String text) {
        if (text.indexOf('/') >= 0) {
            AddressBlock block = AddressBlock.parse(text);
            return new Block(block.network(), block.bits());
        }
        Matcher written = HOST_PORT.matcher(text.toLowerCase(Locale.ROOT));
        if (!written.matches() || Integer.parseInt(written.group(2)) > 65_535) {
            throw new IllegalArgumentException("Neither host:port nor an address block: " + text);
        }
        return new HostPort(written.group(1), Integer.parseInt(written.group(2)));
    }

    /** Whether a URL that says this host and port is exempt as it is written. */
    default boolean names(String host, int port, @Nullable InetAddress literal) {
        return switch (this) {
            case HostPort named -> named.host().equals(host) && named.port() == port;
            case Block block -> literal != null && block.holds(literal);
        };
    }

    /** Whether this address may be connected to although it is not public. */
    default boolean holds(InetAddress address) {
        return switch (this) {
            case HostPort named -> false;
            case Block block -> new AddressBlock(block.network(), block.bits()).contains(address);
        };
    }
}
