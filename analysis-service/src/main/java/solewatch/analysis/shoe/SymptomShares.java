package solewatch.analysis.shoe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import solewatch.analysis.answered.AnsweredRun;
import solewatch.analysis.answered.AnsweredRuns;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.events.FactId;

/** Compares shoes by how often feet were symptomatic in them, over the runs that comparisons rest on. */
final class SymptomShares {

    private final NumbnessPolicy policy;
    private final LocalDate after;
    private final Map<FactId, AnsweredRun> answered = new HashMap<>();

    SymptomShares(RunnerHistory history, int days, NumbnessPolicy policy, LocalDate today) {
        this.policy = policy;
        this.after = today.minusDays(days);
        for (AnsweredRun run : AnsweredRuns.ofDays(days, history, policy, today).runs()) {
            answered.put(run.run().id(), run);
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
        int told = 0;
        int symptomatic = 0;
        int unanswered = 0;
        for (Run run : wear.runs()) {
            if (run.day().isAfter(after) && AnsweredRuns.isExposed(run, policy)) {
                AnsweredRun felt = answered.get(run.id());
                told += felt == null ? 0 : 1;
                unanswered += felt == null ? 1 : 0;
                symptomatic += felt != null && felt.symptomatic() ? 1 : 0;
            }
        }
        return SymptomShare.of(wear.id(), told, symptomatic, unanswered);
    }
}
