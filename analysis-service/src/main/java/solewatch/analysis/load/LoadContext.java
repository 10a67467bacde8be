package solewatch.analysis.load;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Report;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.load.LoadSummary.Gap;
import solewatch.analysis.load.Ratio.Hidden;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Surface;

/**
 * The load to look at beside a symptom of one day: context, never a prediction.
 *
 * @param sum7Metres distance of 7 days, the day included; null when unknown, see {@code gaps}
 * @param previousWeeksMetres mean weekly distance of the 21 days before those; null when unknown or too little to compare
 * @param changePercent the first against the second, rounded; null with the second
 * @param progressionPercent the calendar week so far against the longest of the four before
 * @param longest the longest run of the 7 days against the longest of the 30 x 24 h before it
 * @param spike the same of the run the symptom belongs to, or of the day's longest; null when there is none
 * @param hardSurfacePercent of the distance of 14 days with a known surface, how much was on road or concrete
 * @param gaps why a number is null
 * @param text the same in words
 */
public record LoadContext(
        LocalDate day,
        @Nullable Integer sum7Metres,
        @Nullable Integer previousWeeksMetres,
        @Nullable Integer changePercent,
        @Nullable Double progressionPercent,
        @Nullable Spike longest,
        @Nullable Spike spike,
        Ratio hardSurfacePercent,
        List<Gap> gaps,
        String text) {

    public LoadContext {
        gaps = List.copyOf(gaps);
    }

    /** Of a symptom on this day that belongs to no run, or to whichever run of the day. */
    public static LoadContext of(RunnerHistory history, LoadPolicy policy, LocalDate day) {
        int epochDay = Math.toIntExact(day.toEpochDay());
        return of(history, policy, day, longestIn(history.runs(), epochDay - 1, epochDay));
    }

    /** Of what was reported: of its run when that is known, otherwise of its day. */
    public static LoadContext of(RunnerHistory history, LoadPolicy policy, Report report) {
        Run run = report.run();
        return run == null ? of(history, policy, report.day()) : of(history, policy, report.day(), run);
    }

    /** Of a symptom in this run. */
    public static LoadContext of(RunnerHistory history, LoadPolicy policy, Run run) {
        return of(history, policy, run.day(), run);
    }

    private static LoadContext of(RunnerHistory history, LoadPolicy policy, LocalDate day, @Nullable Run run) {
        LoadSummary summary = LoadSeries.of(history, policy, day).summary();
        List<Run> runs = history.runs();
        int epochDay = Math.toIntExact(day.toEpochDay());
        Run far = longestIn(runs, epochDay - policy.acuteDays(), epochDay);
        Spike longest = far == null ? null : Spikes.of(far, runs, policy);
        Integer week = summary.sum7Metres();
        Integer before = previousWeeks(summary, policy);
        Integer change = week == null || before == null ? null : percent(week - before, before);
        return new LoadContext(
                day,
                week,
                before,
                change,
                summary.progressionPercent(),
                longest,
                run == null ? null : Spikes.of(run, runs, policy),
                hardSurface(runs, policy, epochDay),
                summary.gaps(),
                LoadWords.of(week, before, change, longest, policy));
    }

    /** In metres a week; only of full windows, and only when enough was run to compare with. */
    private static @Nullable Integer previousWeeks(LoadSummary summary, LoadPolicy policy) {
        Integer acute = summary.sum7Metres();
        Integer chronic = summary.sum28Metres();
        if (acute == null || chronic == null || summary.observedDays() < policy.ratioObservedDays()) {
            return null;
        }
        double weeks = (policy.chronicDays() - policy.acuteDays()) / (double) policy.acuteDays();
        int mean = Math.toIntExact(Math.round((chronic - acute) / weeks));
        return mean > 0 && mean >= policy.chronicFloorMetresPerWeek() ? mean : null;
    }

    /** Rounded to whole percent, half away from zero. */
    static int percent(int part, int whole) {
        long rounded = Math.round(Math.abs(part * 100.0 / whole));
        return Math.toIntExact(part < 0 ? -rounded : rounded);
    }

    /** The longest run of these days, the first not included; of equally long ones the first. */
    private static @Nullable Run longestIn(List<Run> runs, int after, int upTo) {
        Run longest = null;
        int most = -1;
        for (Run run : runs) {
            Integer metres = run.distanceMetres();
            if (run.epochDay() > after && run.epochDay() <= upTo && metres != null && metres > most) {
                longest = run;
                most = metres;
            }
        }
        return longest;
    }

    /** Over two short windows; said only when every distance, and of enough of it the surface, is known. */
    private static Ratio hardSurface(List<Run> runs, LoadPolicy policy, int day) {
        long all = 0;
        long known = 0;
        long hard = 0;
        for (Run run : runs) {
            if (run.epochDay() <= day - 2 * policy.acuteDays() || run.epochDay() > day) {
                continue;
            }
            Integer metres = run.distanceMetres();
            if (metres == null) {
                return Ratio.hidden(Hidden.UNKNOWN_DISTANCE);
            }
            Surface surface = surface(run);
            all += metres;
            known += surface == null ? 0 : metres;
            hard += surface == Surface.ROAD || surface == Surface.CONCRETE ? metres : 0;
        }
        if (all == 0) {
            return Ratio.hidden(Hidden.NO_RUN);
        }
        boolean enough = known * 100 >= all * policy.loadCoveragePercent();
        return enough ? Ratio.of(hard * 100.0 / known) : Ratio.hidden(Hidden.UNKNOWN_SURFACE);
    }

    private static @Nullable Surface surface(Run run) {
        Conditions conditions = run.fact().conditions();
        return conditions == null ? null : conditions.surface();
    }
}
