package solewatch.analysis.load;

/**
 * The numbers load is computed with; each with its source in docs/science.md.
 *
 * @param acuteDays short window
 * @param chronicDays long window
 * @param ratioObservedDays days known before a ratio is shown
 * @param chronicFloorMetresPerWeek below it a ratio is hidden
 * @param fitnessDays time constant of CTL
 * @param fatigueDays time constant of ATL
 * @param spikeWindowDays how far back the longest run is looked for
 * @param smallSpikePercent of the longest run: above it, SMALL
 * @param moderateSpikePercent above it, MODERATE
 * @param largeSpikePercent above it, LARGE
 * @param progressionReferenceWeeks the longest of so many weeks is what a week is compared with
 * @param progressionInfoPercent beyond it: worth a word
 * @param progressionNoticePercent beyond it: worth a notice
 * @param progressionFloorMetres below it no progression is said
 * @param cutBackPercent a week of at most this much of the longest of {@code cutBackReferenceWeeks} is a cut-back
 * @param buildingWeeksBeforeCutBack so many building weeks make one due
 * @param monotonyCap highest monotony shown
 * @param monotonyInfo from it: worth a word
 * @param loadCoveragePercent a load method is used when so many of the runs of the long window have it
 */
public record LoadPolicy(
        String rulesetVersion,
        int acuteDays,
        int chronicDays,
        int ratioObservedDays,
        int chronicFloorMetresPerWeek,
        int fitnessDays,
        int fatigueDays,
        int spikeWindowDays,
        int smallSpikePercent,
        int moderateSpikePercent,
        int largeSpikePercent,
        int progressionReferenceWeeks,
        int progressionInfoPercent,
        int progressionNoticePercent,
        int progressionFloorMetres,
        int cutBackPercent,
        int cutBackReferenceWeeks,
        int buildingWeeksBeforeCutBack,
        int monotonyCap,
        double monotonyInfo,
        int loadCoveragePercent) {

    private static final int PERCENT = 100;
    private static final int LONGEST_DAYS = 365;

    public LoadPolicy {
        within("acuteDays", acuteDays, 1, LONGEST_DAYS);
        within("chronicDays", chronicDays, acuteDays + 1, LONGEST_DAYS);
        within("ratioObservedDays", ratioObservedDays, 1, LONGEST_DAYS);
        within("chronicFloorMetresPerWeek", chronicFloorMetresPerWeek, 0, Integer.MAX_VALUE);
        within("fatigueDays", fatigueDays, 1, LONGEST_DAYS);
        within("fitnessDays", fitnessDays, fatigueDays + 1, LONGEST_DAYS);
        within("spikeWindowDays", spikeWindowDays, 1, LONGEST_DAYS);
        within("smallSpikePercent", smallSpikePercent, PERCENT, Integer.MAX_VALUE);
        within("moderateSpikePercent", moderateSpikePercent, smallSpikePercent + 1, Integer.MAX_VALUE);
        within("largeSpikePercent", largeSpikePercent, moderateSpikePercent + 1, Integer.MAX_VALUE);
        within("progressionReferenceWeeks", progressionReferenceWeeks, 1, LONGEST_DAYS / 7);
        within("progressionInfoPercent", progressionInfoPercent, 0, Integer.MAX_VALUE);
        within("progressionNoticePercent", progressionNoticePercent, progressionInfoPercent + 1, Integer.MAX_VALUE);
        within("progressionFloorMetres", progressionFloorMetres, 0, Integer.MAX_VALUE);
        within("cutBackPercent", cutBackPercent, 1, PERCENT);
        within("cutBackReferenceWeeks", cutBackReferenceWeeks, 1, LONGEST_DAYS / 7);
        within("buildingWeeksBeforeCutBack", buildingWeeksBeforeCutBack, 1, LONGEST_DAYS / 7);
        within("monotonyCap", monotonyCap, 1, Integer.MAX_VALUE);
        if (!(monotonyInfo > 0 && monotonyInfo <= monotonyCap)) {
            throw new IllegalArgumentException("monotonyInfo must be above 0 and at most monotonyCap");
        }
        within("loadCoveragePercent", loadCoveragePercent, 1, PERCENT);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + " here, and is " + value);
        }
    }

    /** As shipped. */
    public static LoadPolicy standard() {
        return new LoadPolicy(
                "2026.1", 7, 28, 28, 5_000, 42, 7, 30, 110, 130, 200, 4, 10, 30, 10_000, 80, 3, 4, 10, 2.0, 80);
    }
}
