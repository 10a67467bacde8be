package solewatch.ingest.runnerteams;

import org.jspecify.annotations.Nullable;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;

/**
 * Who posts.
 *
 * @param syncsFor the team whose runners the caller may post for; null when the caller is no sync
 * @param self the runner the caller is; null when the caller is no runner
 */
public record Poster(@Nullable TeamId syncsFor, @Nullable RunnerId self) {

    /** Whether the caller is this runner. */
    public boolean is(RunnerId runner) {
        return runner.equals(self);
    }

    /** Whether the caller may post facts of this runner: the runner, or a sync of the runner's team. */
    public boolean mayPostFor(RunnerId runner, @Nullable Membership membership) {
        return is(runner) || (syncsFor != null && membership != null && syncsFor.equals(membership.team()));
    }

    /** Whether the caller may describe this runner: like posting, and a sync may bring in a runner nobody knows. */
    public boolean mayDescribe(RunnerId runner, @Nullable Membership membership) {
        return mayPostFor(runner, membership) || (syncsFor != null && membership == null);
    }

    /** Whether the caller may put this runner into this team: the runner into any, a sync into its own. */
    public boolean mayPutInto(RunnerId runner, @Nullable TeamId team) {
        return is(runner) || (syncsFor != null && syncsFor.equals(team));
    }
}
