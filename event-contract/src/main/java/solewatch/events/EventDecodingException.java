package solewatch.events;

/** These bytes are not an event we know; the reason names no content. */
public final class EventDecodingException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    EventDecodingException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why, for counting. */
    public Reason reason() {
        return reason;
    }

    /** Why bytes could not be decoded. */
    public enum Reason {
        /** No {@code ce_type} header. */
        NO_TYPE,
        /** A type this version does not know. */
        UNKNOWN_TYPE,
        /** Not JSON, or not of this type's shape. */
        MALFORMED,
        /** More bytes than an event may have. */
        TOO_LARGE,
        /** No value at all. */
        EMPTY
    }
}
