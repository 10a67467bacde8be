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

    /**
     * Which of two revisions of the same fact counts: the higher revision; of equal revisions the one with the greater
     * digest, a withdrawal included. Associative and commutative, so the winner hangs on what was said, never on what
     * arrived last.
     */
    public static StoredFact newer(StoredFact a, StoredFact b) {
        if (a.revision() != b.revision()) {
            return a.revision() > b.revision() ? a : b;
        }
        return a.digest().compareTo(b.digest()) >= 0 ? a : b;
    }
}
