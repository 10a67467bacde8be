package solewatch.ingest.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import solewatch.events.RedFlag;
import solewatch.ingest.IngestConfig;
import solewatch.ingest.IngestMetrics;
import solewatch.ingest.submission.SafetyText;
import solewatch.ingest.submission.Submission;

/** Every answer of ingest, and the counting of every "no". */
@Singleton
final class Answers {

    private static final int UNAVAILABLE = 503;

    private final IngestMetrics metrics;
    private final Duration retryAfter;

    Answers(IngestMetrics metrics, IngestConfig config) {
        this.metrics = metrics;
        this.retryAfter = config.publish().retryAfter();
    }

    /** Taken in, and kept. */
    Response accepted(Object body) {
        return json(202, body);
    }

    Response json(int status, Object body) {
        Response.ResponseBuilder answer =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        return retryable(answer, status).build();
    }

    Response problem(Problem.Code code) {
        return problem(Problem.of(code));
    }

    Response problem(Problem problem) {
        count(problem);
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == Problem.Code.UNAUTHENTICATED.status()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return retryable(answer, problem.status()).build();
    }

    /** The problem of a refused body. */
    Problem refused(Submission.Refused refused) {
        return Problem.refused(refused.refusals()).with(words(refused.tier()));
    }

    /** The problem of a body that could not be kept. */
    Problem notKept(RedFlag.@Nullable Tier tier) {
        return Problem.of(Problem.Code.NOT_KEPT).with(words(tier));
    }

    /** The words for this tier, if there is one. */
    static @Nullable SafetyText words(RedFlag.@Nullable Tier tier) {
        return tier == null ? null : SafetyText.of(tier);
    }

    /** Counts a problem that is answered inside another body. */
    void count(Problem problem) {
        if (problem.errors().isEmpty()) {
            metrics.refused(problem.code());
        }
        for (Problem.Fault fault : problem.errors()) {
            metrics.refused(fault.code());
        }
    }

    private Response.ResponseBuilder retryable(Response.ResponseBuilder answer, int status) {
        return status == UNAVAILABLE ? answer.header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds()) : answer;
    }
}
