package solewatch.notify.channel.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads written-out addresses without ever asking a name server. */
final class IpLiteral {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern DOTTED_QUAD = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern VERSION_6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private IpLiteral() {}

    /** The address this text is, with or without brackets for version 6, or null where it is a name. */
    static @Nullable InetAddress parse(String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        String bare = bracketed ? text.substring(1, text.length() - 1) : text;
        try {
            if (!bracketed && DOTTED_QUAD.matcher(bare).matches()) {
                return InetAddress.getByName(bare);
            }
            return VERSION_6.matcher(bare).matches() ? InetAddress.getByName("[" + bare + "]") : null;
        } catch (UnknownHostException malformed) {
            return null;
        }
    }

    /** Whether some resolver would read this host as a number: 127.1, 0x7f000001, 2130706433, 0177.0.0.1. */
    static boolean looksNumeric(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        return !last.isEmpty() && Character.isDigit(last.charAt(0));
    }
}
