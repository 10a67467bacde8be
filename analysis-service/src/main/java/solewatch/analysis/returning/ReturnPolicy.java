package solewatch.analysis.returning;

/**
 * The numbers of the graded return (SR-45); each with its source in docs/science.md.
 *
 * @param highestLevel running all the time
 * @param sessionMinutes of every session
 * @param rounds a session is so many times walking, then running
 * @param sessionsPerLevel so many calm sessions before the next level
 * @param restDays without a run or a session before a session that counts
 * @param entrySeverity the walk of level 0 is calm up to this severity
 * @param calmSeverity a session is calm up to this severity during it
 * @param holdSeverity up to it the level stays; above, it goes down by one
 * @param nextDaySeverity from it, the next day, the level goes down by one
 * @param nextDayMinutes so long after the session is the next day
 */
public record ReturnPolicy(
        int highestLevel,
        int sessionMinutes,
        int rounds,
        int sessionsPerLevel,
        int restDays,
        int entrySeverity,
        int calmSeverity,
        int holdSeverity,
        int nextDaySeverity,
        int nextDayMinutes) {

    public ReturnPolicy {
        within("highestLevel", 1, highestLevel, 10);
        within("sessionMinutes", highestLevel * rounds, sessionMinutes, 240);
        within("rounds", 1, rounds, 10);
        within("sessionsPerLevel", 1, sessionsPerLevel, 20);
        within("restDays", 0, restDays, 14);
        within("entrySeverity", 0, entrySeverity, calmSeverity);
        within("calmSeverity", entrySeverity, calmSeverity, holdSeverity - 1);
        within("holdSeverity", calmSeverity + 1, holdSeverity, 9);
        within("nextDaySeverity", 1, nextDaySeverity, 10);
        within("nextDayMinutes", 1, nextDayMinutes, 10_080);
    }

    /** As shipped. */
    public static ReturnPolicy standard() {
        return new ReturnPolicy(10, 30, 3, 3, 1, 1, 2, 5, 1, 1_440);
    }

    private static void within(String component, int least, int value, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("stepsBack." + component + " must be from " + least + " to " + most);
        }
    }
}
