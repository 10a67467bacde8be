package solewatch.analysis.insight;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Request;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.query.Answers;
import solewatch.analysis.query.Answers.Reach;
import solewatch.analysis.query.Reading.Found;
import solewatch.analysis.query.Reading.Told;
import solewatch.events.ConsentChanged.Scope;

/** The one path of every insight: may the caller see it, did anything change, the facts, the computation off the event loop. */
@Singleton
class Insights {
    private final Answers answers;
    private final Policy policy;

    Insights(Answers answers, Policy policy) {
        this.answers = answers;
        this.policy = policy;
    }

    /** Computed if the runner gives this scope to the caller, with an ETag. */
    <T> Uni<RestResponse<Insight<T>>> of(
            String runner, Request request, Scope needed, Reach reach, Function<Told, T> computation) {
        return answers.tagged(
                runner, request, found -> of(found, needed, reach, policy.rulesetVersion(), computation));
    }

    /** Computed whatever the runner gives; the computation itself leaves out what the caller may not see. */
    <T> Uni<RestResponse<Insight<T>>> ofAnyScope(
            String runner, Request request, Reach reach, Function<Told, T> computation) {
        return answers.tagged(
                runner,
                request,
                found -> answers.computed(
                        found, reach, told -> Insight.of(told, policy.rulesetVersion(), computation.apply(told))));
    }

    /** The runner, as the caller may know of it. */
    Uni<Found> found(String runner) {
        return answers.found(runner);
    }

    /** The same without an ETag, for an answer that hangs on the request's body. */
    <T> Uni<Insight<T>> of(
            Found found, Scope needed, Reach reach, String rulesetVersion, Function<Told, T> computation) {
        return found.sight().gives(needed)
                ? answers.computed(
                        found, reach, told -> Insight.of(told, rulesetVersion, computation.apply(told)))
                : Uni.createFrom().item(Insight.withheld(found, rulesetVersion));
    }
}
