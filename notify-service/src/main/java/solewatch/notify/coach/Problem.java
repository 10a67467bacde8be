package solewatch.notify.coach;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** Why a request was not done (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String code, List<Fault> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field. */
    public record Fault(String pointer, String code, String detail) {}

    static Problem of(Response.Status status, String code, String detail, List<Fault> errors) {
        String type = "urn:solewatch:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(type, status.getReasonPhrase(), status.getStatusCode(), detail, code, errors);
    }

    /** The same for what is not there and for what the caller may not know of. */
    static Response notFound() {
        return of(Response.Status.NOT_FOUND, "NOT_FOUND", "There is nothing here for you.", List.of())
                .response();
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
