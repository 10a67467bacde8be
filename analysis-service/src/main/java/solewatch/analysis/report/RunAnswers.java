package solewatch.analysis.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Report;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.report.ClinicianReport.Period;
import solewatch.events.FactId;

/** The runs of the period, and what the runner answered for each. */
record RunAnswers(List<Run> runs, Map<FactId, Integer> severities, int threshold) {

    static RunAnswers of(RunnerHistory history, Period period, int threshold) {
        List<Run> runs = history.runs().stream()
                .filter(run -> period.holds(run.day()))
                .toList();
        Map<FactId, Integer> severities = new HashMap<>();
        for (Report report : history.reports()) {
            Run run = report.run();
            if (run != null && run.fact().sport().isRunning() && period.holds(run.day())) {
                severities.merge(run.id(), Entries.highest(report.fact()), Math::max);
            }
        }
        return new RunAnswers(runs, severities, threshold);
    }

    int answered() {
        return severities.size();
    }

    int symptomatic() {
        return Math.toIntExact(
                severities.values().stream().filter(this::isSymptomatic).count());
    }

    boolean answered(Run run) {
        return severities.containsKey(run.id());
    }

    boolean symptomatic(Run run) {
        return isSymptomatic(severities.get(run.id()));
    }

    private boolean isSymptomatic(@Nullable Integer severity) {
        return severity != null && severity >= threshold;
    }
}
