package solewatch.analysis.ops;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import solewatch.analysis.intake.Taking;
import solewatch.analysis.problem.Refused;
import solewatch.analysis.review.DailyReview;
import solewatch.analysis.store.DeadLetters;
import solewatch.events.RunnerId;

/** What operators look at and set going. */
@Path("/ops")
@Produces("application/json")
@RolesAllowed("ops")
@Tag(name = "Operations", description = "Dead letters by metadata, replay, rebuild, review; never the content")
public class OpsResource {
    private static final int MOST = 1_000;

    /** Records that were set aside, oldest first. */
    record Aside(List<DeadLetters.Metadata> deadLetters) {}

    /** A record that was taken in after all. */
    record Replayed(long id) {}

    /** How many runners will be looked at again. */
    record Reviewed(int published) {}

    private final Pool pool;
    private final DeadLetters deadLetters;
    private final Taking taking;
    private final Rebuild rebuild;
    private final DailyReview review;

    @Inject
    OpsResource(Pool pool, DeadLetters deadLetters, Taking taking, Rebuild rebuild, DailyReview review) {
        this.pool = pool;
        this.deadLetters = deadLetters;
        this.taking = taking;
        this.rebuild = rebuild;
        this.review = review;
    }

    @GET
    @Path("/dead-letters")
    @Operation(summary = "Records that could not be taken in, by metadata")
    public Uni<Aside> deadLetters(
            @QueryParam("after") @DefaultValue("0") long after, @QueryParam("limit") @DefaultValue("100") int limit) {
        return deadLetters.list(pool, after, within(limit)).map(Aside::new);
    }

    @POST
    @Path("/dead-letters/{id}/replay")
    @Operation(summary = "Takes the record in again, for a release that can read it")
    public Uni<Replayed> replay(@PathParam("id") long id) {
        return deadLetters.find(pool, id).chain(envelope -> {
            if (envelope == null) {
                throw Refused.notFound();
            }
            return taking.again(envelope).chain(refusal -> {
                if (refusal != null) {
                    throw Refused.conflict(refusal, "It still cannot be taken in.");
                }
                return deadLetters.remove(pool, id).replaceWith(new Replayed(id));
            });
        });
    }

    @POST
    @Path("/runners/{runner}/rebuild")
    @Operation(summary = "Makes the assessment anew from the stored facts; says whether its bytes changed")
    @APIResponse(responseCode = "409", description = "A stored row does not read; the problem's detail names it")
    public Uni<Rebuild.Verdict> rebuild(@PathParam("runner") String runner) {
        if (!RunnerId.isValid(runner)) {
            throw Refused.notFound();
        }
        return rebuild.one(new RunnerId(runner))
                .onItem()
                .ifNull()
                .failWith(Refused::notFound)
                .invoke(verdict -> {
                    if (verdict.failure() != null) {
                        throw Refused.conflict("STORED_ROW_DOES_NOT_READ", verdict.failure());
                    }
                });
    }

    @POST
    @Path("/rebuild")
    @Operation(summary = "The same for many runners, in the order of their ids; go on with 'next' as 'after'")
    public Uni<Rebuild.Pass> rebuildMany(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("500") int limit) {
        return rebuild.many(after, within(limit));
    }

    @POST
    @Path("/review")
    @Operation(summary = "Asks now for another look at runners whose local day has changed")
    public Uni<Reviewed> review() {
        return review.publishDue().map(Reviewed::new);
    }

    private static int within(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refused.badParameter("limit", "limit is 1 to " + MOST);
        }
        return limit;
    }
}
