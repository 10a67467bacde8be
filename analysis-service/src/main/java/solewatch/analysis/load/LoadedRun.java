package solewatch.analysis.load;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.FactId;

/**
 * One run, counted once however many sources recorded it, with its load by every method: the numbers behind a day.
 *
 * @param day the runner's local day of its start
 * @param gradeAdjustedSecondsPerKilometre null where altitude, distance or time is unknown
 * @param loads by every method: a value, or why there is none
 * @param spike against the longest of the 30 x 24 h before; null when its distance is unknown
 */
public record LoadedRun(
        FactId run,
        LocalDate day,
        Instant start,
        @Nullable Integer distanceMetres,
        @Nullable Integer seconds,
        @Nullable Integer gradeAdjustedSecondsPerKilometre,
        List<LoadValue> loads,
        @Nullable Spike spike) {

    public LoadedRun {
        loads = List.copyOf(loads);
    }

    /** The runs of these local days, both included, in order. */
    public static List<LoadedRun> of(RunnerHistory history, LoadPolicy policy, LocalDate from, LocalDate to) {
        List<LoadedRun> loaded = new ArrayList<>();
        for (Run run : history.runs()) {
            if (run.epochDay() >= from.toEpochDay() && run.epochDay() <= to.toEpochDay()) {
                loaded.add(of(run, history, policy));
            }
        }
        return loaded;
    }

    private static LoadedRun of(Run run, RunnerHistory history, LoadPolicy policy) {
        RunLoad load = RunLoad.of(run, history.profile(), policy);
        return new LoadedRun(
                run.id(),
                run.day(),
                run.start(),
                run.distanceMetres(),
                run.seconds(),
                load.gradeAdjustedSecondsPerKilometre(),
                load.values(),
                Spikes.of(run, history.runs(), policy));
    }
}
