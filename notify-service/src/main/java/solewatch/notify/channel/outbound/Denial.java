package solewatch.notify.channel.outbound;

/** Why a request is not made to where the coach said. */
public enum Denial {
    MALFORMED_URL,
    NOT_HTTPS,
    USER_INFO,
    IP_LITERAL,
    PORT_NOT_ALLOWED,
    HOST_NOT_ALLOWED,
    ADDRESS_NOT_PUBLIC
}
