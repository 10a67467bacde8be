package solewatch.notify.channel.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are globally routable: the IANA special-purpose registries for version 4 and 6 (RFC 6890 and its
 * updates). Of version 6 only what IANA has given out for global unicast counts, so that a range unknown to us is not
 * public.
 */
final class PublicInternet {

    private static final List<AddressBlock> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8",
                    "100.64.0.0/10", // carrier-grade address translation
                    "127.0.0.0/8",
                    "169.254.0.0/16", // link-local, and where clouds keep their metadata
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16",
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23", // protocol assignments, Teredo among them
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4: carries a version 4 address
                    "3fff::/20") // documentation
            .map(AddressBlock::parse)
            .toList();

    private static final AddressBlock GLOBAL_UNICAST_6 = AddressBlock.parse("2000::/3");

    private PublicInternet() {}

    /** A version 4 address mapped into version 6 arrives here as version 4: the JDK unwraps it. */
    static boolean contains(InetAddress address) {
        if (address instanceof Inet6Address && !GLOBAL_UNICAST_6.contains(address)) {
            return false;
        }
        return NOT_PUBLIC.stream().noneMatch(block -> block.contains(address));
    }
}
