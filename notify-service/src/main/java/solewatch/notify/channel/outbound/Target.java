package solewatch.notify.channel.outbound;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * A URL taken apart once, so that what was judged is what is called. The path is a secret.
 *
 * @param host lower case, a version 6 literal in brackets
 * @param literal the address itself where the URL names no host
 * @param exempt named by the operator as a target that may be private
 */
public record Target(
        boolean https,
        String host,
        int port,
        String path,
        @Nullable InetAddress literal,
        boolean exempt) {

    /** Scheme, host and port as a browser writes them (RFC 6454). */
    public String origin() {
        String written = (https ? "https://" : "http://") + host;
        return port == (https ? 443 : 80) ? written : written + ":" + port;
    }

    @Override
    public String toString() {
        return "Target[" + host + "]";
    }
}
