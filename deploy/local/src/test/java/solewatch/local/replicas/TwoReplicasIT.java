package solewatch.local.replicas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import solewatch.embedded.EmbeddedDatabase;
import solewatch.embedded.SharedStack;
import solewatch.events.RunnerId;
import solewatch.events.Topics;
import solewatch.local.replicas.RunnerSeason.Step;
import solewatch.local.replicas.Topic.Told;

/**
 * Two instances of analysis in one group that come, go, are killed and are stopped for a minute with transactions open, and a
 * third by itself that nobody disturbs: from the same facts all keep and say the same, byte for byte.
 */
class TwoReplicasIT {

    private static final long SEED = 20261124;
    private static final int RUNNERS = 300;
    private static final int ENOUGH = 6_000;
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Duration PAUSE = Duration.ofSeconds(60);

    /** What a stopped instance holds is taken from it after 15 s, its partitions after 10 s; and the machine may be busy. */
    private static final Duration STANDSTILL = Duration.ofSeconds(30);

    /** Two instances with two consumers each. */
    private static final List<Integer> SHARED = Collections.nCopies(4, Topics.PARTITIONS / 4);

    private static final String GROUP = "solewatch-analysis";
    private static final String FINDINGS_OF_ONE = "solewatch.findings-of-one";

    private final Instant began = Instant.now();
    private final EmbeddedDatabase database = SharedStack.database();
    private final String servers = SharedStack.kafka().bootstrapServers();
    private final Store two = new Store(database, "of_two");
    private final Store one = new Store(database, "of_one");
    private final Replica a = replica("replica-a", two, Map.of());
    private final Replica b = replica("replica-b", two, Map.of());
    private final Replica alone = replica(
            "replica-alone",
            one,
            Map.of(
                    "mp.messaging.incoming.runner-events.group.id",
                    "solewatch-analysis-alone",
                    "mp.messaging.outgoing.findings.topic",
                    FINDINGS_OF_ONE));
    private final Topic topic = new Topic(servers);
    private final FactStream stream = new FactStream(topic, List.of(two, one), seasons(), SEED);

    @BeforeEach
    void start() {
        SharedStack.kafka()
                .createTopics(
                        Map.of(Topics.RUNNER_EVENTS, Map.of(), Topics.FINDINGS, Map.of(), FINDINGS_OF_ONE, Map.of()),
                        Topics.PARTITIONS);
        System.out.println("seed " + SEED);
        List.of(a, alone).forEach(Replica::start);
        List.of(a, alone).forEach(Replica::awaitReady);
    }

    @AfterEach
    void end() {
        stream.close();
        List.of(a, b, alone).forEach(Replica::close);
        topic.close();
    }

    @Test
    void whateverHappensToTwoInstancesTheyKeepAndSayWhatOneUndisturbedDoes() {
        // When
        stream.start();
        b.start();
        bothWork("b joins in the middle");
        stopForAMinuteWithTransactionsOpen();
        bothWork("a is back");
        b.kill();
        said("b is killed");
        int more = Math.max(stream.posted() + 300, ENOUGH);
        await("a works alone").atMost(PATIENCE).until(() -> stream.posted() > more || stream.isOver());
        stream.end();
        await("every fact is kept")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(stream::isOver);
        await("everything is published").atMost(PATIENCE).until(() -> outbox(two) + outbox(one) == 0);
        said("all is in");

        // Then
        bothKeepTheSame();
        bothSaidTheSame();
    }

    /** While it stands still the other loses its process twice, and goes on writing the same runners. */
    private void stopForAMinuteWithTransactionsOpen() {
        Trap trap = new Trap(two, a);
        trap.spring();
        long stopped = System.nanoTime();
        said("a stands still");
        List<Step> inItsHands = stream.missing(two);
        Duration shards = until(stopped, () -> !trap.holdsShards() && publishedUntilNow());
        Duration rows = until(stopped, () -> missing(inItsHands) == 0);
        said("a's shards stood still for " + shards.toMillis() + " ms, its runners for " + rows.toMillis() + " ms");
        b.leave();
        said("b left");
        b.start();
        b.awaitReady();
        until(stopped, () -> missing(stream.missing(two)) == 0);
        said("b goes on");
        await("the minute is over")
                .atMost(PAUSE.plus(PATIENCE))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> System.nanoTime() - stopped > PAUSE.toNanos());
        a.resume();
        said("a goes on");
        assertThat(List.of(shards, rows)).allSatisfy(still -> assertThat(still).isLessThan(STANDSTILL));
    }

    private Duration until(long since, Callable<Boolean> condition) {
        await().atMost(PAUSE).pollInterval(Duration.ofMillis(100)).until(condition);
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private int missing(List<Step> steps) {
        return steps.size() - (steps.isEmpty() ? 0 : two.kept(steps).size());
    }

    private boolean publishedUntilNow() {
        return two.count("select count(*) from outbox where queued_at < now() - interval '2 seconds'") == 0;
    }

    private static long outbox(Store store) {
        return store.count("select count(*) from outbox");
    }

    private void bothWork(String what) {
        await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> topic.partitionsOfMembers(GROUP).equals(SHARED) && b.isReady() && a.isReady());
        said(what);
    }

    private void bothKeepTheSame() {
        Map<String, List<String>> expected = one.everything();
        Map<String, List<String>> actual = two.everything();
        assertThat(actual.keySet()).hasSize(RUNNERS).isEqualTo(expected.keySet());
        expected.forEach(
                (runner, rows) -> assertThat(actual.get(runner)).as(runner).containsExactlyElementsOf(rows));
        for (Store store : List.of(one, two)) {
            assertThat(store.count("select count(*) from dead_letter")).isZero();
        }
    }

    private void bothSaidTheSame() {
        Map<String, List<Told>> expected = topic.findings(FINDINGS_OF_ONE);
        Map<String, List<Told>> raw = topic.findings(Topics.FINDINGS);
        Map<String, List<Told>> actual = Topic.withoutRepeats(raw);
        System.out.println(
                Topic.count(expected) + " findings, " + (Topic.count(raw) - Topic.count(actual)) + " repeated");
        assertThat(Topic.withoutRepeats(expected)).as("nobody disturbed it").isEqualTo(expected);
        assertThat(Topic.count(expected)).isGreaterThan(RUNNERS / 2);
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (runner, told) -> assertThat(actual.get(runner)).as(runner).containsExactlyElementsOf(told));
    }

    private void said(String what) {
        System.out.printf(
                "%6d ms, %5d facts: %s%n",
                Duration.between(began, Instant.now()).toMillis(), stream.posted(), what);
    }

    private List<RunnerSeason> seasons() {
        return IntStream.range(0, RUNNERS)
                .mapToObj(number -> RunnerSeason.of(new RunnerId("twin-" + number), SEED + number, began))
                .toList();
    }

    private Replica replica(String name, Store store, Map<String, String> more) {
        Path module = Path.of("").toAbsolutePath();
        Path project = module;
        while (!Files.isDirectory(project.resolve("analysis-service"))) {
            project = project.getParent();
        }
        Map<String, String> settings = new HashMap<>(store.settings());
        settings.put("kafka.bootstrap.servers", servers);
        settings.put("quarkus.oidc.tenant-enabled", "false");
        settings.put("solewatch.analysis.review.every", "1H");
        settings.putAll(more);
        return new Replica(
                name,
                project.resolve("analysis-service/target/quarkus-app/quarkus-run.jar"),
                module.resolve("target/replicas"),
                settings);
    }
}
