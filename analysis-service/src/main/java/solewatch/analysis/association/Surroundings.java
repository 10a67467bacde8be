package solewatch.analysis.association;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.FactId;
import solewatch.events.RunRecorded.Dynamics;
import solewatch.events.RunRecorded.Flag;

/** What surrounds a run without being noted in it: the day before, the nights, the runner's own cadence until then. */
final class Surroundings {

    private static final double UNKNOWN = -1;

    private final AssociationPolicy policy;
    private final int[] days;
    private final double[] cadences;
    private final double[] paces;
    private final Map<Integer, FactId> firstOfDay = new HashMap<>();
    private final TreeMap<Integer, Double> sleep = new TreeMap<>();

    Surroundings(RunnerHistory history, AssociationPolicy policy, LocalDate today) {
        this.policy = policy;
        List<Run> runs = history.runs();
        this.days = runs.stream().mapToInt(Run::epochDay).toArray();
        this.cadences = new double[days.length];
        this.paces = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            Double cadence = cadence(runs.get(i));
            Double pace = secondsPerMetre(runs.get(i));
            cadences[i] = cadence == null ? UNKNOWN : cadence;
            paces[i] = pace == null ? UNKNOWN : pace;
            firstOfDay.putIfAbsent(days[i], runs.get(i).id());
        }
        for (CheckIn checkIn : history.checkIns()) {
            Double hours = checkIn.fact().sleepHours();
            if (hours != null && checkIn.epochDay() <= today.toEpochDay()) {
                sleep.put(checkIn.epochDay(), hours);
            }
        }
    }

    /** Whether the day before had no run; null on the first known day; never of a day's second run. */
    @Nullable
    Boolean restDayBefore(Run run) {
        if (run.epochDay() == days[0]) {
            return null;
        }
        return !firstOfDay.containsKey(run.epochDay() - 1) && run.id().equals(firstOfDay.get(run.epochDay()));
    }

    /** The hours of the first check-in that tells of this day's night: of the day itself, or one that looks back to it. */
    @Nullable
    Double sleepHours(int day) {
        var told = sleep.ceilingEntry(day);
        return told == null || told.getKey() - day >= policy.levels().sleepDays() ? null : told.getValue();
    }

    /** The runner's own cadence before a run; null when too few runs before it have one. */
    @Nullable
    Baseline baseline(Run run) {
        List<Double> all = new ArrayList<>();
        List<Double> matched = new ArrayList<>();
        Double pace = secondsPerMetre(run);
        int from = firstOn(run.epochDay() - policy.cadence().baselineDays());
        for (int i = from; i < days.length && days[i] < run.epochDay(); i++) {
            if (cadences[i] != UNKNOWN) {
                all.add(cadences[i]);
                if (pace != null && isMatched(pace, paces[i])) {
                    matched.add(cadences[i]);
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

    private boolean isMatched(double pace, double other) {
        return other != UNKNOWN
                && Math.abs(other - pace) * 100 <= pace * policy.cadence().matchedPacePercent();
    }

    /** The first run on this day or later. */
    private int firstOn(int day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
