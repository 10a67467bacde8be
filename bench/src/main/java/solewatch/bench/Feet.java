package solewatch.bench;

/** How a made-up runner's feet feel. */
public enum Feet {
    /** Answers after each run, never a symptom. */
    FREE,
    /** Symptoms in every run of the last six weeks: an open persistent episode. */
    PERSISTENT,
    /** Two weeks with symptoms, three weeks without, and again: an episode after the other. */
    ON_AND_OFF;

    private static final int SIX_WEEKS = 42;
    private static final int ON = 14;
    private static final int ROUND = 35;

    /** The severity said of a run so many days ago. */
    int severity(int daysAgo) {
        return switch (this) {
            case FREE -> 0;
            case PERSISTENT -> daysAgo < SIX_WEEKS ? 4 : 0;
            case ON_AND_OFF -> daysAgo % ROUND < ON ? 3 : 0;
        };
    }
}
