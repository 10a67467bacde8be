package solewatch.analysis.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.checkin.Adherence;
import solewatch.analysis.checkin.CheckInPolicy;
import solewatch.analysis.checkin.RoutineWeek;
import solewatch.analysis.checkin.Routines;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.ShoeChanged;
import solewatch.events.ShoeChanged.FitProblem;

/**
 * The three tracks of the combined plan side by side (SR-22): running less, routines, fit of the shoes. Three numbers, on
 * purpose never one score.
 *
 * @param lighter of the weeks since the episode persists, how many were kept lighter; null when none persists or nothing is
 *     known to compare with
 * @param mobility routines of the last weeks told of: stretching, mobility, glides
 * @param strength the same of strength
 * @param fit shoes in use with something about their fit still open
 */
public record Tracks(@Nullable Lighter lighter, Adherence mobility, Adherence strength, Fit fit) {

    private static final int WEEKS = 4;
    private static final int DAYS_PER_WEEK = 7;

    /**
     * How many weeks were kept at the policy's share of what was usual.
     *
     * @param usualMetres mean week of the 28 days before the episode persisted
     */
    public record Lighter(long usualMetres, int atMostPercent, Adherence weeks) {}

    /** @param open how many items over all shoes */
    public record Fit(int open, List<Shoe> shoes) {

        public Fit {
            shoes = List.copyOf(shoes);
        }

        /** A shoe that is not retired. */
        public record Shoe(String shoe, String name, Set<FitProblem> open) {}
    }

    static Tracks of(RunnerHistory history, Assessment assessment, PlanPolicy.Lighter policy, LocalDate today) {
        // The counts of routines hang on no threshold: any policy gives the same.
        List<RoutineWeek> weeks = Routines.weeks(history, CheckInPolicy.standard(), today).stream()
                .filter(week -> week.monday().isAfter(today.minusDays((long) DAYS_PER_WEEK * (WEEKS + 1))))
                .toList();
        return new Tracks(
                lighter(history, Persisting.since(assessment), policy, today),
                weeks.stream().map(RoutineWeek::mobility).reduce(Adherence.NONE, Adherence::plus),
                weeks.stream().map(RoutineWeek::strength).reduce(Adherence.NONE, Adherence::plus),
                fit(history));
    }

    /** The last complete weeks since then, at most four; a week with a run of unknown distance is left out. */
    private static @Nullable Lighter lighter(
            RunnerHistory history, @Nullable LocalDate since, PlanPolicy.Lighter policy, LocalDate today) {
        if (since == null) {
            return null;
        }
        long usual = usual(history, since, policy);
        if (usual <= 0) {
            return null;
        }
        int planned = 0;
        int kept = 0;
        for (int week = 0; week < WEEKS; week++) {
            LocalDate last = today.minusDays((long) DAYS_PER_WEEK * week);
            OptionalLong metres = Distances.in(history.runs(), last.minusDays(DAYS_PER_WEEK), last);
            if (last.minusDays(DAYS_PER_WEEK).isBefore(since) || metres.isEmpty()) {
                continue;
            }
            planned++;
            kept += metres.getAsLong() * 100 <= usual * policy.atMostPercent() ? 1 : 0;
        }
        return new Lighter(usual, policy.atMostPercent(), Adherence.of(planned, kept));
    }

    /** The mean week before that day, of as many days as are known. */
    private static long usual(RunnerHistory history, LocalDate since, PlanPolicy.Lighter policy) {
        List<Run> runs = history.runs();
        LocalDate first = history.firstDay();
        if (runs.isEmpty() || first == null) {
            return 0;
        }
        long known = Math.min(policy.usualDays(), since.toEpochDay() - first.toEpochDay() + 1);
        OptionalLong metres = Distances.in(runs, since.minusDays(policy.usualDays()), since);
        return metres.isEmpty() ? 0 : metres.getAsLong() * DAYS_PER_WEEK / Math.max(DAYS_PER_WEEK, known);
    }

    private static Fit fit(RunnerHistory history) {
        int open = 0;
        List<Fit.Shoe> shoes = new ArrayList<>();
        for (ShoeChanged shoe : history.shoes()) {
            if (!shoe.retired() && !shoe.fitProblems().isEmpty()) {
                open += shoe.fitProblems().size();
                shoes.add(new Fit.Shoe(shoe.provenance().sourceId(), shoe.name(), shoe.fitProblems()));
            }
        }
        return new Fit(open, shoes);
    }
}
