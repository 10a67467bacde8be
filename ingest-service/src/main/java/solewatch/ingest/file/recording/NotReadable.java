package solewatch.ingest.file.recording;

/** Ends the reading of one file; carries the reason and a detail without personal data. */
public final class NotReadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    public NotReadable(Reason reason, String detail) {
        super(reason + ": " + detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}
