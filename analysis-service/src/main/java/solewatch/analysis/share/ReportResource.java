package solewatch.analysis.share;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.problem.Refused;
import solewatch.analysis.query.Admission;
import solewatch.analysis.query.Admission.Admitted;
import solewatch.analysis.report.ClinicianReport;
import solewatch.events.ConsentChanged.Scope;

/** The clinician report: for the runner, and for a coach the runner allowed it. */
@Path("/runners/{runner}/report")
@RolesAllowed({"runner", "coach"})
@Tag(name = "Clinician report", description = "One page for a clinician, and links that show it for a while")
public class ReportResource {
    private static final List<Format> OFFERED = List.of(Format.JSON, Format.HTML, Format.PDF, Format.FHIR);

    /** The report, or that it is not shared. */
    record Answer(@Nullable ClinicianReport report, List<Scope> withheld) {}

    private final Admission admission;
    private final Reports reports;
    private final Rendering rendering;

    ReportResource(Admission admission, Reports reports, Rendering rendering) {
        this.admission = admission;
        this.reports = reports;
        this.rendering = rendering;
    }

    /** In the format that was asked for. */
    @GET
    @Produces({"application/json", "text/html", "application/pdf", "application/fhir+json"})
    @Operation(
            summary = "The report for a clinician",
            description = "Every symptomatic day of at most 400, warning signs asked for and denied, what was run, in"
                    + " which shoes; no diagnosis. As JSON, a page to print, a PDF or a FHIR R4 document, by Accept or"
                    + " by the parameter format. A coach needs the consent REPORT: without it JSON says what is withheld,"
                    + " the other formats are refused.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Answer.class)),
                @Content(mediaType = "text/html"),
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = "application/fhir+json")
            })
    @APIResponse(responseCode = "304", description = "Nothing changed since the answer with this ETag")
    @APIResponse(responseCode = "403", description = "The runner does not share the report")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours to know of")
    public Uni<Response> report(
            @PathParam("runner") String runner,
            @QueryParam("format") @Schema(enumeration = {"json", "html", "pdf", "fhir"}) @Nullable String format,
            @Context Request request) {
        Format wanted = Format.wanted(format, request, OFFERED);
        return admission.toRead(runner).chain(admitted -> {
            EntityTag tag = new EntityTag(admitted.tag().getValue() + "-" + wanted.ordinal());
            Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
            if (unchanged != null) {
                return Uni.createFrom().item(unchanged.tag(tag).build());
            }
            return answer(admitted, wanted)
                    .map(answer -> answer.tag(tag)
                            .cacheControl(CacheControl.valueOf("private, no-cache"))
                            .build());
        });
    }

    private Uni<Response.ResponseBuilder> answer(Admitted admitted, Format wanted) {
        if (!admitted.sees(Scope.REPORT)) {
            return wanted == Format.JSON
                    ? Uni.createFrom().item(json(new Answer(null, admitted.withheld())))
                    : Uni.createFrom().failure(Refused.withheld());
        }
        return reports.of(admitted.runner())
                .map(report -> wanted == Format.JSON
                        ? json(new Answer(report, admitted.withheld()))
                        : rendering.of(report, wanted));
    }

    private static Response.ResponseBuilder json(Answer answer) {
        return Response.ok(answer, Format.JSON.type()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
