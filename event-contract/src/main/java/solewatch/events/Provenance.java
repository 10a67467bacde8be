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
        requirePlain("source", source, 64);
        requirePlain("sourceId", sourceId, 200);
        if (revision < 0) {
            throw new IllegalArgumentException("revision must not be negative");
        }
    }

    private static void requirePlain(String name, String value, int longest) {
        if (value.isEmpty() || value.length() > longest || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    name + " must have 1 to " + longest + " characters and no control characters");
        }
    }
}
