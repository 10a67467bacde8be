package solewatch.analysis.week;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.week.WeekShape.InARow;
import solewatch.events.FactId;
import solewatch.events.RunnerChanged;

/** A runner's runs by local day up to today. */
final class RunDays {

    private final TreeMap<Integer, List<Run>> runs = new TreeMap<>();
    private final @Nullable RunnerChanged profile;
    private final WeekPolicy policy;
    private final int today;

    RunDays(RunnerHistory history, WeekPolicy policy, int today) {
        this.profile = history.profile();
        this.policy = policy;
        this.today = today;
        for (Run run : history.runs()) {
            if (run.epochDay() <= today) {
                runs.computeIfAbsent(run.epochDay(), ignored -> new ArrayList<>())
                        .add(run);
            }
        }
    }

    /** Days before the first known run are not known to be days of rest. */
    boolean isKnown(int day) {
        return !runs.isEmpty() && day >= runs.firstKey();
    }

    Effort effort(int day) {
        return isKnown(day) ? Effort.ofDay(of(day).stream().map(this::effort).toList()) : Effort.UNKNOWN;
    }

    /** Null when a run has no distance, or the day is not known. */
    @Nullable
    Integer metres(int day) {
        int sum = 0;
        for (Run run : of(day)) {
            Integer metres = run.distanceMetres();
            if (metres == null) {
                return null;
            }
            sum += metres;
        }
        return isKnown(day) ? sum : null;
    }

    /** The latest hard days in a row that are worth a word; null when there are none so recent. */
    @Nullable
    InARow hardDays() {
        for (int last = today; last > today - policy.hardWindowDays(); last--) {
            InARow row = inARow(last, day -> effort(day) == Effort.HARD, policy.hardDaysInARow());
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    /** Days of running without a day off up to today, when they are worth a word; otherwise null. */
    @Nullable
    InARow runDays() {
        return inARow(today, runs::containsKey, policy.daysWithoutRest());
    }

    private @Nullable InARow inARow(int last, IntPredicate like, int wanted) {
        int days = 0;
        while (like.test(last - days)) {
            days++;
        }
        return days < wanted ? null : new InARow(LocalDate.ofEpochDay(last), days, hardestOf(last - days + 1, last));
    }

    /** Of each day the runs that make it as hard as it is. */
    private List<FactId> hardestOf(int from, int to) {
        List<FactId> ids = new ArrayList<>();
        for (int day = from; day <= to; day++) {
            boolean hard = effort(day) == Effort.HARD;
            of(day).stream()
                    .filter(run -> !hard || effort(run) == Effort.HARD)
                    .map(Run::id)
                    .forEach(ids::add);
        }
        return ids;
    }

    private Effort effort(Run run) {
        return Effort.of(run, profile, policy);
    }

    private List<Run> of(int day) {
        return runs.getOrDefault(day, List.of());
    }
}
