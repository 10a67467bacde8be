package solewatch.analysis.roster;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import solewatch.analysis.problem.Refused;
import solewatch.analysis.query.Callers;
import solewatch.analysis.setup.AnalysisConfig;
import solewatch.analysis.store.Canonical;
import solewatch.analysis.store.RosterRows;
import solewatch.events.EventCodec;
import solewatch.events.TeamId;

/** A coach's runners. */
@Path("/teams/{team}/runners")
@Produces("application/json")
@RolesAllowed("coach")
@Tag(name = "Teams", description = "A coach's runners, those first who need attention most")
public class RosterResource {
    private static final int SILENT_DAYS = 7;

    private final Pool pool;
    private final RosterRows roster;
    private final Canonical canonical;
    private final Callers callers;
    private final AnalysisConfig config;
    private final Clock clock;

    @Inject
    RosterResource(
            Pool pool, RosterRows roster, Canonical canonical, Callers callers, AnalysisConfig config, Clock clock) {
        this.pool = pool;
        this.roster = roster;
        this.canonical = canonical;
        this.callers = callers;
        this.config = config;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The team's runners",
            description =
                    "Ordered by what each runner lets the coach see: warning signs that want a professional at once,"
                            + " today, soon; then escalated, persistent, recurring, easing, transient; of equals those untested,"
                            + " then those who have been in that state the longest; then silent for more than 7 days, then the"
                            + " others. 'next' is the cursor of the next page. Filters"
                            + " narrow the list down together; a filter sees no more than the coach does, so a runner who withholds"
                            + " the state matches no 'state' and no 'untested', and one who withholds the load is not 'silent'.")
    public Uni<RestResponse<RosterView>> page(
            @PathParam("team") @Parameter(example = "harriers") String team,
            @BeanParam Wanted wanted,
            @Context Request request) {
        if (!TeamId.isValid(team) || !team.equals(callers.current().team())) {
            throw Refused.notFound();
        }
        RosterRows.Seen seen = new RosterRows.Seen(
                config.defaultConsent(), LocalDate.now(clock).minusDays(SILENT_DAYS));
        int limit = wanted.size();
        return roster.page(pool, new TeamId(team), seen, wanted.filter(), wanted.after(), limit)
                .map(lines -> RosterView.of(lines, limit, config.defaultConsent()))
                .map(view -> answer(view, request));
    }

    private RestResponse<RosterView> answer(RosterView view, Request request) {
        EntityTag tag = new EntityTag(EventCodec.digestOf(canonical.write(view)).substring(0, 24));
        return request.evaluatePreconditions(tag) != null
                ? ResponseBuilder.<RosterView>notModified().tag(tag).build()
                : ResponseBuilder.ok(view)
                        .tag(tag)
                        .cacheControl(CacheControl.valueOf("private, no-cache"))
                        .build();
    }
}
