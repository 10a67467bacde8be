package solewatch.analysis.association;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.RunRecorded.Dynamics;
import solewatch.events.RunRecorded.Flag;

/** What surrounds a run without being noted in it: the day before, the nights, the runner's own cadence until then. */
final class Surroundings {

    private final List<Run> runs;
    private final AssociationPolicy policy;
    private final Set<Integer> runDays = new HashSet<>();
    private final TreeMap<Integer, Double> sleep = new TreeMap<>();

    Surroundings(RunnerHistory history, AssociationPolicy policy, LocalDate today) {
        this.policy = policy;
        this.runs = history.runs();
        runs.forEach(run -> runDays.add(run.epochDay()));
        for (CheckIn checkIn : history.checkIns()) {
            Double hours = checkIn.fact().sleepHours();
            if (hours != null && checkIn.epochDay() <= today.toEpochDay()) {
                sleep.put(checkIn.epochDay(), hours);
            }
        }
    }

    /** Whether the day before had no run; null for the first known run, and for the second run of a day false. */
    @Nullable Boolean restDayBefore(Run run) {
        int firstDay = runs.getFirst().epochDay();
        if (run.epochDay() == firstDay) {
            return null;
        }
        return !runDays.contains(run.epochDay() - 1) && isFirstOfItsDay(run);
    }

    private boolean isFirstOfItsDay(Run run) {
        for (Run other : runs) {
            if (other.epochDay() == run.epochDay()) {
                return other.id().equals(run.id());
            }
        }
        return true;
    }

    /** The hours of the first check-in that tells of this day's night: of the day itself, or one that looks back to it. */
    @Nullable Double sleepHours(int day) {
        var told = sleep.ceilingEntry(day);
        return told == null || told.getKey() - day >= policy.levels().sleepDays() ? null : told.getValue();
    }

    /** The runner's own cadence before a run; null when too few runs before it have one. */
    @Nullable Baseline baseline(Run run) {
        List<Double> all = new ArrayList<>();
        List<Double> matched = new ArrayList<>();
        Double pace = secondsPerMetre(run);
        for (Run other : runs) {
            int daysBefore = run.epochDay() - other.epochDay();
            Double cadence = cadence(other);
            if (daysBefore >= 1 && daysBefore <= policy.cadence().baselineDays() && cadence != null) {
                all.add(cadence);
                if (isMatched(pace, secondsPerMetre(other))) {
                    matched.add(cadence);
                }
            }
        }
        int fewest = policy.cadence().fewestRuns();
        if (matched.size() >= fewest) {
            return new Baseline(median(matched), true);
        }
        return all.size() >= fewest ? new Baseline(median(all), false) : null;
    }

    /**
     * A median cadence.
     *
     * @param matched of runs at about the same pace, otherwise of all runs
     */
    record Baseline(double stepsPerMinute, boolean matched) {}

    /** In steps a minute; null when it was not measured or may be in strides. */
    static @Nullable Double cadence(Run run) {
        Dynamics dynamics = run.fact().dynamics();
        Double cadence = dynamics == null ? null : dynamics.cadenceStepsPerMinute();
        boolean doubtful = run.fact().flags().contains(Flag.CADENCE_UNIT_DOUBTFUL);
        return cadence == null || doubtful || cadence <= 0 ? null : cadence;
    }

    private boolean isMatched(@Nullable Double pace, @Nullable Double other) {
        return pace != null
                && other != null
                && Math.abs(other - pace) * 100 <= pace * policy.cadence().matchedPacePercent();
    }

    private static @Nullable Double secondsPerMetre(Run run) {
        Integer metres = run.distanceMetres();
        Integer seconds = run.seconds();
        boolean doubtful = run.fact().flags().contains(Flag.SPEED_IMPLAUSIBLE);
        return metres == null || seconds == null || metres == 0 || seconds == 0 || doubtful
                ? null
                : (double) seconds / metres;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
