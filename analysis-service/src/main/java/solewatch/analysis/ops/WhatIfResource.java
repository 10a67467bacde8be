package solewatch.analysis.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.policy.OtherPolicy;
import solewatch.analysis.problem.Refused;
import solewatch.events.TeamId;

/** What other thresholds would have meant for many runners, in numbers. */
@Path("/ops/what-if")
@Produces("application/json")
@RolesAllowed("ops")
@Tag(name = "Operations")
public class WhatIfResource {
    private static final int MOST_RUNNERS = 2_000;
    private static final int MOST_WEEKS = 52;

    private final WhatIfSample sample;
    private final OtherPolicy others;

    @Inject
    WhatIfResource(WhatIfSample sample, OtherPolicy others) {
        this.sample = sample;
        this.others = others;
    }

    @POST
    @Consumes("application/json")
    @Operation(
            summary = "How many runners other thresholds would have flagged, week by week",
            description = "Runs the rules over the facts of a sample of runners, with the thresholds in force and with those of"
                    + " the body. Like a GET it changes nothing: nothing is stored, nothing is told to anybody. The answer holds"
                    + " counts and neither ids nor content; of fewer than 10 runners nothing is counted. Alerts are counted as"
                    + " if today's facts had been known then. One at a time: 503 while another is running.")
    public Uni<WhatIfSample.Counts> whatIf(
            @QueryParam("limit") @DefaultValue("200") @Parameter(description = "Runners, 10 to 2000") int limit,
            @QueryParam("weeks") @DefaultValue("12") @Parameter(description = "Weeks back, 1 to 52") int weeks,
            @QueryParam("team") @Parameter(description = "Only this team", example = "harriers") @Nullable String team,
            @RequestBody(
                            description = "The thresholds that differ, by name",
                            content =
                                    @Content(
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples =
                                                    @ExampleObject(
                                                            value = "{\"numbness\":{\"persistent\":{\"streakRuns\":4}}}")))
                    @Nullable JsonNode differences) {
        within("limit", limit, MOST_RUNNERS);
        within("weeks", weeks, MOST_WEEKS);
        if (team != null && !TeamId.isValid(team)) {
            throw Refused.badParameter("team", "not the id of a team");
        }
        return sample.count(new WhatIfSample.Question(
                others.of(differences), team == null ? null : new TeamId(team), limit, weeks));
    }

    private static void within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw Refused.badParameter(name, name + " is 1 to " + most);
        }
    }
}
