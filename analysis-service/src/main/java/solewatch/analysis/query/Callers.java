package solewatch.analysis.query;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;
import solewatch.analysis.query.Sight.Caller;

/** Who asks, from the token. */
@RequestScoped
public class Callers {
    private final SecurityIdentity identity;
    private final JsonWebToken token;

    @Inject
    Callers(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** The caller of this request. */
    public Caller current() {
        return new Caller(identity.getRoles(), token.getClaim("runner"), token.getClaim("team"));
    }
}
