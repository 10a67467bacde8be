package solewatch.ingest.http;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;
import solewatch.ingest.runnerteams.Poster;

/** Who calls, by the token's roles and claims. */
@Singleton
final class Callers {

    private final CurrentIdentityAssociation identities;

    Callers(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    Uni<Poster> current() {
        return identities.getDeferredIdentity().map(Callers::poster);
    }

    private static Poster poster(SecurityIdentity identity) {
        String team = claim(identity, Roles.SYNC, "team", TeamId::isValid);
        String runner = claim(identity, Roles.RUNNER, "runner", RunnerId::isValid);
        return new Poster(team == null ? null : new TeamId(team), runner == null ? null : new RunnerId(runner));
    }

    private static @Nullable String claim(
            SecurityIdentity identity, String role, String name, Predicate<String> valid) {
        if (!identity.hasRole(role) || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return null;
        }
        Object claim = token.getClaim(name);
        return claim instanceof String text && valid.test(text) ? text : null;
    }
}
