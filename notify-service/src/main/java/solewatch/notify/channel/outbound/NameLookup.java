package solewatch.notify.channel.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds all addresses of a host name. May block. */
@FunctionalInterface
public interface NameLookup {

    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** As the machine resolves names. */
    static NameLookup ofTheMachine() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
