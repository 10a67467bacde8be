package solewatch.ingest.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import solewatch.events.FactKind;
import solewatch.ingest.body.Upload;
import solewatch.ingest.submission.Submissions;

/** Facts that were taken back at their source; a withdrawal may come before the fact it takes back. */
@Path("/runners/{runner}")
@RolesAllowed({Roles.SYNC, Roles.RUNNER})
@Tag(name = "Withdrawals", description = "Taking a fact back")
@APIResponse(
        responseCode = "202",
        description =
                "Kept. The fact counts no more if this revision is higher than its own; a later one brings it back.")
@APIResponse(responseCode = "400", description = "The revision is missing or the source is no source")
final class WithdrawalsResource {

    private final FrontDoor door;

    WithdrawalsResource(FrontDoor door) {
        this.door = door;
    }

    @DELETE
    @Path("/runs/{source}/{sourceId}")
    @Operation(summary = "Withdraw a run", description = "A later revision of the run brings it back.")
    public Uni<Response> run(
            @RestPath String runner, @RestPath String source, @RestPath String sourceId, @RestQuery String revision) {
        return withdraw(runner, FactKind.RUN, source, sourceId, revision);
    }

    @DELETE
    @Path("/symptoms/{source}/{sourceId}")
    @Operation(summary = "Withdraw a symptom report")
    public Uni<Response> symptom(
            @RestPath String runner, @RestPath String source, @RestPath String sourceId, @RestQuery String revision) {
        return withdraw(runner, FactKind.SYMPTOM, source, sourceId, revision);
    }

    @DELETE
    @Path("/check-ins/{source}/{sourceId}")
    @Operation(summary = "Withdraw a check-in")
    public Uni<Response> checkIn(
            @RestPath String runner, @RestPath String source, @RestPath String sourceId, @RestQuery String revision) {
        return withdraw(runner, FactKind.CHECK_IN, source, sourceId, revision);
    }

    @DELETE
    @Path("/shoes/{source}/{sourceId}")
    @Operation(summary = "Withdraw a shoe", description = "To retire a shoe, put it with retired: true instead.")
    public Uni<Response> shoe(
            @RestPath String runner, @RestPath String source, @RestPath String sourceId, @RestQuery String revision) {
        return withdraw(runner, FactKind.SHOE, source, sourceId, revision);
    }

    @DELETE
    @Path("/return-sessions/{source}/{sourceId}")
    @Operation(summary = "Withdraw a session of the return plan")
    public Uni<Response> returnSession(
            @RestPath String runner, @RestPath String source, @RestPath String sourceId, @RestQuery String revision) {
        return withdraw(runner, FactKind.RETURN_SESSION, source, sourceId, revision);
    }

    @DELETE
    @Path("/experiments/{source}/{sourceId}")
    @Operation(summary = "Withdraw an experiment", description = "To stop one, post it with ended: true instead.")
    public Uni<Response> experiment(
            @RestPath String runner, @RestPath String source, @RestPath String sourceId, @RestQuery String revision) {
        return withdraw(runner, FactKind.EXPERIMENT, source, sourceId, revision);
    }

    private Uni<Response> withdraw(
            String runner, FactKind kind, String source, String sourceId, @Nullable String revision) {
        Map<String, @Nullable Object> json = new HashMap<>();
        json.put("withdrawn", kind.name());
        json.put("source", source);
        json.put("sourceId", sourceId);
        json.put("revision", revision == null ? null : Upload.numberOrText(revision));
        return door.take(runner, json, Submissions::withdrawal);
    }
}
