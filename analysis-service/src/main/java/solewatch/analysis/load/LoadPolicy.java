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
 * @param buildingGrowthPercent the last of so many weeks must be beyond their first by more than this
 * @param monotonyCap highest monotony shown
 * @param monotonyInfo from it: worth a word
 * @param loadCoveragePercent a load method is used when so many of the runs of the long window have it
 * @param knownDaysPercent CTL and ATL are shown when so many of the days of their time constant are known
 * @param heartRateCoveragePercent zones count when the heart rate is known for so much of a run
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
        int buildingGrowthPercent,
        int monotonyCap,
        double monotonyInfo,
        int loadCoveragePercent,
        int knownDaysPercent,
        int heartRateCoveragePercent) {

    public LoadPolicy {
        inOrder("acuteDays", 1, acuteDays, chronicDays - 1);
        inOrder("chronicDays", 2, chronicDays, 364);
        inOrder("ratioObservedDays", chronicDays, ratioObservedDays, 364);
        inOrder("chronicFloorMetresPerWeek", 0, chronicFloorMetresPerWeek, 1_000_000);
        inOrder("fitnessDays", fatigueDays, fitnessDays, 364);
        inOrder("fatigueDays", 1, fatigueDays, 364);
        inOrder("spikeWindowDays", 1, spikeWindowDays, 364);
        inOrder("smallSpikePercent", 100, smallSpikePercent, moderateSpikePercent);
        inOrder("moderateSpikePercent", smallSpikePercent, moderateSpikePercent, largeSpikePercent);
        inOrder("largeSpikePercent", moderateSpikePercent, largeSpikePercent, 1_000);
        inOrder("progressionReferenceWeeks", 1, progressionReferenceWeeks, 52);
        inOrder("progressionInfoPercent", 0, progressionInfoPercent, progressionNoticePercent);
        inOrder("progressionNoticePercent", progressionInfoPercent, progressionNoticePercent, 1_000);
        inOrder("progressionFloorMetres", 1, progressionFloorMetres, 1_000_000);
        inOrder("cutBackPercent", 1, cutBackPercent, 100);
        inOrder("cutBackReferenceWeeks", 1, cutBackReferenceWeeks, 52);
        inOrder("buildingWeeksBeforeCutBack", 2, buildingWeeksBeforeCutBack, 52);
        inOrder("buildingGrowthPercent", 0, buildingGrowthPercent, 1_000);
        inOrder("monotonyCap", 1, monotonyCap, 1_000);
        inOrder("monotonyInfo", 0, monotonyInfo, monotonyCap);
        inOrder("loadCoveragePercent", 1, loadCoveragePercent, 100);
        inOrder("knownDaysPercent", 1, knownDaysPercent, 100);
        inOrder("heartRateCoveragePercent", 1, heartRateCoveragePercent, 100);
    }

    private static void inOrder(String component, double least, double value, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(component + " must be from " + least + " to " + most);
        }
    }

    /** As shipped. */
    public static LoadPolicy standard() {
        return new LoadPolicy(
                "2026.1", 7, 28, 28, 5_000, 42, 7, 30, 110, 130, 200, 4, 10, 30, 10_000, 80, 3, 4, 5, 10, 2.0, 80, 80,
                80);
    }
}
