package solewatch.analysis.history;

/**
 * Which of two revisions of the same fact counts: the higher revision; of equal revisions the one with the greater
 * digest, a withdrawal included. So the winner hangs on what was said, never on what arrived last.
 */
public final class Revisions {

    private Revisions() {}

    /** The one that counts. Associative and commutative, so any order of arrival ends in the same winner. */
    public static StoredFact newer(StoredFact a, StoredFact b) {
        if (a.revision() != b.revision()) {
            return a.revision() > b.revision() ? a : b;
        }
        return a.digest().compareTo(b.digest()) >= 0 ? a : b;
    }
}
