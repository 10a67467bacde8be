package solewatch.analysis.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request early into a problem; a failure of our own says nothing of its cause. */
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    Response refused(Refused refused) {
        return Refused.answer(refused.problem());
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException ignored) {
        return unauthorized();
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException ignored) {
        return unauthorized();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException ignored) {
        return Refused.answer(
                Problem.of(403, "FORBIDDEN", "Not for this role", "The token's roles do not allow this.", List.of()));
    }

    @ServerExceptionMapper
    Response other(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        String title = failure.getResponse().getStatusInfo().getReasonPhrase();
        return Refused.answer(Problem.of(status, "HTTP_" + status, title, title, List.of()));
    }

    @ServerExceptionMapper
    Response broken(RuntimeException failure) {
        LOG.error("a request failed", failure);
        return Refused.answer(Problem.of(
                503,
                "UNAVAILABLE",
                "Not available now",
                "Something this answer needs is not available. Try again later.",
                List.of()));
    }

    private static Response unauthorized() {
        return Response.fromResponse(Refused.answer(Problem.of(
                        401, "UNAUTHORIZED", "No valid token", "Send a bearer token that is valid here.", List.of())))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
