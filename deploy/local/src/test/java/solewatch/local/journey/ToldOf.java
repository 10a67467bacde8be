package solewatch.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import solewatch.local.season.Posting;
import solewatch.local.season.RunnerStory;
import solewatch.local.season.RunnerStory.RunDay;
import solewatch.local.season.Uploads;

/** A runner whose right forefoot stays numb, and a coach of the same team who was told. */
final class ToldOf {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<RunDay> DAYS = List.of(
            new RunDay(20, 8_000, 0, null),
            new RunDay(18, 8_000, 0, null),
            new RunDay(16, 8_000, 0, null),
            new RunDay(14, 8_000, 0, null),
            new RunDay(11, 8_000, 4, null),
            new RunDay(8, 8_000, 4, null),
            new RunDay(5, 8_000, 4, null),
            new RunDay(2, 8_000, 4, null));

    private final JourneyStack journey;
    private final Posting posting = new Posting();
    private final RunnerStory story;
    private final Subscriber coach;
    private final Uploads uploads;
    private final String finding;

    /** Posts the story and returns when the coach's message came. */
    ToldOf(JourneyStack journey, String runner, String team) {
        this.journey = journey;
        this.story = new RunnerStory(
                runner, journey.planted().plant("Verena Quill of " + runner), team, ZONE.getId(), "seen", DAYS);
        this.coach = new Subscriber("coach-of-" + runner, team, Subscriber.Via.EMAIL, "NORMAL");
        this.uploads = new Uploads(posting, journey.stack().ingestUrl(), LocalDate.now(ZONE));
        assertThat(coach.subscribe(journey, posting).status()).isEqualTo(200);
        assertThat(uploads.register(story, journey.sync(team)).status()).isEqualTo(202);
        DAYS.forEach(this::run);
        this.finding = awaitFinding("PERSISTENT");
        Ledger ledger = new Ledger(journey);
        await("the message to " + coach.name())
                .atMost(PATIENCE)
                .until(() -> ledger.of(coach.name()).stream()
                        .anyMatch(owed -> owed.isSent() && ledger.copies(owed.id()) == 1));
    }

    /** A run, and the answer to it. */
    void run(RunDay day) {
        assertThat(uploads.run(story, day, journey.sync(story.team())).status()).isEqualTo(202);
        Integer severity = day.severity();
        if (severity != null) {
            assertThat(uploads.answer(story, day, severity, self()).status()).isEqualTo(202);
        }
    }

    /** The id of the runner's finding of this state, once there is one. */
    String awaitFinding(String state) {
        AtomicReference<String> found = new AtomicReference<>();
        await(state + " of " + runner()).atMost(PATIENCE).until(() -> {
            for (JsonNode one : posting.get(journey.analysis("/runners/" + runner() + "/findings"), self())
                    .body()
                    .path("findings")) {
                if (one.path("state").asText().equals(state)) {
                    found.set(one.path("id").asText());
                }
            }
            return found.get() != null;
        });
        return found.get();
    }

    String runner() {
        return story.id();
    }

    String name() {
        return story.name();
    }

    String team() {
        return story.team();
    }

    /** The id of the finding the coach was told of. */
    String finding() {
        return finding;
    }

    Subscriber coach() {
        return coach;
    }

    String coachToken() {
        return coach.token(journey);
    }

    String self() {
        return journey.runner(story.id());
    }
}
