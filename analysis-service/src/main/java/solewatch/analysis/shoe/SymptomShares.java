package solewatch.analysis.shoe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import solewatch.analysis.history.Report;
import solewatch.analysis.history.Run;
import solewatch.events.FactId;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Area;

/** Compares shoes by how often feet were symptomatic in them. Of several answers about a run the strongest counts. */
final class SymptomShares {

    private final ShoePolicy policy;
    private final int after;
    private final Map<FactId, Integer> severity = new HashMap<>();

    /** @param today in days since 1970 */
    SymptomShares(List<Report> reports, ShoePolicy policy, int today) {
        this.policy = policy;
        this.after = today - policy.comparisonDays();
        for (Report report : reports) {
            Run run = report.run();
            if (run != null) {
                severity.merge(run.id(), strongest(report.fact()), Math::max);
            }
        }
    }

    List<SymptomShare> of(Collection<Wear> shoes) {
        List<SymptomShare> shares = new ArrayList<>();
        for (Wear wear : shoes) {
            SymptomShare share = of(wear);
            if (share.answeredRuns() + share.unansweredRuns() > 0) {
                shares.add(share);
            }
        }
        return shares;
    }

    private SymptomShare of(Wear wear) {
        int answered = 0;
        int symptomatic = 0;
        int unanswered = 0;
        for (Run run : wear.runs()) {
            if (run.epochDay() > after && exposed(run)) {
                Integer felt = severity.get(run.id());
                answered += felt == null ? 0 : 1;
                unanswered += felt == null ? 1 : 0;
                symptomatic += felt != null && felt >= policy.symptomaticSeverity() ? 1 : 0;
            }
        }
        return SymptomShare.of(wear.id(), answered, symptomatic, unanswered);
    }

    private boolean exposed(Run run) {
        Integer metres = run.distanceMetres();
        Integer seconds = run.seconds();
        return metres != null && metres >= policy.exposedMetres()
                || seconds != null && seconds >= policy.exposedSeconds();
    }

    private static int strongest(SymptomReported report) {
        int strongest = report.areas().isEmpty() ? report.severity() : 0;
        for (Area area : report.areas()) {
            Integer own = area.severity();
            strongest = Math.max(strongest, own == null ? report.severity() : own);
        }
        return strongest;
    }
}
