package solewatch.analysis.plan;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.load.LoadSummary;

/**
 * A race as a goal against where the runner is (SR-51): how much more each week it asks for, and whether that is worth a
 * word while symptoms persist.
 *
 * @param weeks whole weeks until the race
 * @param fromMetres the present week (mean of four), or the longest run of 30 days; null when unknown
 * @param toMetres the week, or the race distance, to be reached
 * @param percentPerWeek more each week, rounded up to whole percent; null without a baseline or a day ahead
 */
public record RaceCheck(
        Verdict verdict,
        LocalDate raceDay,
        int weeks,
        @Nullable Integer fromMetres,
        int toMetres,
        @Nullable Integer percentPerWeek,
        boolean episodePersists,
        String text) {

    private static final int WEEKS_OF_MEAN = 4;
    private static final int MOST_PERCENT = 999;

    /** What to say. */
    public enum Verdict {
        /** An episode persists, and the race asks for more than the policy's percent a week. */
        NOTICE,
        /** Nothing to say. */
        FINE,
        /** Nothing is known to build from. */
        NO_BASELINE,
        /** The race is not ahead. */
        NOT_AHEAD
    }

    /** By the distance of the race, against the longest recent run. */
    public static RaceCheck byRace(Assessment assessment, PlanPolicy.Race policy, LocalDate raceDay, int raceMetres) {
        return of(assessment, policy, raceDay, raceMetres, assessment.load().longestRunMetres());
    }

    /** By the distance of a week it needs, against the mean of the last four. */
    public static RaceCheck byWeek(Assessment assessment, PlanPolicy.Race policy, LocalDate raceDay, int weekMetres) {
        LoadSummary load = assessment.load();
        Integer four = load.sum28Metres();
        Integer week = four == null ? load.sum7Metres() : Integer.valueOf(four / WEEKS_OF_MEAN);
        return of(assessment, policy, raceDay, weekMetres, week);
    }

    private static RaceCheck of(
            Assessment assessment, PlanPolicy.Race policy, LocalDate raceDay, int to, @Nullable Integer from) {
        if (to <= 0) {
            throw new IllegalArgumentException("a race and its weeks are longer than 0 m");
        }
        int weeks = Math.toIntExact(Math.max(0, ChronoUnit.WEEKS.between(assessment.asOf(), raceDay)));
        boolean persists = Persisting.now(assessment);
        if (!raceDay.isAfter(assessment.asOf())) {
            return new RaceCheck(Verdict.NOT_AHEAD, raceDay, 0, from, to, null, persists, "The race day is not ahead.");
        }
        if (from == null || from <= 0) {
            return new RaceCheck(
                    Verdict.NO_BASELINE,
                    raceDay,
                    weeks,
                    from,
                    to,
                    null,
                    persists,
                    "No recent runs with a known distance: there is nothing to build from yet.");
        }
        boolean steep = to > from && !reaches(from, to, policy.buildPercentPerWeek(), Math.max(1, weeks));
        Verdict verdict = steep && persists ? Verdict.NOTICE : Verdict.FINE;
        int percent = percent(from, to, Math.max(1, weeks));
        return new RaceCheck(
                verdict, raceDay, weeks, from, to, percent, persists, text(verdict, from, to, percent, weeks));
    }

    private static String text(Verdict verdict, int from, int to, int percent, int weeks) {
        String build = "From " + Words.kilometres(from) + " to " + Words.kilometres(to) + " in "
                + (weeks == 1 ? "1 week" : weeks + " weeks") + ": " + percent + " % more each week. ";
        return verdict == Verdict.NOTICE
                ? build
                        + "While foot symptoms persist, a later or a shorter race is worth talking over with your coach "
                        + "or a professional."
                : build + "Context, not a prediction.";
    }

    /** The least whole percent that gets there; 0 when it is reached already. */
    private static int percent(int from, int to, int weeks) {
        int percent = 0;
        while (percent < MOST_PERCENT && !reaches(from, to, percent, weeks)) {
            percent++;
        }
        return percent;
    }

    /** Whether so much more each week is enough; in whole numbers, because 1.1 is none in floating point. */
    private static boolean reaches(int from, int to, int percent, int weeks) {
        BigInteger grown = BigInteger.valueOf(from)
                .multiply(BigInteger.valueOf(100L + percent).pow(weeks));
        return grown.compareTo(
                        BigInteger.valueOf(to).multiply(BigInteger.valueOf(100).pow(weeks)))
                >= 0;
    }
}
