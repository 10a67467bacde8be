package solewatch.analysis.returning;

/** What one session of the graded return means for its level. */
public enum SessionOutcome {
    /** Calm during and nothing 24 hours after: counts toward the next level. */
    CALM,
    /** Calm, but of another level than the present one. */
    OTHER_LEVEL,
    /** Calm, but without a rest day before. */
    NO_REST_DAY,
    /** Stronger than calm: the level stays, and its calm sessions are counted anew. */
    NOTICEABLE,
    /** Nobody has said how it felt during or 24 hours after: the level stays. */
    UNANSWERED,
    /** The run is not known yet: the level stays. */
    RUN_UNKNOWN,
    /** Too strong during, or still there 24 hours after: one level down. */
    TOO_MUCH
}
