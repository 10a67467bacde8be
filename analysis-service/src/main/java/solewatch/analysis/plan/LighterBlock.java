package solewatch.analysis.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.answered.AnsweredRun;
import solewatch.analysis.answered.AnsweredRuns;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.numbness.NumbnessPolicy;

/**
 * Running less for a while to see whether it matters (SR-07): offered while an episode persists, recognised from what was
 * run, and compared with as many days before by how many of the answered runs had symptoms. Seen together, no more.
 *
 * @param since the first day the episode was PERSISTENT; null when none is
 * @param targetMetres at most so far in the next block; null when the distance so far is unknown or there is a block
 * @param firstDay of the first block of so little running since then; null when there is none
 */
public record LighterBlock(
        Verdict verdict,
        @Nullable LocalDate since,
        @Nullable Integer targetMetres,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Span before,
        @Nullable Span during,
        String text) {

    /** What came of it. */
    public enum Verdict {
        /** No episode persists. */
        NOT_OFFERED,
        OFFERED,
        /** Too few answered runs in the block or before it. */
        NOT_ENOUGH,
        /** The share of runs with symptoms fell as far as the policy asks. */
        RESPONDED,
        NOT_RESPONDED
    }

    /**
     * The runs of a span of days.
     *
     * @param answered that count: answered for, and far or long enough
     * @param percent of them symptomatic, rounded down; null when there is none
     */
    public record Span(
            long metres,
            int answered,
            int symptomatic,
            @Nullable Integer percent) {}

    static LighterBlock of(
            RunnerHistory history,
            Assessment assessment,
            PlanPolicy.Lighter policy,
            NumbnessPolicy numbness,
            LocalDate today) {
        LocalDate since = Persisting.since(assessment);
        if (since == null) {
            return new LighterBlock(Verdict.NOT_OFFERED, null, null, null, null, null, null, "No episode persists.");
        }
        int days = policy.blockDays();
        List<AnsweredRun> answered = AnsweredRuns.since(since.minusDays(days), history, numbness, today)
                .runs();
        for (LocalDate last = since.plusDays(days); !last.isAfter(today); last = last.plusDays(1)) {
            Span before = span(history.runs(), answered, policy, last.minusDays(days));
            Span during = span(history.runs(), answered, policy, last);
            if (before == null || during == null || before.metres() == 0) {
                continue;
            }
            if (during.metres() * 100 <= before.metres() * policy.atMostPercent()) {
                return seen(since, last, before, during, policy);
            }
        }
        return offered(history.runs(), assessment, since, policy, today);
    }

    private static LighterBlock seen(
            LocalDate since, LocalDate last, Span before, Span during, PlanPolicy.Lighter policy) {
        Verdict verdict = verdict(before, during, policy);
        LocalDate first = last.minusDays(policy.blockDays() - 1L);
        String runs = "From " + first + " to " + last + " " + Words.kilometres(during.metres()) + " were run, in the "
                + policy.blockDays() + " days before " + Words.kilometres(before.metres()) + ". With symptoms: "
                + during.symptomatic() + " of " + during.answered() + " answered runs, before "
                + before.symptomatic() + " of " + before.answered() + ". ";
        String conclusion = switch (verdict) {
            case RESPONDED -> "Fewer runs with symptoms and less running were seen together.";
            case NOT_RESPONDED ->
                "Running less and fewer symptoms were not seen together: a professional may help to look further.";
            case NOT_ENOUGH, OFFERED, NOT_OFFERED ->
                "Too few answered runs to say more: " + policy.answeredRuns() + " are needed in each.";
        };
        return new LighterBlock(verdict, since, null, first, last, before, during, runs + conclusion);
    }

    /** The fall in percentage points is compared in whole numbers, so that exactly 30 points are 30 points. */
    static Verdict verdict(Span before, Span during, PlanPolicy.Lighter policy) {
        if (before.answered() < policy.answeredRuns() || during.answered() < policy.answeredRuns()) {
            return Verdict.NOT_ENOUGH;
        }
        long fall = 100L * before.symptomatic() * during.answered() - 100L * during.symptomatic() * before.answered();
        long wanted = (long) policy.fallPoints() * before.answered() * during.answered();
        return fall >= wanted ? Verdict.RESPONDED : Verdict.NOT_RESPONDED;
    }

    private static LighterBlock offered(
            List<Run> runs, Assessment assessment, LocalDate since, PlanPolicy.Lighter policy, LocalDate today) {
        if (!Persisting.now(assessment)) {
            return new LighterBlock(Verdict.NOT_OFFERED, since, null, null, null, null, null, "The episode is easing.");
        }
        OptionalLong metres = Distances.in(runs, today.minusDays(policy.blockDays()), today);
        Integer target = metres.isPresent() && metres.getAsLong() > 0
                ? Math.toIntExact(metres.getAsLong() * policy.atMostPercent() / 100)
                : null;
        String most = target == null
                ? "at most " + policy.atMostPercent() + " % of what was run in the " + policy.blockDays() + " before"
                : "at most " + Words.kilometres(target);
        return new LighterBlock(
                Verdict.OFFERED,
                since,
                target,
                null,
                null,
                null,
                null,
                "To see whether running less matters: " + policy.blockDays() + " days of " + most
                        + ", every run answered for.");
    }

    /** Of the days of one block that ends on this day; null when a distance among them is unknown. */
    private static @Nullable Span span(
            List<Run> runs, List<AnsweredRun> answers, PlanPolicy.Lighter policy, LocalDate last) {
        LocalDate after = last.minusDays(policy.blockDays());
        OptionalLong metres = Distances.in(runs, after, last);
        if (metres.isEmpty()) {
            return null;
        }
        int answered = 0;
        int symptomatic = 0;
        for (AnsweredRun answer : answers) {
            LocalDate day = answer.run().day();
            if (day.isAfter(after) && !day.isAfter(last)) {
                answered++;
                symptomatic += answer.symptomatic() ? 1 : 0;
            }
        }
        Integer percent = answered == 0 ? null : Integer.valueOf(100 * symptomatic / answered);
        return new Span(metres.getAsLong(), answered, symptomatic, percent);
    }
}
