package solewatch.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import solewatch.analysis.stack.Held;
import solewatch.analysis.stack.OwnKafka;
import solewatch.analysis.stack.Season;
import solewatch.analysis.stack.SettableClock;
import solewatch.analysis.stack.Tables;
import solewatch.analysis.stack.Wire;
import solewatch.analysis.stack.Wire.Told;
import solewatch.events.FactKind;
import solewatch.events.RunnerEvent;

/** Findings that were written while Kafka is away wait, are seen to wait, and come out when it is back: all, in order. */
@QuarkusTest
@TestProfile(KafkaAwayIT.Apart.class)
class KafkaAwayIT {
    private static final LocalDate TODAY = SettableClock.START;
    private static final int RUNNERS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Consumer<Boolean> kafkaIsThere;

    @Test
    void aBrokerThatGoesAndComesBackLosesNoFindingAndSwapsNone() {
        goesAndComesBack("before-anything-was-published");
        goesAndComesBack("with-the-topic-known");
    }

    private void goesAndComesBack(String prefix) {
        Map<String, List<String>> owed;
        try (Wire wire = new Wire()) {
            // Given: findings that are written and not yet published
            try (Held shards = Held.everyShard()) {
                raisedTakenBackAndRaisedAgain(wire, prefix);
                owed = owed(prefix);
                assertThat(owed)
                        .hasSize(RUNNERS)
                        .allSatisfy((runner, ids) ->
                                assertThat(ids).hasSizeGreaterThan(3).doesNotHaveDuplicates());

                // When: the broker goes, and then they may be published
                kafkaIsThere.accept(false);
            }
        }

        // Then
        awaitHealth("outbox", "DOWN");
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(Tables.count("outbox", "true"))
                .isEqualTo(owed.values().stream().mapToInt(List::size).sum());

        // When
        kafkaIsThere.accept(true);

        // Then
        await().atMost(PATIENCE).until(() -> Tables.count("outbox", "true") == 0);
        try (Wire wire = new Wire()) {
            Map<String, List<Told>> told = wire.findings();
            owed.forEach((runner, ids) -> assertThat(
                            told.get(runner).stream().map(Told::id).distinct())
                    .as(runner)
                    .containsExactlyElementsOf(ids));
            awaitHealth("outbox", "UP");
            wire.happened(Season.of(prefix + "-afterwards").ran(TODAY).events());
            wire.taken();
        }
    }

    private static void awaitHealth(String check, String status) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(given().get("/q/health/ready")
                                .jsonPath()
                                .getString("checks.find { it.name == '" + check + "' }.status"))
                        .isEqualTo(status));
    }

    private static void raisedTakenBackAndRaisedAgain(Wire wire, String prefix) {
        LocalDate[] days = {
            TODAY.minusDays(7), TODAY.minusDays(6), TODAY.minusDays(5), TODAY.minusDays(2), TODAY.minusDays(1)
        };
        happened(wire, prefix, runner -> Season.of(runner).symptomaticOn(4, days));
        happened(
                wire,
                prefix,
                runner -> Season.of(runner)
                        .withdrew(FactKind.SYMPTOM, days[3], 1)
                        .withdrew(FactKind.SYMPTOM, days[4], 1));
        happened(wire, prefix, runner -> Season.of(runner).felt(days[3], 5, 2).felt(days[4], 5, 2));
    }

    private static void happened(Wire wire, String prefix, java.util.function.Function<String, Season> of) {
        List<RunnerEvent> all = new ArrayList<>();
        for (int runner = 0; runner < RUNNERS; runner++) {
            all.addAll(of.apply(prefix + "-" + runner).events());
        }
        wire.happened(all);
        wire.taken();
    }

    /** The ids of what waits, of each runner in the order it was written. */
    private static Map<String, List<String>> owed(String prefix) {
        Map<String, List<String>> owed = new TreeMap<>();
        String all = (String) Tables.one(
                "select string_agg(runner_id || ' ' || (headers::json ->> 'ce_id'), ',' order by id)"
                        + " from outbox where runner_id like ?",
                prefix + "-%");
        for (String one : all.split(",")) {
            String[] words = one.split(" ");
            owed.computeIfAbsent(words[0], ignored -> new ArrayList<>()).add(words[1]);
        }
        return owed;
    }

    /** Starts the service another time, on a broker of its own. */
    public static class Apart implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OwnKafka.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }
}
