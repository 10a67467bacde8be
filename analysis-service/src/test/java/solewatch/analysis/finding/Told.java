package solewatch.analysis.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import solewatch.analysis.ARunner;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.events.FactId;
import solewatch.events.SymptomReported;

/** What a story comes to on its last day, and what it would with some reports edited. */
@NullUnmarked
final class Told {

    private Told() {}

    static int lastDay(ARunner runner) {
        LocalDate first = ARunner.DAY_ZERO;
        return 1
                + runner.history().reports().stream()
                        .mapToInt(report -> (int) (report.epochDay() - first.toEpochDay()))
                        .max()
                        .orElse(1);
    }

    static Assessment assess(ARunner runner, List<StoredFact> facts, int day) {
        return Assessment.of(RunnerHistory.of(runner.id(), facts), Policy.standard(), ARunner.day(day));
    }

    /** The runner takes back the symptoms of these reports, by an edit: each still answers for its run. */
    static Assessment freed(ARunner runner, Set<FactId> reports, int day) {
        List<StoredFact> facts = runner.facts().stream()
                .map(fact -> fact instanceof SymptomReported report && reports.contains(fact.factId())
                        ? ARunner.stored(freed(report))
                        : ARunner.stored(fact))
                .toList();
        return assess(runner, facts, day);
    }

    private static SymptomReported freed(SymptomReported report) {
        return new SymptomReported(
                report.runner(),
                report.provenance(),
                report.at(),
                report.run(),
                report.context(),
                0,
                List.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                Set.of(),
                Set.of(),
                null);
    }
}
