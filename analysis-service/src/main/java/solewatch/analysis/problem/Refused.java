package solewatch.analysis.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The request is answered with a problem. */
public final class Refused extends WebApplicationException {

    private static final long serialVersionUID = 1L;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final transient Problem problem;

    private Refused(Problem problem) {
        super(problem.title(), answer(problem));
        this.problem = problem;
    }

    /** There is none, or the caller may not know of it. */
    public static Refused notFound() {
        return new Refused(
                Problem.of(404, "NOT_FOUND", "Not found", "There is none, or it is not yours to know of.", List.of()));
    }

    /** The runner keeps it from this caller. */
    public static Refused withheld() {
        return new Refused(
                Problem.of(403, "WITHHELD", "Withheld", "The runner does not share this with coaches.", List.of()));
    }

    /** A query parameter does not read. */
    public static Refused badParameter(String name, String detail) {
        return new Refused(Problem.of(
                400,
                "BAD_PARAMETER",
                "A parameter does not read",
                detail,
                List.of(new Problem.Flaw("/" + name, "BAD_PARAMETER", detail))));
    }

    /** What is asked for cannot be done as things stand. */
    public static Refused conflict(String code, String detail) {
        return new Refused(Problem.of(409, code, "Not possible as things stand", detail, List.of()));
    }

    /** Too much of this is being made at once. */
    public static Refused busy() {
        return new Refused(Problem.of(503, "BUSY", "Too busy now", "Try again in a few seconds.", List.of()));
    }

    /** The body reads, and parts of it make no sense. */
    public static Refused unprocessable(List<Problem.Flaw> errors) {
        return new Refused(Problem.of(
                422,
                "UNPROCESSABLE",
                "Parts of this make no sense",
                "See 'errors' for each part by its pointer.",
                errors));
    }

    /** The problem it is answered with. */
    public Problem problem() {
        return problem;
    }

    static Response answer(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type("application/problem+json")
                .entity(problem);
        return problem.status() == 503
                ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build()
                : answer.build();
    }
}
