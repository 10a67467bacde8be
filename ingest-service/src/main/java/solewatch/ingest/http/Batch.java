package solewatch.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.ingest.body.Refusal;
import solewatch.ingest.http.Doorkeeper.Way;
import solewatch.ingest.http.JsonBodies.Parsed;
import solewatch.ingest.runnerteams.Poster;
import solewatch.ingest.submission.SafetyText;
import solewatch.ingest.submission.Submission;
import solewatch.ingest.submission.Submissions;

/** The way of many posted facts: each gets its own verdict, then all that are admitted go to Kafka together. */
@Singleton
final class Batch {

    private static final int KEPT = 202;

    private static final Map<String, Submissions.Kind> KINDS = Map.of(
            "run", Submissions::run,
            "symptom", Submissions::symptom,
            "check-in", Submissions::checkIn,
            "return-session", Submissions::returnSession,
            "experiment", Submissions::experiment,
            "withdrawal", Submissions::withdrawal);

    private final Doorkeeper doorkeeper;
    private final Keeping keeping;
    private final Answers answers;
    private final Clock clock;

    Batch(Doorkeeper doorkeeper, Keeping keeping, Answers answers, Clock clock) {
        this.doorkeeper = doorkeeper;
        this.keeping = keeping;
        this.answers = answers;
        this.clock = clock;
    }

    /** What became of all items. */
    record Result(int accepted, int refused, List<Item> items) {}

    /** What became of one item, by its place in the batch. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            int index,
            int status,
            @Nullable UUID id,
            @Nullable String eventId,
            @Nullable SafetyText safety,
            @Nullable Problem problem) {

        static Item of(int index, Problem problem) {
            return new Item(index, problem.status(), null, null, null, problem);
        }

        static Item of(int index, Accepted accepted) {
            return new Item(index, KEPT, accepted.id(), accepted.eventId(), accepted.safety(), null);
        }
    }

    /** Either is set. */
    private record Verdict(
            Submission.@Nullable Admitted admitted,
            @Nullable Problem problem) {

        static Verdict of(Problem problem) {
            return new Verdict(null, problem);
        }
    }

    Uni<Response> take(Poster poster, List<Parsed> parsed) {
        Instant now = clock.instant();
        @Nullable Item[] items = new Item[parsed.size()];
        List<Submission.Admitted> admitted = new ArrayList<>(parsed.size());
        List<Integer> places = new ArrayList<>(parsed.size());
        for (int i = 0; i < items.length; i++) {
            Verdict verdict = verdict(poster, parsed.get(i), now);
            if (verdict.admitted() != null) {
                admitted.add(verdict.admitted());
                places.add(i);
            } else if (verdict.problem() != null) {
                items[i] = Item.of(i, verdict.problem());
            }
        }
        return keeping.keepAll(admitted).map(fates -> {
            for (int i = 0; i < fates.size(); i++) {
                items[places.get(i)] = item(places.get(i), fates.get(i));
            }
            return answer(items);
        });
    }

    private Item item(int place, Keeping.Kept fate) {
        return fate.isKept()
                ? Item.of(place, fate.accepted())
                : Item.of(place, answers.notKept(fate.admitted().tier()));
    }

    private Verdict verdict(Poster poster, Parsed parsed, Instant now) {
        if (!(parsed instanceof Parsed.Json json)) {
            return Verdict.of(Problem.of(Problem.Code.MALFORMED_JSON));
        }
        if (!(json.value() instanceof Map<?, ?> item)) {
            return refused("", Refusal.Code.WRONG_TYPE, "must be a JSON object");
        }
        Submissions.Kind kind = item.get("type") instanceof String type ? KINDS.get(type) : null;
        if (kind == null) {
            return refused(
                    "/type",
                    Refusal.Code.UNKNOWN_VALUE,
                    "must be run, symptom, check-in, return-session, experiment or withdrawal");
        }
        String runner = item.get("runner") instanceof String text ? text : null;
        return switch (doorkeeper.toPost(poster, runner)) {
            case Way.Closed closed -> Verdict.of(Problem.of(closed.why()));
            case Way.Open open ->
                switch (kind.verdict(open.runner(), fields(item), now)) {
                    case Submission.Admitted admitted -> new Verdict(admitted, null);
                    case Submission.Refused refused -> Verdict.of(answers.refused(refused));
                };
        };
    }

    private static Map<Object, Object> fields(Map<?, ?> item) {
        Map<Object, Object> fields = new LinkedHashMap<>(item);
        fields.remove("type");
        fields.remove("runner");
        return fields;
    }

    private static Verdict refused(String pointer, Refusal.Code code, String detail) {
        return Verdict.of(Problem.refused(List.of(new Refusal(pointer, code, detail))));
    }

    private Response answer(@Nullable Item[] items) {
        int accepted = 0;
        boolean away = false;
        for (Item item : items) {
            if (item != null && item.problem() == null) {
                accepted++;
            } else if (item != null && item.problem() != null) {
                answers.count(item.problem());
                away |= item.status() == Problem.Code.NOT_KEPT.status();
            }
        }
        int status = accepted == items.length ? 200 : accepted == 0 && away ? 503 : 207;
        return answers.json(status, new Result(accepted, items.length - accepted, Arrays.asList(items)));
    }
}
