package solewatch.ingest.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import solewatch.ingest.IngestConfig;
import solewatch.ingest.http.JsonBodies.Parsed;

/** Many facts at once, of one runner or of many, with a verdict for each. */
@Path("/batch")
@RolesAllowed({Roles.SYNC, Roles.RUNNER})
@Tag(name = "Batch")
final class BatchResource {

    static final String NDJSON = "application/x-ndjson";

    private final Doorkeeper doorkeeper;
    private final Batch batch;
    private final Answers answers;
    private final long longestBody;
    private final int mostItems;

    BatchResource(Doorkeeper doorkeeper, Batch batch, Answers answers, IngestConfig config) {
        this.doorkeeper = doorkeeper;
        this.batch = batch;
        this.answers = answers;
        this.longestBody = config.limits().batch().asLongValue();
        this.mostItems = config.limits().batchItems();
    }

    @POST
    @Blocking // Thousands of items take longer than an event loop may be held.
    @Consumes({MediaType.APPLICATION_JSON, NDJSON})
    @Operation(
            summary = "Post many facts",
            description = "A JSON array, or one JSON object a line as application/x-ndjson. Each item has a type (run,"
                    + " symptom, check-in, withdrawal) and a runner, and else the fields it has when posted alone. One item"
                    + " that is refused does not fail the others.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class),
                        examples = @ExampleObject(name = "batch", value = Examples.BATCH)),
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "200", description = "Every item is kept")
    @APIResponse(responseCode = "207", description = "Some items are not kept: see each item's status and problem")
    @APIResponse(responseCode = "400", description = "The whole is not JSON")
    @APIResponse(responseCode = "413", description = "Too many bytes or items")
    @APIResponse(responseCode = "503", description = "No item is kept; send the same again")
    public Uni<Response> post(@HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType, byte[] body) {
        if (body.length > longestBody) {
            return FrontDoor.answer(answers.problem(Problem.Code.BODY_TOO_LARGE));
        }
        List<Parsed> items;
        try {
            boolean lines = contentType.regionMatches(true, 0, NDJSON, 0, NDJSON.length());
            items = lines ? JsonBodies.parseLines(body, mostItems) : JsonBodies.parseArray(body, mostItems);
        } catch (IOException e) {
            return FrontDoor.answer(answers.problem(Problem.of(Problem.Code.MALFORMED_JSON, e.getMessage())));
        }
        if (items.size() > mostItems) {
            return FrontDoor.answer(
                    answers.problem(Problem.of(Problem.Code.TOO_MANY_ITEMS, "the most is " + mostItems)));
        }
        return doorkeeper.caller().flatMap(poster -> batch.take(poster, items));
    }
}
