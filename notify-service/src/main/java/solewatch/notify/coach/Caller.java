package solewatch.notify.coach;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;
import solewatch.notify.routing.RunnerFacts;
import solewatch.notify.routing.Subscription.Role;

/**
 * Who asks.
 *
 * @param team of a coach
 * @param runner of a runner
 */
record Caller(
        String subject,
        Role role,
        @Nullable TeamId team,
        @Nullable RunnerId runner) {

    /** Who this token is for; nothing when it lacks what its role needs. A coach who also runs reads as a coach. */
    static Optional<Caller> of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getSubject() == null) {
            return Optional.empty();
        }
        String team = token.getClaim("team");
        String runner = token.getClaim("runner");
        if (identity.hasRole("coach") && team != null && TeamId.isValid(team)) {
            return Optional.of(new Caller(token.getSubject(), Role.COACH, new TeamId(team), null));
        }
        if (identity.hasRole("runner") && runner != null && RunnerId.isValid(runner)) {
            return Optional.of(new Caller(token.getSubject(), Role.RUNNER, null, new RunnerId(runner)));
        }
        return Optional.empty();
    }

    /** Whether this caller may know of the runner. */
    boolean maySee(RunnerId whom, RunnerFacts facts) {
        return role == Role.RUNNER ? whom.equals(runner) : facts.known() && team != null && team.equals(facts.team());
    }

    /** Whether this caller may know that the runner has an episode. */
    boolean maySeeState(RunnerId whom, RunnerFacts facts) {
        return maySee(whom, facts) && (role == Role.RUNNER || facts.scopes().contains(Scope.SYMPTOM_STATE));
    }

    boolean maySeeDetail(RunnerFacts facts) {
        return role == Role.RUNNER || facts.scopes().contains(Scope.SYMPTOM_DETAIL);
    }
}
