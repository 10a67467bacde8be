package solewatch.events;

/**
 * Who says so.
 *
 * @param source the system that holds the original, such as {@code garmin}, {@code runner-app} or {@code file}
 * @param sourceId the original's id there; stable over edits
 * @param revision which version of it this is; the highest counts, 0 when the source has no versions
 */
public record Provenance(String source, String sourceId, long revision) {

    public Provenance {
        Limits.text("source", source);
        Limits.text("sourceId", sourceId);
        Limits.number("revision", revision);
    }
}
