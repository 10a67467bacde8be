package solewatch.analysis.plan;

/** The numbers of what could come next; each with its source in docs/science.md. */
public record PlanPolicy(Return stepsBack, Lighter lighter, Days days, Race race) {

    /**
     * The graded return (SR-45).
     *
     * @param highestLevel running all the time
     * @param sessionMinutes of every session
     * @param rounds a session is so many times walking, then running
     * @param sessionsPerLevel so many calm sessions before the next level
     * @param restDays without a run or a session before a session that counts
     * @param entrySeverity the walk of level 0 is calm up to this severity
     * @param calmSeverity a session is calm up to this severity during it
     * @param holdSeverity up to it the level stays; above, it goes down by one
     * @param nextDaySeverity from it, 24 hours after, the level goes down by one
     * @param nextDayMinutes so long after the session is "24 hours after"
     */
    public record Return(
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

        public Return {
            within("stepsBack.highestLevel", 1, highestLevel, 10);
            within("stepsBack.sessionMinutes", highestLevel * rounds, sessionMinutes, 240);
            within("stepsBack.rounds", 1, rounds, 10);
            within("stepsBack.sessionsPerLevel", 1, sessionsPerLevel, 20);
            within("stepsBack.restDays", 0, restDays, 14);
            within("stepsBack.entrySeverity", 0, entrySeverity, calmSeverity);
            within("stepsBack.calmSeverity", entrySeverity, calmSeverity, holdSeverity - 1);
            within("stepsBack.holdSeverity", calmSeverity + 1, holdSeverity, 9);
            within("stepsBack.nextDaySeverity", 1, nextDaySeverity, 10);
            within("stepsBack.nextDayMinutes", 1, nextDayMinutes, 10_080);
        }
    }

    /**
     * A block of running less, to see whether it matters (SR-07).
     *
     * @param blockDays of the block, and of the days before it that it is compared with
     * @param atMostPercent of the distance before
     * @param fallPoints percentage points by which the share of symptomatic runs falls
     * @param answeredRuns so many at least in each of the two
     * @param exposedMetres an answered run counts when it was at least this far
     * @param exposedSeconds or took at least this long
     * @param usualDays what was usual is looked for in so many days before
     */
    public record Lighter(
            int blockDays,
            int atMostPercent,
            int fallPoints,
            int answeredRuns,
            int exposedMetres,
            int exposedSeconds,
            int usualDays) {

        public Lighter {
            within("lighter.blockDays", 1, blockDays, 56);
            within("lighter.atMostPercent", 1, atMostPercent, 99);
            within("lighter.fallPoints", 1, fallPoints, 100);
            within("lighter.answeredRuns", 1, answeredRuns, 100);
            within("lighter.exposedMetres", 0, exposedMetres, 100_000);
            within("lighter.exposedSeconds", 0, exposedSeconds, 100_000);
            within("lighter.usualDays", 7, usualDays, 364);
        }
    }

    /**
     * Hard, moderate and easy days (SR-31).
     *
     * @param hardExertion hard from this perceived exertion on
     * @param moderateExertion moderate from this one on
     * @param hardHeartRatePercent where exertion is unknown: from this average, of the highest heart rate
     * @param moderateHeartRatePercent moderate from this one on
     * @param hardDaysInARow so many are mentioned
     * @param daysWithoutRest so many run days in a row are mentioned
     */
    public record Days(
            int hardExertion,
            int moderateExertion,
            int hardHeartRatePercent,
            int moderateHeartRatePercent,
            int hardDaysInARow,
            int daysWithoutRest) {

        public Days {
            within("days.hardExertion", moderateExertion + 1, hardExertion, 10);
            within("days.moderateExertion", 1, moderateExertion, 9);
            within("days.hardHeartRatePercent", moderateHeartRatePercent + 1, hardHeartRatePercent, 100);
            within("days.moderateHeartRatePercent", 1, moderateHeartRatePercent, 99);
            within("days.hardDaysInARow", 2, hardDaysInARow, 7);
            within("days.daysWithoutRest", 2, daysWithoutRest, 28);
        }
    }

    /**
     * A race as a goal (SR-51).
     *
     * @param buildPercentPerWeek more than this, while symptoms persist, is mentioned
     */
    public record Race(int buildPercentPerWeek) {

        public Race {
            within("race.buildPercentPerWeek", 1, buildPercentPerWeek, 100);
        }
    }

    /** As shipped. */
    public static PlanPolicy standard() {
        return new PlanPolicy(
                new Return(10, 30, 3, 3, 1, 1, 2, 5, 1, 1_440),
                new Lighter(14, 80, 30, 5, 1_500, 600, 28),
                new Days(7, 5, 80, 70, 2, 7),
                new Race(10));
    }

    private static void within(String component, int least, int value, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(component + " must be from " + least + " to " + most);
        }
    }
}
