package solewatch.ingest.body;

/**
 * Why something posted is not taken.
 *
 * @param pointer where, as an RFC 6901 JSON pointer into the body; empty for the whole body
 * @param detail for a person; never repeats a value that was posted
 */
public record Refusal(String pointer, Code code, String detail) {

    /** The reasons, for programs and for counting. */
    public enum Code {
        /** The field is not known here. */
        UNKNOWN_FIELD,
        /** The field is known, and only the server may set it. */
        SERVER_SET_FIELD,
        /** A field that is needed is missing or null. */
        REQUIRED,
        /** Text where a number is needed, and the like. */
        WRONG_TYPE,
        /** Not one of the values this field can have. */
        UNKNOWN_VALUE,
        /** Too small or too large. */
        OUT_OF_RANGE,
        /** Too many characters. */
        TOO_LONG,
        /** Too many elements. */
        TOO_MANY,
        /** Control characters or halves of characters. */
        UNPRINTABLE_TEXT,
        /** Not a date, a time, or an id of the form needed. */
        BAD_FORM,
        /** A time without an offset: the moment cannot be known. */
        OFFSET_REQUIRED,
        /** Not a time zone. */
        UNKNOWN_ZONE,
        /** More than 24 hours after it was received. */
        IN_THE_FUTURE,
        /** Before the year 2000: a watch whose clock was never set. */
        BEFORE_2000,
        /** Two fields exclude each other. */
        CONTRADICTION,
        /** Nothing in it that could be used. */
        NOTHING_SAID,
        /** A symptom without a place on a foot. */
        AREAS_REQUIRED
    }
}
