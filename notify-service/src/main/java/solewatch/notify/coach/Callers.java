package solewatch.notify.coach;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;

/** A role is not enough: a coach needs a team in the token, a runner a runner. */
final class Callers {

    private Callers() {}

    static Uni<Response> with(SecurityIdentity identity, Function<Caller, Uni<Response>> answer) {
        return Caller.of(identity)
                .map(answer)
                .orElseGet(() -> Uni.createFrom()
                        .item(Problem.of(
                                        Response.Status.FORBIDDEN,
                                        "TOKEN_INCOMPLETE",
                                        "The token does not say which team or runner it is for.",
                                        List.of())
                                .response()));
    }
}
