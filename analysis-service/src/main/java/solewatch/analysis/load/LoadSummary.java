package solewatch.analysis.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.load.Ratio.Hidden;

/**
 * The load up to today, in the runner's days. Distances are whole metres. Ratios are of distance; fitness, fatigue,
 * form, monotony and strain are of the load method.
 *
 * @param observedDays from the first known run to today
 * @param sum7Metres null before 7 days are known, or when a run of them has no distance
 * @param sum28Metres null before 28 days are known, or when a run of them has no distance
 * @param coupled mean of 7 days by mean of 28
 * @param uncoupled mean of 7 days by mean of the 21 before
 * @param smoothed the same of exponentially weighted means
 * @param fitness CTL, 42 days, from 0; null when too few of these days are known
 * @param fatigue ATL, 7 days, from 0; null when too few of these days are known
 * @param form the same day's CTL minus ATL; null with either
 * @param formYesterday yesterday's CTL minus ATL; null on the first day, or when too few days are known
 * @param monotony mean of 7 days by their population standard deviation
 * @param strain sum of 7 days times monotony
 * @param progressionPercent this week against the longest of the 4 before; null when there is too little to compare with
 * @param buildingWeeks complete weeks since the last cut-back week; null before one is complete, or when a week that is not
 *     known may have been one
 * @param latestSpike of the latest run; null when there is none or its distance is unknown
 * @param longestRunMetres of today and the 30 days before, which is what a run of this morning is compared with; null when
 *     there was none, or none whose distance is known
 * @param nextRunCeilingMetres 110 % of it, rounded down
 * @param method the first of the ladder that enough of the runs of 28 days have
 * @param load7 sum of 7 days in the method's unit; null when unknown
 * @param notices what is worth a word; {@link LoadNotice#text} says it
 * @param gaps why a number is null, of those that carry no reason of their own
 */
public record LoadSummary(
        int observedDays,
        @Nullable Integer sum7Metres,
        @Nullable Integer sum28Metres,
        Ratio coupled,
        Ratio uncoupled,
        Ratio smoothed,
        @Nullable Double fitness,
        @Nullable Double fatigue,
        @Nullable Double form,
        @Nullable Double formYesterday,
        Ratio monotony,
        Ratio strain,
        @Nullable Double progressionPercent,
        @Nullable Integer buildingWeeks,
        boolean cutBackDue,
        @Nullable Spike latestSpike,
        @Nullable Integer longestRunMetres,
        @Nullable Integer nextRunCeilingMetres,
        LoadMethod method,
        String methodVersion,
        @Nullable Double load7,
        List<LoadNotice> notices,
        String rulesetVersion,
        List<Gap> gaps) {

    public LoadSummary {
        notices = List.copyOf(notices);
        // A summary kept by an earlier version has none.
        gaps = gaps == null ? List.of() : List.copyOf(gaps);
    }

    /** The same numbers with what follows from them. */
    LoadSummary saying(List<LoadNotice> worthAWord, List<Gap> reasons) {
        return new LoadSummary(
                observedDays,
                sum7Metres,
                sum28Metres,
                coupled,
                uncoupled,
                smoothed,
                fitness,
                fatigue,
                form,
                formYesterday,
                monotony,
                strain,
                progressionPercent,
                buildingWeeks,
                cutBackDue,
                latestSpike,
                longestRunMetres,
                nextRunCeilingMetres,
                method,
                methodVersion,
                load7,
                worthAWord,
                rulesetVersion,
                reasons);
    }

    /** A number that is null here, and why. */
    public record Gap(LoadMetric metric, Hidden reason) {}
}
