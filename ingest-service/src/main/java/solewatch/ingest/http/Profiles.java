package solewatch.ingest.http;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerErased;
import solewatch.events.RunnerId;
import solewatch.ingest.body.Refusal;
import solewatch.ingest.http.Doorkeeper.Way;
import solewatch.ingest.runnerteams.Membership;
import solewatch.ingest.runnerteams.RunnerTeams;
import solewatch.ingest.runnerteams.TeamRecords;
import solewatch.ingest.submission.Submission;
import solewatch.ingest.submission.Submissions;

/** Profiles and erasures: the event, and together with it the runner's entry in the directory. */
@Singleton
final class Profiles {

    private final Doorkeeper doorkeeper;
    private final FrontDoor door;
    private final Keeping keeping;
    private final Answers answers;
    private final RunnerTeams teams;
    private final Clock clock;

    Profiles(Doorkeeper doorkeeper, FrontDoor door, Keeping keeping, Answers answers, RunnerTeams teams, Clock clock) {
        this.doorkeeper = doorkeeper;
        this.door = door;
        this.keeping = keeping;
        this.answers = answers;
        this.teams = teams;
        this.clock = clock;
    }

    /** Takes a profile. */
    Uni<Response> take(String runner, byte[] body) {
        return doorkeeper.caller().flatMap(poster -> switch (doorkeeper.toDescribe(poster, runner)) {
            case Way.Closed closed -> FrontDoor.answer(answers.problem(closed.why()));
            case Way.Open open -> door.admitted(body, open, Submissions::profile, admitted -> describe(open, admitted));
        });
    }

    /** Has a runner forgotten by every store; nobody is known by this id afterwards. */
    Uni<Response> erase(String text) {
        if (!RunnerId.isValid(text)) {
            return FrontDoor.answer(answers.problem(Problem.Code.RUNNER_UNKNOWN));
        }
        RunnerId runner = new RunnerId(text);
        Submission.Admitted erasure = new Submission.Admitted(new RunnerErased(runner, clock.instant()), null);
        return keeping.keepWith(erasure, TeamRecords.erased(runner), offset -> teams.put(runner, null, offset));
    }

    private Uni<Response> describe(Way.Open open, Submission.Admitted admitted) {
        if (!(admitted.event() instanceof RunnerChanged profile)) {
            throw new IllegalStateException("a profile is admitted as a RunnerChanged");
        }
        if (!open.poster().mayPutInto(profile.runner(), profile.team())) {
            return FrontDoor.answer(
                    answers.problem(profile.team() == null ? teamMissing() : Problem.of(Problem.Code.TEAM_UNKNOWN)));
        }
        Membership held = open.membership();
        Membership said = new Membership(profile.team(), profile.provenance().revision());
        if (held != null && held.revision() > said.revision()) {
            return keeping.keep(admitted);
        }
        return keeping.keepWith(
                admitted, TeamRecords.of(profile.runner(), said), offset -> teams.put(profile.runner(), said, offset));
    }

    private static Problem teamMissing() {
        return Problem.refused(List.of(new Refusal("/team", Refusal.Code.REQUIRED, "a sync says its own team")));
    }
}
