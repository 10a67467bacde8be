package solewatch.analysis.insight;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.checkin.CheckIns;
import solewatch.analysis.experiment.Experiments;
import solewatch.analysis.note.Notes;
import solewatch.analysis.policy.Ruleset;
import solewatch.analysis.query.Answers.Reach;
import solewatch.analysis.shoe.Shoes;
import solewatch.events.ConsentChanged.Scope;

/** What follows from one runner's facts beside load and episodes. Each answer is computed from the facts as they are now. */
@Path("/runners/{runner}")
@Produces("application/json")
@RolesAllowed({"runner", "coach"})
@Tag(name = "Insights", description = "What is seen together with symptoms, what is worth a word, what could come next")
public class InsightResource {
    private final Insights insights;
    private final Ruleset ruleset;

    @Inject
    InsightResource(Insights insights, Ruleset ruleset) {
        this.insights = insights;
        this.ruleset = ruleset;
    }

    @GET
    @Path("/associations")
    @Operation(
            summary = "What symptoms were seen together with",
            description =
                    "Answered runs of the last days (as shipped 90), with and without each circumstance: counts, the difference of the shares"
                            + " with its interval, a verdict (NOT_ENOUGH, SUGGESTIVE, CLEAR, NO_SIGN) and how many were looked at; how"
                            + " symptoms set in; what changed since an earlier day (as shipped 14 days ago). Seen together, no more. Needs SYMPTOM_DETAIL.")
    public Uni<RestResponse<Insight<AssociationsView>>> associations(
            @PathParam("runner") String runner, @Context Request request) {
        return insights.of(
                runner,
                request,
                Scope.SYMPTOM_DETAIL,
                Reach.LOOK_BACK,
                told -> AssociationsView.of(told, ruleset.comparisons()));
    }

    @GET
    @Path("/experiments")
    @Operation(
            summary = "What the runner tries, one change at a time",
            description =
                    "Each change with the runs before and in it, and a verdict; one that began while another was open is"
                            + " refused. Needs SYMPTOM_DETAIL.")
    public Uni<RestResponse<Insight<Experiments>>> experiments(
            @PathParam("runner") String runner, @Context Request request) {
        return insights.of(
                runner,
                request,
                Scope.SYMPTOM_DETAIL,
                Reach.LOOK_BACK,
                told -> Experiments.of(told.history(), ruleset.comparisons(), told.today()));
    }

    @GET
    @Path("/shoes")
    @Operation(
            summary = "The runner's shoes and insoles",
            description =
                    "Distance of each with the distance it came with, thresholds passed, runs that were far for a new"
                            + " shoe; the share of symptomatic runs and the comfort in each only with SYMPTOM_DETAIL. Counts every run"
                            + " that is kept; 'since' is there when older runs are not. Needs LOAD.")
    public Uni<RestResponse<Insight<Shoes>>> shoes(@PathParam("runner") String runner, @Context Request request) {
        return insights.of(runner, request, Scope.LOAD, Reach.ALL, told -> {
            Shoes shoes = Shoes.of(told.history(), ruleset.shoe(), ruleset.numbness(), told.today());
            return told.sight().detail() ? shoes : shoes.withoutSymptoms();
        });
    }

    @GET
    @Path("/notes")
    @Operation(
            summary = "What is worth a word",
            description =
                    "Notes beside load and episodes, each with the scope it needs, its numbers and the facts it rests on;"
                            + " only those the caller may see. None of them alerts anybody.")
    public Uni<RestResponse<Insight<Notes>>> notes(@PathParam("runner") String runner, @Context Request request) {
        return insights.ofAnyScope(
                runner,
                request,
                Reach.ALL,
                told -> NotesView.of(told, ruleset).within(told.sight().scopes()));
    }

    @GET
    @Path("/check-ins")
    @Operation(
            summary = "What the weekly check-ins say",
            description =
                    "OSTRC-H2 scores and their trend, sleep and sitting, routines planned and done. Needs SYMPTOM_DETAIL; a"
                            + " nudge is for the runner alone.")
    public Uni<RestResponse<Insight<CheckIns>>> checkIns(@PathParam("runner") String runner, @Context Request request) {
        return insights.of(runner, request, Scope.SYMPTOM_DETAIL, Reach.LOOK_BACK, told -> {
            CheckIns checkIns = CheckIns.of(told.history(), ruleset.checkIn(), told.today());
            return told.sight().own() ? checkIns : checkIns.withoutNudge();
        });
    }

    @GET
    @Path("/plan")
    @Operation(
            summary = "What could come next",
            description =
                    "How far the next run goes at most, and a planned run against it (LOAD); the graded return to running"
                            + " (SYMPTOM_STATE; its answers and reasons SYMPTOM_DETAIL); running less for a while and a race as a goal"
                            + " (both). What the caller may not see is absent.")
    public Uni<RestResponse<Insight<PlanView>>> plan(
            @PathParam("runner") String runner,
            @QueryParam("plannedMetres")
                    @Parameter(description = "A run to check, in metres", example = "12000")
                    @Nullable
                    String plannedMetres,
            @QueryParam("raceOn") @Parameter(description = "The day of a race", example = "2027-04-11") @Nullable
                    String raceOn,
            @QueryParam("raceMetres") @Parameter(description = "Its distance, in metres", example = "21098") @Nullable
                    String raceMetres,
            @Context Request request) {
        PlanView.Goals goals = PlanView.Goals.read(plannedMetres, raceOn, raceMetres);
        return insights.ofAnyScope(runner, request, Reach.LOOK_BACK, told -> PlanView.of(told, ruleset, goals));
    }
}
