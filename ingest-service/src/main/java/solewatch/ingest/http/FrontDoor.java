package solewatch.ingest.http;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import solewatch.ingest.IngestConfig;
import solewatch.ingest.http.Doorkeeper.Way;
import solewatch.ingest.http.JsonBodies.Parsed;
import solewatch.ingest.runnerteams.Poster;
import solewatch.ingest.submission.Submission;
import solewatch.ingest.submission.Submissions;

/** The way of one posted fact: may the caller post for this runner, is it JSON, is it admitted, is it kept. */
@Singleton
final class FrontDoor {

    private final Doorkeeper doorkeeper;
    private final Keeping keeping;
    private final Answers answers;
    private final Clock clock;
    private final long longestBody;

    FrontDoor(Doorkeeper doorkeeper, Keeping keeping, Answers answers, Clock clock, IngestConfig config) {
        this.doorkeeper = doorkeeper;
        this.keeping = keeping;
        this.answers = answers;
        this.clock = clock;
        this.longestBody = config.limits().body().asLongValue();
    }

    /** Takes one fact of a runner. */
    Uni<Response> take(String runner, byte[] body, Submissions.Kind kind) {
        return doorkeeper.caller().flatMap(poster -> switch (doorkeeper.toPost(poster, runner)) {
            case Way.Closed closed -> answer(answers.problem(closed.why()));
            case Way.Open open -> admitted(body, open, kind, keeping::keep);
        });
    }

    /** Takes what is no JSON body, such as a withdrawal that is all in the address. */
    Uni<Response> take(String runner, @Nullable Object json, Submissions.Kind kind) {
        return doorkeeper.caller().flatMap(poster -> switch (doorkeeper.toPost(poster, runner)) {
            case Way.Closed closed -> answer(answers.problem(closed.why()));
            case Way.Open open -> verdict(json, open, kind, keeping::keep);
        });
    }

    /** Takes one thing only the runner may say. */
    Uni<Response> takeFromSelf(String runner, byte[] body, Submissions.Kind kind) {
        return doorkeeper.caller().flatMap(poster -> switch (doorkeeper.toPost(self(poster), runner)) {
            case Way.Closed closed -> answer(answers.problem(closed.why()));
            case Way.Open open -> admitted(body, open, kind, keeping::keep);
        });
    }

    /** The JSON of a body that is small enough, and its verdict; what is admitted goes on. */
    Uni<Response> admitted(
            byte[] body, Way.Open open, Submissions.Kind kind, Function<Submission.Admitted, Uni<Response>> next) {
        if (body.length > longestBody) {
            return answer(answers.problem(Problem.Code.BODY_TOO_LARGE));
        }
        return switch (JsonBodies.parse(body)) {
            case Parsed.NotJson not -> answer(answers.problem(Problem.of(Problem.Code.MALFORMED_JSON, not.detail())));
            case Parsed.Json json -> verdict(json.value(), open, kind, next);
        };
    }

    static Uni<Response> answer(Response response) {
        return Uni.createFrom().item(response);
    }

    private Uni<Response> verdict(
            @Nullable Object json,
            Way.Open open,
            Submissions.Kind kind,
            Function<Submission.Admitted, Uni<Response>> next) {
        return switch (kind.verdict(open.runner(), json, clock.instant())) {
            case Submission.Refused refused -> answer(answers.problem(answers.refused(refused)));
            case Submission.Admitted admitted -> next.apply(admitted);
        };
    }

    private static Poster self(Poster poster) {
        return new Poster(null, poster.self());
    }
}
