package solewatch.analysis.share;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.problem.Refused;
import solewatch.analysis.query.Admission;
import solewatch.analysis.store.ReportLinkRows;
import solewatch.analysis.store.ReportLinkRows.Happened;
import solewatch.analysis.store.ReportLinkRows.Link;

/** The links a runner made to show the report to somebody: for the runner alone. */
@Path("/runners/{runner}/report-links")
@Produces("application/json")
@RolesAllowed("runner")
@Tag(name = "Clinician report")
@APIResponse(responseCode = "404", description = "There is none, or it is not yours to know of")
public class LinksResource {
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 30;
    private static final int MOST_OPEN_LINKS = 20;

    /** For how many days; 7 when not said. */
    record Wanted(
            @Schema(minimum = "1", maximum = "30", defaultValue = "7") @Nullable Integer days) {}

    /** A new link; the token is told here and never again. */
    record Created(UUID id, String token, String path, Instant createdAt, Instant expiresAt) {}

    /** The runner's links, the latest first. */
    record Links(List<Link> links) {}

    /** What happened to a link, oldest first. */
    record Audit(List<Happened> happened) {}

    private final Admission admission;
    private final Pool pool;
    private final ReportLinkRows rows;
    private final Clock clock;

    LinksResource(Admission admission, Pool pool, ReportLinkRows rows, Clock clock) {
        this.admission = admission;
        this.pool = pool;
        this.rows = rows;
        this.clock = clock;
    }

    @POST
    @Consumes("application/json")
    @Operation(
            summary = "Makes a link that shows the report to whoever holds it",
            description = "For 1 to 30 days. The token is in this answer alone; only a digest of it is kept.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = Created.class),
                            examples = @ExampleObject(name = "a week", value = """
                                                    {"id":"6f0c9a52-6d0e-4c0e-9d52-0b8f6c1a7d11","token":"(43 letters, told once)",
                                                     "path":"/shared-reports/(the token)","createdAt":"2026-11-24T09:00:00Z",
                                                     "expiresAt":"2026-12-01T09:00:00Z"}""")))
    @APIResponse(responseCode = "400", description = "The days are not 1 to 30")
    @APIResponse(responseCode = "409", description = "There are 20 links already that can be opened")
    public Uni<Response> create(@PathParam("runner") String runner, @Nullable Wanted wanted) {
        Integer said = wanted == null ? null : wanted.days();
        int days = said == null ? USUAL_DAYS : said;
        if (days < 1 || days > MOST_DAYS) {
            throw Refused.badParameter("days", "a link lasts 1 to " + MOST_DAYS + " days");
        }
        LinkToken token = LinkToken.fresh();
        Instant now = clock.instant();
        Created link = new Created(
                UUID.randomUUID(),
                token.text(),
                "/shared-reports/" + token.text(),
                now,
                now.plus(Duration.ofDays(days)));
        return admission
                .toOwn(runner)
                .chain(own -> rows.create(
                        pool, own.runner(), link.id(), token.digest(), now, link.expiresAt(), MOST_OPEN_LINKS))
                .map(made -> {
                    if (!made) {
                        throw Refused.conflict("TOO_MANY_LINKS", "Revoke a link first: 20 can be opened already.");
                    }
                    return unkept(Response.status(Response.Status.CREATED).entity(link));
                });
    }

    @GET
    @Operation(summary = "The runner's links, without their tokens")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Links.class)))
    public Uni<Response> list(@PathParam("runner") String runner) {
        return admission
                .toOwn(runner)
                .chain(own -> rows.of(pool, own.runner()))
                .map(links -> unkept(Response.ok(new Links(links))));
    }

    @DELETE
    @Path("/{link}")
    @Operation(summary = "The link opens nothing from now on")
    @APIResponse(responseCode = "204", description = "It is revoked")
    public Uni<Response> revoke(@PathParam("runner") String runner, @PathParam("link") String link) {
        return admission
                .toOwn(runner)
                .chain(own -> rows.revoke(pool, own.runner(), id(link), clock.instant()))
                .map(known -> {
                    if (!known) {
                        throw Refused.notFound();
                    }
                    return unkept(Response.noContent());
                });
    }

    @GET
    @Path("/{link}/audit")
    @Operation(summary = "When the link was made, opened and revoked")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Audit.class)))
    public Uni<Response> audit(@PathParam("runner") String runner, @PathParam("link") String link) {
        return admission
                .toOwn(runner)
                .chain(own -> rows.audit(pool, own.runner(), id(link)))
                .map(happened -> unkept(Response.ok(new Audit(happened.orElseThrow(Refused::notFound)))));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound();
        }
    }

    private static Response unkept(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").build();
    }
}
