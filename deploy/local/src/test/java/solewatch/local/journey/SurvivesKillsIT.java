package solewatch.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import solewatch.events.FactId;
import solewatch.events.FactKind;
import solewatch.events.RunnerId;
import solewatch.local.journey.Ledger.Owed;
import solewatch.local.season.Cast;
import solewatch.local.season.Posting;
import solewatch.local.season.RunnerStory;
import solewatch.local.season.RunnerStory.RunDay;
import solewatch.local.season.Uploads;
import solewatch.local.stack.LocalStack;
import solewatch.local.stack.ServiceProcess;

/** The demo's season while every service is killed in the middle of it: nothing is lost, and nobody is told twice. */
@ExtendWith(JourneyStack.Shared.class)
class SurvivesKillsIT {

    private static final long SEED = 20261123;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** Days before today of the runs whose deletion takes the basis of an alert away. */
    private static final List<Integer> TO_DELETE = List.of(9, 6);

    private static final List<Subscriber> EVERYTHING = List.of(
            new Subscriber("killed-kim", Cast.TEAM, Subscriber.Via.EMAIL, "NORMAL"),
            new Subscriber("killed-lee", Cast.TEAM, Subscriber.Via.WEB_PUSH, "NORMAL"),
            new Subscriber("killed-max", Cast.TEAM, Subscriber.Via.WEBHOOK, "NORMAL"));
    private static final Subscriber URGENT = new Subscriber("killed-pat", Cast.TEAM, Subscriber.Via.EMAIL, "HIGH");
    private static final Subscriber OTHER =
            new Subscriber("killed-ola", Cast.OTHER_TEAM, Subscriber.Via.EMAIL, "NORMAL");

    /** How many facts of the season are in before each kill. */
    private static final List<Integer> BEFORE_KILLS = List.of(40, 120, 200, 280);

    private final List<CountDownLatch> ready =
            BEFORE_KILLS.stream().map(facts -> new CountDownLatch(1)).toList();
    private final Random random = new Random(SEED);
    private final Posting posting = new Posting();
    private final Set<UUID> acked = new ConcurrentSkipListSet<>();
    private final JourneyStack journey;
    private final Uploads uploads;
    private final Ledger ledger;

    SurvivesKillsIT(JourneyStack journey) {
        this.journey = journey;
        this.uploads = new Uploads(posting, journey.stack().ingestUrl(), LocalDate.now(ZoneId.of("Europe/Berlin")));
        this.ledger = new Ledger(journey);
    }

    @AfterAll
    static void noLogRepeatsWhatWasPosted(JourneyStack journey) throws IOException {
        assertThat(journey.planted().leaked()).isEmpty();
    }

    @Test
    void whenEveryServiceIsKilledInTheMiddleOfASeasonNothingIsLostAndNobodyIsToldTwice() {
        System.out.println("seed " + SEED);
        subscribers()
                .forEach(one ->
                        assertThat(one.subscribe(journey, posting).status()).isEqualTo(200));

        CompletableFuture<Void> season = CompletableFuture.runAsync(this::playSeason);
        killInTheMiddleOf(season);
        season.join();
        everyAlertIsOut();
        deleteWhatAnAlertRestsOn();

        everyCorrectionIsOut();
        everyAckedFactIsKeptAndNothingElse();
        theFindingsAreThoseOfTheSeason();
        nobodyWasToldTwice();
    }

    private static List<Subscriber> subscribers() {
        return Stream.concat(EVERYTHING.stream(), Stream.of(URGENT, OTHER)).toList();
    }

    private void playSeason() {
        for (RunnerStory runner : Cast.runners()) {
            ack(uploads.register(runner, journey.sync(runner.team())));
        }
        for (int daysAgo = 70; daysAgo >= 0; daysAgo--) {
            for (RunnerStory runner : Cast.runners()) {
                for (RunDay day : runner.days()) {
                    if (day.daysAgo() == daysAgo) {
                        playDay(runner, day);
                    }
                }
            }
        }
    }

    private void playDay(RunnerStory runner, RunDay day) {
        ack(uploads.run(runner, day, journey.sync(runner.team())));
        Integer severity = day.severity();
        if (severity != null) {
            ack(uploads.answer(runner, day, severity, journey.runner(runner.id())));
        }
    }

    private void ack(Posting.Answer answer) {
        int next = BEFORE_KILLS.indexOf(acked.size());
        if (next >= 0) {
            awaitReady(ready.get(next));
        }
        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
        JsonNode body = answer.body();
        String id = body.has("accepted")
                ? body.path("accepted").path(0).path("id").asText()
                : body.path("id").asText();
        acked.add(UUID.fromString(id));
    }

    private static void awaitReady(CountDownLatch strike) {
        try {
            assertThat(strike.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * One after the other, then all at once. The season waits before each kill until this thread is ready, and goes on while
     * it strikes; how many facts later it strikes is drawn.
     */
    private void killInTheMiddleOf(CompletableFuture<Void> season) {
        LocalStack stack = journey.stack();
        strike(season, 0, stack.ingest());
        awaitKept(BEFORE_KILLS.get(0));
        strike(season, 1, stack.analysis());
        awaitKept(BEFORE_KILLS.get(1) + 1);
        strike(season, 2, stack.notifier());
        strike(season, 3, stack.ingest(), stack.analysis(), stack.notifier());
        // In the middle of telling people: the window in which a copy can be doubled.
        await("the first alert").atMost(PATIENCE).until(() -> arrivedHere() > 0);
        killed(stack.notifier());
    }

    private void strike(CompletableFuture<Void> season, int number, ServiceProcess... services) {
        ready.get(number).countDown();
        int facts = BEFORE_KILLS.get(number) + 1 + random.nextInt(20);
        await(facts + " facts").atMost(PATIENCE).until(() -> acked.size() >= facts || season.isDone());
        assertThat(season.isDone()).as("the season is over").isFalse();
        killed(services);
    }

    /** Analysis is at work, and not only started. */
    private void awaitKept(int facts) {
        await(facts + " facts in analysis")
                .atMost(PATIENCE)
                .until(() -> keptFacts().size() >= facts);
    }

    private static void killed(ServiceProcess... services) {
        Stream.of(services).forEach(ServiceProcess::kill);
        CompletableFuture.allOf(Stream.of(services)
                        .map(service -> CompletableFuture.runAsync(service::restart))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private long arrivedHere() {
        Set<UUID> here = new TreeSet<>();
        subscribers().forEach(one -> ledger.of(one.name()).forEach(owed -> here.add(owed.id())));
        return ledger.arrived().filter(here::contains).count();
    }

    private void everyAlertIsOut() {
        EVERYTHING.forEach(coach -> isOut(coach, "ALERT", Cast.FOUND.keySet()));
        isOut(URGENT, "ALERT", Set.of(Cast.RED_FLAG));
    }

    private void everyCorrectionIsOut() {
        EVERYTHING.forEach(coach -> isOut(coach, "CORRECTION", Set.of(Cast.TAKEN_BACK)));
    }

    /** One message about each of these runners, and none about others. */
    private void isOut(Subscriber coach, String kind, Set<RunnerStory> runners) {
        await(coach.name() + " " + kind)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(owed(coach, kind))
                        .allSatisfy(
                                owed -> assertThat(owed.isSent()).as("%s", owed).isTrue())
                        .extracting(Owed::runner)
                        .containsExactlyInAnyOrderElementsOf(
                                runners.stream().map(RunnerStory::id).toList()));
    }

    private List<Owed> owed(Subscriber coach, String kind) {
        return ledger.of(coach.name()).stream()
                .filter(owed -> owed.kind().equals(kind))
                .toList();
    }

    private void deleteWhatAnAlertRestsOn() {
        RunnerStory runner = Cast.TAKEN_BACK;
        List<Posting.Answer> answers = new ArrayList<>();
        runner.days().stream()
                .filter(day -> TO_DELETE.contains(day.daysAgo()))
                .forEach(day -> answers.addAll(uploads.delete(runner, day, journey.runner(runner.id()))));
        killed(journey.stack().analysis(), journey.stack().notifier());
        answers.forEach(this::ack);
    }

    private void everyAckedFactIsKeptAndNothingElse() {
        await("every acked fact")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(keptFacts()).isEqualTo(acked));
        assertThat(journey.rows().analysis("select reason from dead_letter", row -> row.getString(1)))
                .isEmpty();
        assertThat(journey.rows().notifier("select reason from dead_letter", row -> row.getString(1)))
                .isEmpty();
        assertThat(sentFacts()).as("acked is what was sent").isEqualTo(acked);
    }

    private Set<UUID> keptFacts() {
        return new TreeSet<>(journey.rows()
                .analysis(
                        "select fact_id from fact where runner_id = any(string_to_array(?, ' '))",
                        row -> row.getObject(1, UUID.class),
                        Cast.runners().stream().map(RunnerStory::id).collect(Collectors.joining(" "))));
    }

    /** The facts of the season, told by their names. */
    private static Set<UUID> sentFacts() {
        Set<UUID> sent = new TreeSet<>();
        for (RunnerStory runner : Cast.runners()) {
            RunnerId id = new RunnerId(runner.id());
            sent.add(FactId.of(id, FactKind.RUNNER, "profile", "profile").value());
            for (RunDay day : runner.days()) {
                sent.add(FactId.of(id, FactKind.RUN, "watch", "run-" + day.daysAgo())
                        .value());
                if (day.severity() != null) {
                    sent.add(FactId.of(id, FactKind.SYMPTOM, "watch", "answer-" + day.daysAgo())
                            .value());
                }
            }
        }
        return sent;
    }

    private void theFindingsAreThoseOfTheSeason() {
        for (RunnerStory runner : Cast.runners()) {
            Set<String> found = new TreeSet<>();
            posting.get(journey.analysis("/runners/" + runner.id() + "/findings"), journey.runner(runner.id()))
                    .body()
                    .path("findings")
                    .forEach(one -> found.add(one.path("status").asText() + " "
                            + one.path("state").asText() + " "
                            + one.path("urgency").asText()));
            String status = runner.equals(Cast.TAKEN_BACK) ? "RETRACTED " : "OPEN ";
            String urgency = runner.equals(Cast.RED_FLAG) ? " HIGH" : " NORMAL";
            Set<String> expected =
                    Cast.FOUND.containsKey(runner) ? Set.of(status + Cast.FOUND.get(runner) + urgency) : Set.of();
            // What is for the digest alone may have been passed through or not: that hangs on the batches.
            found.removeIf(one -> one.endsWith(" DIGEST"));
            assertThat(found).as(runner.name()).isEqualTo(expected);
            Posting.Answer rebuilt = posting.send(
                    "rebuild",
                    "POST",
                    journey.analysis("/ops/runners/" + runner.id() + "/rebuild"),
                    journey.ops(),
                    null,
                    new byte[0]);
            assertThat(rebuilt.body().path("changed").asBoolean(true))
                    .as("%s: what is kept is what follows from the facts, %s", runner.name(), rebuilt)
                    .isFalse();
        }
    }

    /** A second copy is allowed where the ledger says so, and is the same message then: it has the same id. */
    private void nobodyWasToldTwice() {
        for (Subscriber coach : subscribers()) {
            List<Owed> owed = ledger.of(coach.name());
            assertThat(owed.stream().map(one -> one.finding() + " " + one.kind()))
                    .as("%s is owed one message of a kind on a finding", coach.name())
                    .doesNotHaveDuplicates();
            for (Owed one : owed) {
                assertThat(ledger.copies(one.id())).as("%s", one).isBetween(1L, 1L + one.doubts());
            }
        }
        assertThat(ledger.of(OTHER.name())).isEmpty();
        long twice = subscribers().stream()
                .flatMap(coach -> ledger.of(coach.name()).stream())
                .filter(one -> ledger.copies(one.id()) > 1)
                .count();
        System.out.println("messages in doubt that came twice: " + twice);
    }
}
