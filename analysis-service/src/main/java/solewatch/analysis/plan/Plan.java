package solewatch.analysis.plan;

import java.time.LocalDate;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.analysis.returning.ReturnPlan;

/**
 * What could come next for one runner as of one day. Offers and numbers; facts of later days are ignored, and the same
 * facts give the same plan in whatever order they arrived.
 */
public record Plan(LocalDate asOf, Ceiling ceiling, ReturnPlan returnPlan, LighterBlock lighterBlock, Tracks tracks) {

    /** Of what is known; the assessment is of the same history and day. */
    public static Plan of(
            RunnerHistory history, Assessment assessment, PlanPolicy policy, NumbnessPolicy numbness, LocalDate today) {
        return new Plan(
                today,
                Ceiling.of(assessment.load(), today),
                ReturnPlan.of(history, assessment, policy.stepsBack(), today),
                LighterBlock.of(history, assessment, policy.lighter(), numbness, today),
                Tracks.of(history, assessment, policy.lighter(), today));
    }
}
