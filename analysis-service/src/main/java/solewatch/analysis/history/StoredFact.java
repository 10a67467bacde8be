package solewatch.analysis.history;

import org.jspecify.annotations.Nullable;
import solewatch.events.Fact;
import solewatch.events.FactId;
import solewatch.events.FactKind;

/**
 * The newest known revision of one fact, or of its withdrawal.
 *
 * @param digest SHA-256 of the event's bytes, in hexadecimal: settles equal revisions
 * @param body the fact; null exactly when it is withdrawn
 */
public record StoredFact(
        FactId id,
        FactKind kind,
        long revision,
        String digest,
        boolean withdrawn,
        @Nullable Fact body) {

    public StoredFact {
        if (withdrawn != (body == null)) {
            throw new IllegalArgumentException("a withdrawn fact has no body, and every other fact has one");
        }
    }
}
