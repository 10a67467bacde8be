package solewatch.ingest.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever is thrown on the way becomes a problem here; a cause is never shown to the caller. */
@Singleton
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Answers answers;

    ProblemMappers(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 1)
    Response noToken(UnauthorizedException e) {
        return answers.problem(Problem.Code.UNAUTHENTICATED);
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 1)
    Response badToken(AuthenticationFailedException e) {
        return answers.problem(Problem.Code.UNAUTHENTICATED);
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 1)
    Response wrongRole(ForbiddenException e) {
        return answers.problem(Problem.Code.FORBIDDEN);
    }

    @ServerExceptionMapper
    Response fromFramework(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        Problem.Code code = switch (status) {
            case 401 -> Problem.Code.UNAUTHENTICATED;
            case 403 -> Problem.Code.FORBIDDEN;
            case 404 -> Problem.Code.NOT_FOUND;
            case 405 -> Problem.Code.METHOD_NOT_ALLOWED;
            case 406 -> Problem.Code.NOT_ACCEPTABLE;
            case 413 -> Problem.Code.BODY_TOO_LARGE;
            case 415 -> Problem.Code.UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? Problem.Code.BAD_REQUEST : Problem.Code.INTERNAL;
        };
        return answers.problem(code);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        // The type and the place, not the message: it may quote what was posted.
        LOG.errorf(
                "A request failed: %s at %s",
                e.getClass().getName(), e.getStackTrace().length == 0 ? "unknown" : e.getStackTrace()[0]);
        return answers.problem(Problem.Code.INTERNAL);
    }
}
