package solewatch.ingest.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
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

/** What is true of a runner until it is said anew: the profile, the consent, the shoes. */
@Path("/runners/{runner}")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Profile", description = "Profile, consent, shoes")
@APIResponse(responseCode = "202", description = "Kept: the broker has it")
@APIResponse(responseCode = "400", description = "Refused, with a pointer and a code for each field")
@APIResponse(responseCode = "404", description = "No runner or team the caller may know of")
@APIResponse(responseCode = "503", description = "Not kept; send the same again")
final class ProfileResource {

    private final FrontDoor door;
    private final Profiles profiles;

    ProfileResource(FrontDoor door, Profiles profiles) {
        this.door = door;
        this.profiles = profiles;
    }

    @PUT
    @RolesAllowed({Roles.SYNC, Roles.RUNNER})
    @Operation(
            summary = "Say who a runner is",
            description =
                    "Replaces the whole profile. Raise the revision with each change: of two profiles with the same"
                            + " revision either may win. A sync brings in runners of its own team; a runner may change team.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "profile", value = Examples.PROFILE)))
    public Uni<Response> profile(@RestPath String runner, byte[] body) {
        return profiles.take(runner, body);
    }

    @PUT
    @Path("/consent")
    @RolesAllowed(Roles.RUNNER)
    @Operation(
            summary = "Say what the coaches of the team may see",
            description = "Replaces what was said before. Only the runner says this.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "consent", value = Examples.CONSENT)))
    public Uni<Response> consent(@RestPath String runner, byte[] body) {
        return door.takeFromSelf(runner, body, Submissions::consent);
    }

    @PUT
    @Path("/shoes/{shoe}")
    @RolesAllowed({Roles.SYNC, Roles.RUNNER})
    @Operation(summary = "Register, change or retire a shoe")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "shoe", value = Examples.SHOE)))
    public Uni<Response> shoe(@RestPath String runner, @RestPath String shoe, byte[] body) {
        return door.take(runner, body, Submissions.shoe(shoe));
    }
}
