package solewatch.notify.coach;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Failures outside a resource, told the same way as those inside. */
public class ProblemMappers {

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException failure) {
        return Problem.of(
                        Response.Status.BAD_REQUEST,
                        "MALFORMED",
                        "The body is not the JSON that is asked for here.",
                        List.of())
                .response();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return Problem.of(Response.Status.FORBIDDEN, "FORBIDDEN", "Your role may not do this.", List.of())
                .response();
    }
}
