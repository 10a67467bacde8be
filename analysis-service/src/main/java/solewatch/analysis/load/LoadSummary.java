package solewatch.analysis.load;

import org.jspecify.annotations.Nullable;

/**
 * The load up to today, in the runner's days. Distances are whole metres; the ratios and averages are of daily
 * kilometres.
 *
 * @param observedDays from the first known run to today
 * @param sum7Metres null when a run of the last 7 days has no distance
 * @param sum28Metres null before 28 days are known
 * @param coupled mean of 7 days by mean of 28
 * @param uncoupled mean of 7 days by mean of the 21 before
 * @param fitness CTL, 42 days; fatigue is ATL, 7 days; both exponential from 0
 * @param form the same day's CTL minus ATL
 * @param formYesterday yesterday's CTL minus ATL
 * @param progressionPercent this week against the longest of the 4 before; null when there is too little to compare with
 * @param buildingWeeks complete weeks since the last cut-back week
 * @param latestSpike of the latest run
 * @param nextRunCeilingMetres 110 % of the longest run of 30 days; null when there was none
 */
public record LoadSummary(
        int observedDays,
        @Nullable Integer sum7Metres,
        @Nullable Integer sum28Metres,
        Ratio coupled,
        Ratio uncoupled,
        Ratio smoothed,
        double fitness,
        double fatigue,
        double form,
        double formYesterday,
        Ratio monotony,
        Ratio strain,
        @Nullable Double progressionPercent,
        int buildingWeeks,
        boolean cutBackDue,
        @Nullable Spike latestSpike,
        @Nullable Integer nextRunCeilingMetres,
        LoadMethod method,
        @Nullable Double load7,
        String rulesetVersion) {}
