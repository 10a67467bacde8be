package solewatch.analysis.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.load.LoadSummary;
import solewatch.analysis.store.RunnerRows.Who;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;

/**
 * A runner today, as far as the caller may see.
 *
 * @param loadExplained what the numbers of {@code load} mean
 * @param episodes the open ones; in the full assessment all
 * @param withheld scopes the runner does not share with this caller: absent is not the same as none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunnerView(
        RunnerId runner,
        @Nullable String name,
        @Nullable TeamId team,
        @Nullable String zone,
        LocalDate asOf,
        String rulesetVersion,
        @Nullable LoadSummary load,
        @Nullable LoadExplained loadExplained,
        @Nullable List<EpisodeView> episodes,
        List<Scope> withheld) {

    static RunnerView summary(Reading.Seen seen, Policy policy) {
        return of(seen, policy, EpisodeView.open(seen.assessment(), seen.sight(), policy.numbness()));
    }

    static RunnerView full(Reading.Seen seen, Policy policy) {
        return of(seen, policy, EpisodeView.all(seen.assessment(), seen.sight(), policy.numbness()));
    }

    private static RunnerView of(Reading.Seen seen, Policy policy, List<EpisodeView> episodes) {
        Assessment assessment = seen.assessment();
        Sight sight = seen.sight();
        Who who = seen.who();
        return new RunnerView(
                assessment.runner(),
                who.name(),
                who.team(),
                who.zone(),
                assessment.asOf(),
                assessment.rulesetVersion(),
                sight.load() ? assessment.load() : null,
                sight.load() ? LoadExplained.of(assessment.load(), policy.load()) : null,
                sight.state() ? episodes : null,
                sight.withheld());
    }
}
