package solewatch.ingest.file.recording;

/** Why a file, or an entry of an archive, gave no activity. */
public enum Reason {
    /** There are no bytes. */
    EMPTY,
    /** The upload is larger than allowed. */
    TOO_LARGE,
    /** Neither FIT, GPX, TCX, gzip nor zip. */
    UNKNOWN_FORMAT,
    /** The XML could not be read as far as a first track point. */
    MALFORMED_XML,
    /** Readable, but settings, a course, a route or the like: nobody ran. */
    NOT_AN_ACTIVITY,
    /** Nothing in it says when it happened. */
    NO_START_TIME,
    /** The FIT header is too short or contradicts itself. */
    FIT_HEADER_BROKEN,
    /** A FIT header, and no message after it. */
    FIT_NO_DATA,
    /** More records than allowed. */
    TOO_MANY_RECORDS,
    /** XML elements nested deeper than allowed. */
    TOO_DEEP,
    /** Expands to more bytes, or by a larger ratio, than allowed. */
    EXPANDS_TOO_FAR,
    /** More entries in the archive than allowed; the first ones were read. */
    TOO_MANY_ENTRIES,
    /** The archive is damaged. */
    ARCHIVE_BROKEN,
    /** The archive needs a password. */
    ENCRYPTED_ARCHIVE,
    /** An archive inside an archive. */
    NESTED_ARCHIVE
}
