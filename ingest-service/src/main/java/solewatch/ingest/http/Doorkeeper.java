package solewatch.ingest.http;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunnerId;
import solewatch.ingest.runnerteams.Membership;
import solewatch.ingest.runnerteams.Poster;
import solewatch.ingest.runnerteams.RunnerTeams;
import solewatch.ingest.runnerteams.RunnerTeamsReader;

/** Whether the caller may post for a runner. A runner of another team and one who does not exist look the same. */
@Singleton
final class Doorkeeper {

    private final Callers callers;
    private final RunnerTeams teams;
    private final RunnerTeamsReader directory;

    Doorkeeper(Callers callers, RunnerTeams teams, RunnerTeamsReader directory) {
        this.callers = callers;
        this.teams = teams;
        this.directory = directory;
    }

    /** The answer to someone who wants to post. */
    sealed interface Way {

        /** Come in. */
        record Open(
                Poster poster, RunnerId runner, @Nullable Membership membership) implements Way {}

        /** No, and why. */
        record Closed(Problem.Code why) implements Way {}
    }

    /** Who calls. */
    Uni<Poster> caller() {
        return callers.current();
    }

    /** To post facts of this runner. */
    Way toPost(Poster poster, @Nullable String runner) {
        return way(poster, runner, false);
    }

    /** To say who this runner is: a sync may bring in a runner nobody knows. */
    Way toDescribe(Poster poster, @Nullable String runner) {
        return way(poster, runner, true);
    }

    private Way way(Poster poster, @Nullable String text, boolean describing) {
        if (text == null || !RunnerId.isValid(text)) {
            return new Way.Closed(Problem.Code.RUNNER_UNKNOWN);
        }
        RunnerId runner = new RunnerId(text);
        Membership membership = teams.of(runner);
        boolean may = describing ? poster.mayDescribe(runner, membership) : poster.mayPostFor(runner, membership);
        // Before the directory is read to its end, what it says of a runner may be of long ago: "unknown" would be a
        // guess, for which a sync would drop the data for good, and so would be "of this team".
        boolean certain = directory.loaded() || (poster.is(runner) && !describing);
        if (!certain && (poster.is(runner) || poster.syncsFor() != null)) {
            return new Way.Closed(Problem.Code.STARTING);
        }
        return may ? new Way.Open(poster, runner, membership) : new Way.Closed(Problem.Code.RUNNER_UNKNOWN);
    }
}
