package solewatch.analysis.share;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.problem.Refused;
import solewatch.analysis.store.ReportLinkRows;

/**
 * The report behind a link: the token alone is the authority. Unknown, expired, revoked and used-up links are answered
 * alike, after the same work; an opening is counted and noted, without a word of who opened it.
 */
@Path("/shared-reports/{token}")
@PermitAll
@Tag(name = "Clinician report")
public class SharedReportResource {
    private static final List<Format> OFFERED = List.of(Format.HTML, Format.PDF, Format.FHIR);
    private static final int MOST_OPENINGS = 100;
    private static final byte[] NOTHING = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8" /><title>Solewatch</title></head><body>
            <h1>This link opens nothing</h1>
            <p>It may have expired or been taken back. Whoever gave it to you can make a new one.</p>
            </body></html>
            """.getBytes(StandardCharsets.UTF_8);

    private final Pool pool;
    private final ReportLinkRows links;
    private final Reports reports;
    private final Rendering rendering;
    private final Clock clock;

    SharedReportResource(Pool pool, ReportLinkRows links, Reports reports, Rendering rendering, Clock clock) {
        this.pool = pool;
        this.links = links;
        this.reports = reports;
        this.rendering = rendering;
        this.clock = clock;
    }

    /** In the format that was asked for; as a page by default. */
    @GET
    @Produces({"text/html", "application/pdf", "application/fhir+json"})
    @Operation(
            summary = "The report behind a link",
            description = "Needs no token of a role. A link opens 100 times at most; each opening is noted for the runner.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/html"),
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = "application/fhir+json")
            })
    @APIResponse(responseCode = "404", description = "Unknown, expired, revoked or used up")
    public Uni<Response> open(
            @PathParam("token") String token,
            @QueryParam("format") @Schema(enumeration = {"html", "pdf", "fhir"}) @Nullable String format,
            @Context Request request) {
        Format wanted = Format.wanted(format, request, OFFERED);
        return links.open(
                        pool,
                        new LinkToken(token).digest(),
                        clock.instant(),
                        MOST_OPENINGS,
                        wanted.name().toLowerCase(Locale.ROOT))
                .chain(runner -> runner.isEmpty()
                        ? Uni.createFrom().item(nothing(wanted))
                        : reports.of(runner.get()).map(report -> rendering.shared(report, wanted)))
                .map(SharedReportResource::unkept);
    }

    private static Response.ResponseBuilder nothing(Format wanted) {
        return wanted == Format.HTML
                ? Response.status(Response.Status.NOT_FOUND)
                        .type(Format.HTML.type())
                        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                        .entity(NOTHING)
                : Response.fromResponse(Refused.notFound().getResponse());
    }

    private static Response unkept(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
