package solewatch.ingest.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The runner asked to be forgotten. */
@Path("/runners/{runner}/erasure")
@RolesAllowed(Roles.OPS)
@Tag(name = "Operations")
final class ErasureResource {

    private final Profiles profiles;

    ErasureResource(Profiles profiles) {
        this.profiles = profiles;
    }

    @POST
    @Operation(
            summary = "Erase a runner",
            description = "Every store drops what it holds, and keeps only the erased id.")
    @APIResponse(responseCode = "202", description = "Kept: every store will see it")
    @APIResponse(responseCode = "503", description = "Not kept; send the same again")
    public Uni<Response> erase(@RestPath String runner) {
        return profiles.erase(runner);
    }
}
