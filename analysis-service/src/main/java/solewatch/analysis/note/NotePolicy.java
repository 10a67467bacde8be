package solewatch.analysis.note;

/**
 * The thresholds of the context rules; each with its source in docs/science.md. A window of n days is the last n local
 * days, today included. What a symptom is, the numbness rules say; which days are hard, the week's; which ground, the
 * associations'.
 *
 * @param tipWindowDays FIT_CHECK, LACING, TOE_ROOM, LEG_CROSSING: symptoms so recent
 * @param breakInWindowDays BREAK_IN: runs so recent
 * @param reminderDays NOT_RESIGNED: after each so many days
 * @param closeOutDays CLOSE_OUT: for so many days after an episode resolved
 * @param coverageWindowDays COVERAGE: of the runs of so many days
 */
public record NotePolicy(
        int tipWindowDays,
        OneSided oneSided,
        Asymmetry asymmetry,
        Mobility mobility,
        Week week,
        Sleep sleep,
        Technique technique,
        int breakInWindowDays,
        int reminderDays,
        int closeOutDays,
        int coverageWindowDays) {

    /**
     * ONE_SIDED.
     *
     * @param reports at least so many with a side
     * @param sidePercent at least so many of them of one side alone
     */
    public record OneSided(int reports, int windowDays, int sidePercent) {
        public OneSided {
            positive("oneSided.reports", reports);
            positive("oneSided.windowDays", windowDays);
            percent("oneSided.sidePercent", sidePercent);
        }
    }

    /**
     * ASYMMETRY_SHIFT.
     *
     * @param baselineRuns the runner's own balance is the median of the last so many runs, the recent ones included
     * @param baselineMinimum or of at least so many
     * @param recentRuns the latest so many
     * @param shiftedRuns so many of them moved to the same side
     * @param points by at least so many percentage points
     * @param windowDays all recent ones within so many days
     */
    public record Asymmetry(
            int baselineRuns, int baselineMinimum, int recentRuns, int shiftedRuns, double points, int windowDays) {
        public Asymmetry {
            positive("asymmetry.baselineMinimum", baselineMinimum);
            notLess("asymmetry.baselineRuns", baselineRuns, baselineMinimum);
            positive("asymmetry.shiftedRuns", shiftedRuns);
            notLess("asymmetry.recentRuns", recentRuns, shiftedRuns);
            positive("asymmetry.points", points);
            positive("asymmetry.windowDays", windowDays);
        }
    }

    /**
     * MOBILITY_LIMIT.
     *
     * @param sideCentimetres knee-to-wall reach of left and right differ by at least this
     * @param dropPercent or a test is at least so much below the runner's own best
     * @param windowDays the test is not older
     */
    public record Mobility(double sideCentimetres, int dropPercent, int windowDays) {
        public Mobility {
            positive("mobility.sideCentimetres", sideCentimetres);
            percent("mobility.dropPercent", dropPercent);
            positive("mobility.windowDays", windowDays);
        }
    }

    /**
     * SOFTER_EASY_RUNS, CROSS_TRAINING.
     *
     * @param hardSurfacePercent more than this of the distance on hard ground
     * @param crossTrainingDays minutes of so many days
     */
    public record Week(int hardSurfacePercent, int surfaceWindowDays, int crossTrainingDays) {
        public Week {
            percent("week.hardSurfacePercent", hardSurfacePercent);
            positive("week.surfaceWindowDays", surfaceWindowDays);
            positive("week.crossTrainingDays", crossTrainingDays);
        }
    }

    /**
     * SHORT_SLEEP.
     *
     * @param hours a mean below this is short
     * @param nights at least so many known
     */
    public record Sleep(double hours, int nights, int windowDays) {
        public Sleep {
            positive("sleep.hours", hours);
            positive("sleep.nights", nights);
            notLess("sleep.windowDays", windowDays, nights);
        }
    }

    /**
     * TECHNIQUE and TECHNIQUE_JUMP.
     *
     * @param changePercent a cadence further than this from the runner's own
     * @param pacePercent runs within so much of each other's speed are compared
     * @param baselineDays the runner's own is of so many days
     * @param recentDays before the latest so many
     * @param baselineRuns of at least so many runs at the same pace
     * @param recentRuns a change is told of at least so many recent runs
     */
    public record Technique(
            int changePercent, int pacePercent, int baselineDays, int recentDays, int baselineRuns, int recentRuns) {
        public Technique {
            percent("technique.changePercent", changePercent);
            percent("technique.pacePercent", pacePercent);
            positive("technique.baselineDays", baselineDays);
            positive("technique.recentDays", recentDays);
            positive("technique.baselineRuns", baselineRuns);
            positive("technique.recentRuns", recentRuns);
        }
    }

    public NotePolicy {
        positive("tipWindowDays", tipWindowDays);
        positive("breakInWindowDays", breakInWindowDays);
        positive("reminderDays", reminderDays);
        positive("closeOutDays", closeOutDays);
        positive("coverageWindowDays", coverageWindowDays);
    }

    /** As shipped. */
    public static NotePolicy standard() {
        return new NotePolicy(
                14,
                new OneSided(4, 28, 80),
                new Asymmetry(10, 6, 4, 3, 1.0, 28),
                new Mobility(1.5, 20, 60),
                new Week(80, 14, 7),
                new Sleep(7.0, 10, 14),
                new Technique(5, 5, 28, 14, 3, 3),
                14,
                30,
                14,
                28);
    }

    private static void positive(String component, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(component + " must be positive");
        }
    }

    private static void percent(String component, int value) {
        if (value <= 0 || value > 100) {
            throw new IllegalArgumentException(component + " must be within 1 to 100");
        }
    }

    private static void notLess(String component, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(component + " must be at least " + least);
        }
    }
}
