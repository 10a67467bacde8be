package solewatch.local.season;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invented runner and ten weeks of running, in days before today.
 *
 * @param id the runner id
 * @param name as coaches see it
 * @param what the demo is meant to show of this runner
 * @param days every day with a run, oldest first
 */
public record RunnerStory(String id, String name, String team, String zone, String what, List<RunDay> days) {

    /**
     * A day with a run.
     *
     * @param daysAgo 0 is today
     * @param severity what the runner answered: 0 none, 1 to 10, or null for no answer
     * @param redFlag a warning sign ticked with the answer, or null
     * @param shoe the shoe's id, or null when nobody noted it
     */
    public record RunDay(
            int daysAgo,
            int distanceMetres,
            @Nullable Integer severity,
            @Nullable String redFlag,
            @Nullable String shoe) {

        /** A day whose shoe nobody noted. */
        public RunDay(
                int daysAgo,
                int distanceMetres,
                @Nullable Integer severity,
                @Nullable String redFlag) {
            this(daysAgo, distanceMetres, severity, redFlag, null);
        }

        /** The same, in this shoe. */
        RunDay in(String worn) {
            return new RunDay(daysAgo, distanceMetres, severity, redFlag, worn);
        }

        String sourceId() {
            return "run-" + daysAgo;
        }
    }

    /** The days on which the steady weeks have runs: Monday to Sunday 0 8 0 10 6 0 16 would do; here four a week. */
    private static final Set<Integer> STEADY = Set.of(1, 3, 5, 7);

    /** Four runs a week, answered without symptoms, up to the given day. */
    static List<RunDay> steadyUntil(int daysAgo) {
        return java.util.stream.IntStream.iterate(70, day -> day > daysAgo, day -> day - 1)
                .filter(day -> STEADY.contains(day % 7 == 0 ? 7 : day % 7))
                .mapToObj(day -> free(day))
                .toList();
    }

    /** A run answered with "no symptom"; the longest on every seventh day. */
    static RunDay free(int daysAgo) {
        return new RunDay(daysAgo, daysAgo % 7 == 0 ? 14_000 : 8_000, 0, null);
    }

    /** A run answered with numbness of this strength. */
    static RunDay numb(int daysAgo, int severity) {
        return new RunDay(daysAgo, 8_000, severity, null);
    }

    /** A run nobody answered for. */
    static RunDay unanswered(int daysAgo) {
        return new RunDay(daysAgo, 8_000, null, null);
    }

    /** A run answered with numbness and a warning sign. */
    static RunDay withRedFlag(int daysAgo, int severity, String redFlag) {
        return new RunDay(daysAgo, 6_000, severity, redFlag);
    }
}
