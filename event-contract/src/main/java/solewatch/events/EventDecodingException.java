package solewatch.events;

import org.jspecify.annotations.Nullable;

/** These bytes are not an event we know. Says why and where, in names of the language only: no content. */
public final class EventDecodingException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final @Nullable Fault fault;
    private final String pointer;

    EventDecodingException(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.fault = null;
        this.pointer = "";
    }

    EventDecodingException(Fault fault, String pointer, Class<?> type) {
        super("not a " + type.getSimpleName() + ": " + fault + (pointer.isEmpty() ? "" : " at " + pointer));
        this.reason = Reason.MALFORMED;
        this.fault = fault;
        this.pointer = pointer;
    }

    /** Why, for counting. */
    public Reason reason() {
        return reason;
    }

    /** What is wrong, when the reason is {@link Reason#MALFORMED}; otherwise null. */
    public @Nullable Fault fault() {
        return fault;
    }

    /** Where: a JSON pointer (RFC 6901) of component names and indexes; empty for the whole. */
    public String pointer() {
        return pointer;
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

    /** What is wrong with a malformed value. */
    public enum Fault {
        /** Not JSON, cut off, followed by something, or nested too deep. */
        NOT_JSON,
        /** A required field is absent or null. */
        MISSING,
        /** Another kind of value than this field has, or a word that is not one of its words. */
        WRONG_FORM,
        /** The right kind of value, and not allowed here. */
        OUT_OF_RANGE
    }
}
