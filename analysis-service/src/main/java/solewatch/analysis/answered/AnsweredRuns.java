package solewatch.analysis.answered;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import solewatch.analysis.history.Report;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.events.FactId;

/**
 * The runs of some days that a comparison may rest on: answered, and exposed by the numbness rules. Several answers about
 * one run count once, with the highest severity.
 *
 * @param asOf the last day
 * @param recorded how many runs there were, answered and exposed or not
 * @param runs in order
 */
public record AnsweredRuns(LocalDate asOf, int recorded, List<AnsweredRun> runs) {

    public AnsweredRuns {
        runs = List.copyOf(runs);
    }

    /** Those of so many days, the last of them this day. */
    public static AnsweredRuns ofDays(int days, RunnerHistory history, NumbnessPolicy policy, LocalDate today) {
        return since(today.minusDays(days).plusDays(1), history, policy, today);
    }

    /** Those from one day to another, both included. */
    public static AnsweredRuns since(LocalDate from, RunnerHistory history, NumbnessPolicy policy, LocalDate today) {
        Map<FactId, List<Report>> told = new HashMap<>();
        for (Report report : history.reports()) {
            Run run = report.run();
            if (run != null && within(run, from, today)) {
                told.computeIfAbsent(run.id(), ignored -> new ArrayList<>()).add(report);
            }
        }
        int recorded = 0;
        List<AnsweredRun> answered = new ArrayList<>();
        for (Run run : history.runs()) {
            if (within(run, from, today)) {
                recorded++;
                List<Report> reports = told.get(run.id());
                if (reports != null && isExposed(run, policy)) {
                    answered.add(answered(run, reports, policy));
                }
            }
        }
        return new AnsweredRuns(today, recorded, answered);
    }

    /** Whether a run was far or long enough to show something. */
    public static boolean isExposed(Run run, NumbnessPolicy policy) {
        Integer metres = run.distanceMetres();
        Integer seconds = run.seconds();
        return metres != null && metres >= policy.exposedMetres()
                || seconds != null && seconds >= policy.exposedSeconds();
    }

    private static AnsweredRun answered(Run run, List<Report> reports, NumbnessPolicy policy) {
        int highest = 0;
        List<Report> felt = new ArrayList<>();
        for (Report report : reports) {
            int severity = AnsweredRun.severityOf(report.fact());
            highest = Math.max(highest, severity);
            if (severity >= policy.symptomaticSeverity()) {
                felt.add(report);
            }
        }
        return new AnsweredRun(run, highest, reports, felt);
    }

    private static boolean within(Run run, LocalDate from, LocalDate today) {
        return run.epochDay() >= from.toEpochDay() && run.epochDay() <= today.toEpochDay();
    }
}
