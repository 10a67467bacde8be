package solewatch.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import solewatch.ingest.body.Refusal;
import solewatch.ingest.submission.SafetyText;

/**
 * An RFC 9457 problem.
 *
 * @param errors each refused field, or each part of a file that could not be read
 * @param safety the words for a warning sign in the refused report, which are due in any case
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        List<Fault> errors,
        @Nullable SafetyText safety) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** One thing that is wrong, and where. */
    record Fault(String pointer, String code, String detail) {

        static Fault of(Refusal refusal) {
            return new Fault(refusal.pointer(), refusal.code().name(), refusal.detail());
        }
    }

    /** What can be wrong with a request. */
    enum Code {
        BODY_REFUSED(400, "Some fields are refused"),
        MALFORMED_JSON(400, "The body is not JSON as it is taken here"),
        BAD_REQUEST(400, "The request is wrong"),
        UNAUTHENTICATED(401, "A valid bearer token is needed"),
        FORBIDDEN(403, "The token's roles do not allow this"),
        NOT_FOUND(404, "There is nothing at this address"),
        RUNNER_UNKNOWN(404, "This runner is not known to you"),
        TEAM_UNKNOWN(404, "This team is not known to you"),
        METHOD_NOT_ALLOWED(405, "This address does not take this method"),
        NOT_ACCEPTABLE(406, "There is no answer of the type asked for"),
        BODY_TOO_LARGE(413, "The body is too large"),
        TOO_MANY_ITEMS(413, "The batch has too many items"),
        UNSUPPORTED_MEDIA_TYPE(415, "This content type is not taken here"),
        NOTHING_READABLE(422, "Nothing in the file could be read"),
        INTERNAL(500, "Something went wrong here"),
        NOT_KEPT(503, "It could not be kept now; send the same again later"),
        STARTING(503, "The service is still starting; send the same again later"),
        BUSY(503, "Too many files are being read; send the same again later");

        private final int status;
        private final String title;

        Code(int status, String title) {
            this.status = status;
            this.title = title;
        }

        int status() {
            return status;
        }
    }

    static Problem of(Code code) {
        return of(code, null);
    }

    static Problem of(Code code, @Nullable String detail) {
        String type =
                "urn:solewatch:problem:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(type, code.title, code.status, detail, code.name(), List.of(), null);
    }

    Problem with(List<Fault> faults) {
        return new Problem(type, title, status, detail, code, faults, safety);
    }

    static Problem refused(List<Refusal> refusals) {
        return of(Code.BODY_REFUSED).with(refusals.stream().map(Fault::of).toList());
    }

    Problem with(@Nullable SafetyText words) {
        return new Problem(type, title, status, detail, code, errors, words);
    }
}
