package solewatch.analysis.insight;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.policy.OtherPolicy;
import solewatch.analysis.query.Answers.Reach;
import solewatch.analysis.query.Reading.Told;
import solewatch.events.ConsentChanged.Scope;

/** What other thresholds would have said of one runner. */
@Path("/runners/{runner}/what-if")
@Produces("application/json")
@RolesAllowed({"runner", "coach"})
@Tag(name = "Runners")
public class WhatIfResource {
    private final Insights insights;
    private final OtherPolicy others;

    @Inject
    WhatIfResource(Insights insights, OtherPolicy others) {
        this.insights = insights;
        this.others = others;
    }

    @POST
    @Consumes("application/json")
    @Operation(
            summary = "What other thresholds would have flagged",
            description = "Runs the rules once more over the runner's facts with the thresholds of the body in place of those"
                    + " in force, and sets both beside each other. Like a GET it changes nothing: nothing is stored, nothing is"
                    + " told to anybody. Needs SYMPTOM_STATE. The thresholds and their paths: docs/science.md.")
    public Uni<Insight<WhatIfView>> whatIf(
            @PathParam("runner") String runner,
            @RequestBody(
                            description = "The thresholds that differ, by name",
                            content =
                                    @Content(
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples =
                                                    @ExampleObject(
                                                            name = "four runs in a row",
                                                            value = "{\"numbness\":{\"persistent\":{\"streakRuns\":4}}}")))
                    @Nullable JsonNode differences) {
        return insights.found(runner).chain(found -> {
            Policy other = others.of(differences);
            return insights.of(
                    found,
                    Scope.SYMPTOM_STATE,
                    Reach.LOOK_BACK,
                    other.rulesetVersion(),
                    told -> compared(told, others.standing(), other));
        });
    }

    private static WhatIfView compared(Told told, Policy standing, Policy other) {
        return WhatIfView.of(
                Assessment.of(told.history(), standing, told.today()),
                Assessment.of(told.history(), other, told.today()),
                told.sight());
    }
}
