package solewatch.ingest.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import solewatch.ingest.body.Refusals;
import solewatch.ingest.body.Upload;
import solewatch.ingest.http.Doorkeeper.Way;

/** Files as watches and exports write them. */
@Path("/runners/{runner}/activities")
@RolesAllowed({Roles.SYNC, Roles.RUNNER})
@Tag(name = "Files")
final class ActivitiesResource {

    private final Doorkeeper doorkeeper;
    private final Uploads uploads;
    private final Answers answers;

    ActivitiesResource(Doorkeeper doorkeeper, Uploads uploads, Answers answers) {
        this.doorkeeper = doorkeeper;
        this.uploads = uploads;
        this.answers = answers;
    }

    @POST
    @Blocking // Reading a file is work, and belongs on a worker thread.
    @Consumes({
        MediaType.APPLICATION_OCTET_STREAM,
        "application/vnd.ant.fit",
        "application/gpx+xml",
        "application/vnd.garmin.tcx+xml",
        "application/gzip",
        "application/zip"
    })
    @Operation(
            summary = "Upload an activity file",
            description =
                    "FIT, GPX or TCX, plain, gzipped or in a zip; the content tells which. Each activity in it becomes"
                            + " a run. Uploading the same file again changes nothing.")
    @Parameter(name = "source", in = ParameterIn.QUERY, description = "The system it is from; file when left out")
    @Parameter(
            name = "sourceId",
            in = ParameterIn.QUERY,
            description = "Its id there; made from the content when left out")
    @Parameter(name = "revision", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "filename", in = ParameterIn.QUERY, description = "How the answer names the file")
    @Parameter(name = "shoeId", in = ParameterIn.QUERY)
    @Parameter(name = "sockId", in = ParameterIn.QUERY)
    @Parameter(name = "insoleId", in = ParameterIn.QUERY)
    @Parameter(name = "lacing", in = ParameterIn.QUERY)
    @Parameter(name = "surface", in = ParameterIn.QUERY)
    @Parameter(name = "routeKey", in = ParameterIn.QUERY)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "202",
            description = "What could be read is kept; what could not is listed with its reason")
    @APIResponse(responseCode = "404", description = "No runner the caller may know of")
    @APIResponse(responseCode = "413", description = "Too many bytes")
    @APIResponse(responseCode = "422", description = "Nothing in the file could be read, with the reasons")
    @APIResponse(responseCode = "503", description = "Not all is kept, or too many files at once; send the same again")
    public Uni<Response> upload(@RestPath String runner, @Context UriInfo uri, byte[] body) {
        Map<String, String> query = new HashMap<>();
        uri.getQueryParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        Refusals refusals = new Refusals();
        Upload upload = Upload.of(query, refusals);
        return doorkeeper.caller().flatMap(poster -> switch (doorkeeper.toPost(poster, runner)) {
            case Way.Closed closed -> FrontDoor.answer(answers.problem(closed.why()));
            case Way.Open open ->
                upload == null
                        ? FrontDoor.answer(answers.problem(Problem.refused(refusals.list())))
                        : uploads.take(open.runner(), upload, body);
        });
    }
}
