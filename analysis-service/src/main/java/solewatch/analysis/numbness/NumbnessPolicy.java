package solewatch.analysis.numbness;

/**
 * The thresholds of the numbness rules; each with its source in docs/science.md. A window of n days is
 * the last n days, today included.
 *
 * @param exposedMetres a run counts when it was at least this far
 * @param exposedSeconds or took at least this long
 * @param symptomaticSeverity a severity of at least this is a symptom
 * @param untestedDays without an answered run that counts, an open episode is untested
 */
public record NumbnessPolicy(
        String rulesetVersion,
        int exposedMetres,
        int exposedSeconds,
        int symptomaticSeverity,
        Recurring recurring,
        Persistent persistent,
        Escalated escalated,
        Recovery recovery,
        int untestedDays) {

    private static final int PERCENT = 100;
    private static final int LONGEST_DAYS = 365;
    private static final int HIGHEST_SEVERITY = 10;
    private static final int HIGHEST_OSTRC = 25;

    public NumbnessPolicy {
        within("exposedMetres", exposedMetres, 1, Integer.MAX_VALUE);
        within("exposedSeconds", exposedSeconds, 1, Integer.MAX_VALUE);
        within("symptomaticSeverity", symptomaticSeverity, 1, HIGHEST_SEVERITY);
        within("untestedDays", untestedDays, 1, LONGEST_DAYS);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + " here, and is " + value);
        }
    }

    /**
     * R.
     *
     * @param days symptomatic days within the window
     */
    public record Recurring(int days, int windowDays) {
        public Recurring {
            within("windowDays", windowDays, 1, LONGEST_DAYS);
            within("days", days, 1, windowDays);
        }
    }

    /**
     * P1 to P4.
     *
     * @param streakRuns P1: symptomatic answered runs in a row, each on another day
     * @param streakSpanDays P1: from the first to the last of them
     * @param ostrcWindowDays P1b: an OSTRC substantial problem so recently
     * @param ostrcParticipation P1b: substantial from this answer of the first question
     * @param ostrcModified P1b: or from this answer of the second
     * @param ostrcPerformance P1b: or from this answer of the third
     * @param frequentDays P2: symptomatic days within the window
     * @param frequentRunPercent P2: of the window's answered runs
     * @param lastingReports P3: reports within the window
     * @param lastingMinutes P3: still there so long after the run
     * @param enduringAgeDays P4: days since the episode began
     * @param enduringBlockDays P4: a symptomatic day in each of the last two blocks of so many days
     */
    public record Persistent(
            int streakRuns,
            int streakSpanDays,
            int ostrcWindowDays,
            int ostrcParticipation,
            int ostrcModified,
            int ostrcPerformance,
            int frequentDays,
            int frequentWindowDays,
            int frequentRunPercent,
            int lastingReports,
            int lastingWindowDays,
            int lastingMinutes,
            int enduringAgeDays,
            int enduringBlockDays) {
        public Persistent {
            within("streakRuns", streakRuns, 1, LONGEST_DAYS);
            within("streakSpanDays", streakSpanDays, 0, LONGEST_DAYS);
            within("ostrcWindowDays", ostrcWindowDays, 1, LONGEST_DAYS);
            within("ostrcParticipation", ostrcParticipation, 1, HIGHEST_OSTRC);
            within("ostrcModified", ostrcModified, 1, HIGHEST_OSTRC);
            within("ostrcPerformance", ostrcPerformance, 1, HIGHEST_OSTRC);
            within("frequentWindowDays", frequentWindowDays, 1, LONGEST_DAYS);
            within("frequentDays", frequentDays, 1, frequentWindowDays);
            within("frequentRunPercent", frequentRunPercent, 1, PERCENT);
            within("lastingReports", lastingReports, 1, LONGEST_DAYS);
            within("lastingWindowDays", lastingWindowDays, 1, LONGEST_DAYS);
            within("lastingMinutes", lastingMinutes, 1, Integer.MAX_VALUE);
            within("enduringBlockDays", enduringBlockDays, 1, LONGEST_DAYS / 2);
            within("enduringAgeDays", enduringAgeDays, enduringBlockDays, LONGEST_DAYS);
        }
    }

    /**
     * E2 to E6.
     *
     * @param restDays E2: days with symptoms at rest or at night within the window
     * @param worseningRuns E3: symptomatic runs at least
     * @param worseningMedianOf E3: the median of the last so many against that of the first so many
     * @param worseningFloor E3: the last median at least
     * @param worseningRise E3: above the first by at least
     * @param adjustedDays E4: persistent for so long
     * @param adjustedBlockDays E4: each of the last two blocks of so many days
     * @param adjustedPercent E4: at most this much of the weekly distance before
     * @param adjustedReferenceDays E4: up to so many days before it was persistent
     * @param adjustedSymptomDays E4: a symptom within so many days
     * @param chronicAgeDays E5: days since the episode began
     * @param chronicSymptomDays E5: a symptom within so many days
     * @param severeSeverity E6: at least, in the last two symptomatic runs
     */
    public record Escalated(
            int restDays,
            int restWindowDays,
            int worseningRuns,
            int worseningMedianOf,
            int worseningFloor,
            int worseningRise,
            int adjustedDays,
            int adjustedBlockDays,
            int adjustedPercent,
            int adjustedReferenceDays,
            int adjustedSymptomDays,
            int chronicAgeDays,
            int chronicSymptomDays,
            int severeSeverity) {
        public Escalated {
            within("restWindowDays", restWindowDays, 1, LONGEST_DAYS);
            within("restDays", restDays, 1, restWindowDays);
            within("worseningMedianOf", worseningMedianOf, 1, LONGEST_DAYS);
            within("worseningRuns", worseningRuns, worseningMedianOf, LONGEST_DAYS);
            within("worseningFloor", worseningFloor, 1, HIGHEST_SEVERITY);
            within("worseningRise", worseningRise, 1, HIGHEST_SEVERITY);
            within("adjustedDays", adjustedDays, 1, LONGEST_DAYS);
            within("adjustedBlockDays", adjustedBlockDays, 1, LONGEST_DAYS / 2);
            within("adjustedPercent", adjustedPercent, 1, PERCENT);
            within("adjustedReferenceDays", adjustedReferenceDays, 1, LONGEST_DAYS);
            within("adjustedSymptomDays", adjustedSymptomDays, 1, LONGEST_DAYS);
            within("chronicAgeDays", chronicAgeDays, 1, LONGEST_DAYS);
            within("chronicSymptomDays", chronicSymptomDays, 1, LONGEST_DAYS);
            within("severeSeverity", severeSeverity, 1, HIGHEST_SEVERITY);
        }
    }

    /**
     * EASE, RES and REL.
     *
     * @param easeRuns answered runs in a row without symptoms
     * @param resolveRuns answered runs in a row without symptoms
     * @param resolveDays since the last symptomatic day
     * @param resolveDaysEscalated the same after an escalation without a clinician's assessment
     * @param resolveOnsetPercent one of those runs at least this much of the median onset distance
     * @param relapseDays a symptom so soon after the resolution is a relapse
     */
    public record Recovery(
            int easeRuns,
            int resolveRuns,
            int resolveDays,
            int resolveDaysEscalated,
            int resolveOnsetPercent,
            int relapseDays) {
        public Recovery {
            within("easeRuns", easeRuns, 1, LONGEST_DAYS);
            within("resolveRuns", resolveRuns, easeRuns, LONGEST_DAYS);
            within("resolveDays", resolveDays, 1, LONGEST_DAYS);
            within("resolveDaysEscalated", resolveDaysEscalated, resolveDays, LONGEST_DAYS);
            within("resolveOnsetPercent", resolveOnsetPercent, 0, PERCENT);
            within("relapseDays", relapseDays, 0, LONGEST_DAYS);
        }
    }

    /** As shipped: ruleset 2026.1. */
    public static NumbnessPolicy standard() {
        return new NumbnessPolicy(
                "2026.1",
                1_500,
                600,
                1,
                new Recurring(2, 14),
                new Persistent(3, 7, 7, 25, 17, 17, 4, 14, 50, 2, 14, 1_440, 28, 7),
                new Escalated(2, 7, 6, 3, 5, 2, 14, 7, 80, 28, 7, 56, 14, 7),
                new Recovery(2, 3, 14, 28, 80, 56),
                14);
    }
}
