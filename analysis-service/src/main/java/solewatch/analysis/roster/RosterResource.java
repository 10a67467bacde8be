package solewatch.analysis.query;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.problem.Refused;
import solewatch.analysis.setup.AnalysisConfig;
import solewatch.analysis.store.RosterRows;
import solewatch.analysis.store.RosterRows.Place;
import solewatch.events.TeamId;

/** A coach's runners. */
@Path("/teams/{team}/runners")
@Produces("application/json")
@RolesAllowed("coach")
@Tag(name = "Teams", description = "A coach's runners, those first who need attention most")
public class RosterResource {
    private static final int SILENT_DAYS = 7;
    private static final int MOST = 200;

    private final Pool pool;
    private final RosterRows roster;
    private final Callers callers;
    private final AnalysisConfig config;
    private final Clock clock;

    @Inject
    RosterResource(Pool pool, RosterRows roster, Callers callers, AnalysisConfig config, Clock clock) {
        this.pool = pool;
        this.roster = roster;
        this.callers = callers;
        this.config = config;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The team's runners",
            description = "Ordered by what each runner lets the coach see: escalated, persistent, recurring, easing,"
                    + " transient, silent for more than 7 days, the others. 'next' is the cursor of the next page.")
    @APIResponse(responseCode = "404", description = "Another coach's team")
    public Uni<RosterView> page(
            @PathParam("team") String team,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        if (!TeamId.isValid(team) || !team.equals(callers.current().team())) {
            throw Refused.notFound();
        }
        if (limit < 1 || limit > MOST) {
            throw Refused.badParameter("limit", "limit is 1 to " + MOST);
        }
        Place after = cursor == null
                ? Place.START
                : RosterView.read(cursor)
                        .orElseThrow(() -> Refused.badParameter("cursor", "not a cursor of this list"));
        LocalDate silentBefore = LocalDate.now(clock).minusDays(SILENT_DAYS);
        return roster.page(pool, new TeamId(team), config.defaultConsent(), silentBefore, after, limit)
                .map(lines -> RosterView.of(lines, limit, config.defaultConsent()));
    }
}
