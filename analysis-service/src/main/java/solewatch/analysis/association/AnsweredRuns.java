package solewatch.analysis.association;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import solewatch.analysis.history.Report;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.FactId;

/**
 * The runs of some days that a comparison may rest on: answered, and exposed as in the numbness rules. Several answers
 * about one run count once, with the highest severity.
 *
 * @param asOf the last day
 * @param recorded how many runs there were, answered and exposed or not
 * @param runs in order
 */
public record AnsweredRuns(LocalDate asOf, int recorded, List<AnsweredRun> runs) {

    public AnsweredRuns {
        runs = List.copyOf(runs);
    }

    /** Those of the policy's window that ends on this day. */
    public static AnsweredRuns of(RunnerHistory history, AssociationPolicy policy, LocalDate today) {
        return since(history, policy, today.minusDays(policy.windowDays()).plusDays(1), today);
    }

    /** Those from one day to another, both included. */
    public static AnsweredRuns since(RunnerHistory history, AssociationPolicy policy, LocalDate from, LocalDate today) {
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
                if (reports != null && exposed(run, policy)) {
                    answered.add(answered(run, reports, policy));
                }
            }
        }
        return new AnsweredRuns(today, recorded, answered);
    }

    private static AnsweredRun answered(Run run, List<Report> reports, AssociationPolicy policy) {
        int highest = 0;
        for (Report report : reports) {
            highest = Math.max(highest, AnsweredRun.severityOf(report.fact()));
        }
        return new AnsweredRun(run, highest, highest >= policy.symptomaticSeverity(), reports);
    }

    private static boolean exposed(Run run, AssociationPolicy policy) {
        Integer metres = run.distanceMetres();
        Integer seconds = run.seconds();
        return metres != null && metres >= policy.exposedMetres()
                || seconds != null && seconds >= policy.exposedSeconds();
    }

    private static boolean within(Run run, LocalDate from, LocalDate today) {
        return run.epochDay() >= from.toEpochDay() && run.epochDay() <= today.toEpochDay();
    }
}
