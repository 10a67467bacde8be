package solewatch.ingest.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import solewatch.ingest.submission.Submissions;

/** What happened to a runner, one fact at a time. */
@Path("/runners/{runner}")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SYNC, Roles.RUNNER})
@Tag(
        name = "Facts",
        description = "Runs, symptom reports, check-ins, clinician assessments, what a runner does by plan")
@APIResponse(responseCode = "202", description = "Kept: the broker has it")
@APIResponse(responseCode = "400", description = "Refused, with a pointer and a code for each field")
@APIResponse(responseCode = "404", description = "No runner the caller may know of")
@APIResponse(responseCode = "503", description = "Not kept; send the same again")
final class FactsResource {

    private final FrontDoor door;

    FactsResource(FrontDoor door) {
        this.door = door;
    }

    @POST
    @Path("/runs")
    @Operation(
            summary = "Post a run",
            description =
                    "An edit is the same source and sourceId with a higher revision. An offset of Z says when it was,"
                            + " and not where; name the zone if you know it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "run", value = Examples.RUN)))
    public Uni<Response> run(@RestPath String runner, byte[] body) {
        return door.take(runner, body, Submissions::run);
    }

    @POST
    @Path("/symptoms")
    @Operation(
            summary = "Post how the feet felt",
            description =
                    "Severity 0 is an answer: no symptom. A warning sign in redFlags is answered at once with words"
                            + " for the runner, in the field safety, whether or not the report could be kept.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "symptom", value = Examples.SYMPTOM)))
    public Uni<Response> symptom(@RestPath String runner, byte[] body) {
        return door.take(runner, body, Submissions::symptom);
    }

    @POST
    @Path("/check-ins")
    @Operation(summary = "Post a weekly check-in")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "check-in", value = Examples.CHECK_IN)))
    public Uni<Response> checkIn(@RestPath String runner, byte[] body) {
        return door.take(runner, body, Submissions::checkIn);
    }

    @POST
    @Path("/clinician-assessments")
    @Operation(summary = "Post that a professional looked at it")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "clinician", value = Examples.CLINICIAN)))
    public Uni<Response> clinician(@RestPath String runner, byte[] body) {
        return door.take(runner, body, Submissions::clinician);
    }

    @POST
    @Path("/return-sessions")
    @Operation(
            summary = "Post that a run was a session of the graded return plan",
            description = "How it felt is in the symptom reports about the same run; the next step waits for the"
                    + " answer of the next day (severityNextDay).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "return-session", value = Examples.RETURN_SESSION)))
    public Uni<Response> returnSession(@RestPath String runner, byte[] body) {
        return door.take(runner, body, Submissions::returnSession);
    }

    @POST
    @Path("/experiments")
    @Operation(
            summary = "Post an experiment: one change, tried by turns with the usual",
            description = "The factor is SHOE, SOCK, INSOLE, LACING, SURFACE or WALK_BREAKS (levels YES and NO). One at"
                    + " a time: a second one that begins before the first has ended is kept and not evaluated. To"
                    + " stop, post it again with ended: true and a higher revision.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "experiment", value = Examples.EXPERIMENT)))
    public Uni<Response> experiment(@RestPath String runner, byte[] body) {
        return door.take(runner, body, Submissions::experiment);
    }
}
