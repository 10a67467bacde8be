package solewatch.analysis.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.load.LoadSummary;

/**
 * How far the next run goes at most (SR-14): 110 % of the longest run of 30 days, in whole metres. Shown before the run, as
 * context.
 *
 * @param longestRunMetres null when no run with a known distance is known
 * @param ceilingMetres null with it
 */
public record Ceiling(
        LocalDate asOf,
        @Nullable Integer longestRunMetres,
        @Nullable Integer ceilingMetres) {

    /** How a planned run compares. */
    public enum Verdict {
        WITHIN,
        ABOVE_CEILING,
        NO_BASELINE
    }

    /**
     * A planned run against the ceiling.
     *
     * @param percentBeyondLongest rounded up; null within the ceiling and without a baseline
     */
    public record Check(
            int plannedMetres,
            Verdict verdict,
            @Nullable Integer percentBeyondLongest,
            @Nullable Integer ceilingMetres,
            String text) {}

    static Ceiling of(LoadSummary load, LocalDate asOf) {
        return new Ceiling(asOf, load.longestRunMetres(), load.nextRunCeilingMetres());
    }

    /** What to say of a run of so many metres before it is run. */
    public Check check(int plannedMetres) {
        Integer longest = longestRunMetres;
        Integer ceiling = ceilingMetres;
        if (longest == null || ceiling == null || longest <= 0) {
            return new Check(
                    plannedMetres,
                    Verdict.NO_BASELINE,
                    null,
                    null,
                    "No recent run with a known distance: there is nothing to compare with yet.");
        }
        if (plannedMetres <= ceiling) {
            return new Check(plannedMetres, Verdict.WITHIN, null, ceiling, within(plannedMetres, longest, ceiling));
        }
        int beyond = Math.toIntExact(Math.ceilDiv((plannedMetres - longest) * 100L, longest));
        String text = Words.kilometres(plannedMetres) + " is " + beyond + " % beyond your longest recent run ("
                + Words.kilometres(longest) + "); up to " + Words.kilometres(ceiling)
                + " would be a small step. Context, not a prediction.";
        return new Check(plannedMetres, Verdict.ABOVE_CEILING, beyond, ceiling, text);
    }

    private static String within(int planned, int longest, int ceiling) {
        return Words.kilometres(planned) + " is within " + Words.kilometres(ceiling)
                + ", a small step from your longest " + "recent run (" + Words.kilometres(longest) + ").";
    }
}
