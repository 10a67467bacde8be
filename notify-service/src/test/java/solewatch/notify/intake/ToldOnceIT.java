package solewatch.notify.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.notify.Given.ANN;
import static solewatch.notify.Given.TEAM;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.Finding.Urgency;
import solewatch.events.FindingChanged;
import solewatch.events.FindingRaised;
import solewatch.events.FindingRetracted;
import solewatch.events.RunnerErased;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;
import solewatch.notify.Given;
import solewatch.notify.channel.Address;
import solewatch.notify.channel.Channel;
import solewatch.notify.channel.Message;
import solewatch.notify.channel.Outcome;
import solewatch.notify.delivery.DeliveryRound;
import solewatch.notify.routing.QuietHours;
import solewatch.notify.routing.Routing;
import solewatch.notify.routing.Subscription;

/** From an event to a message, on a real database: told once, corrected once, and only what may be told. */
class ToldOnceIT {

    private static final Address TO_CARO = new Address.Email("caro@example.org");

    private static Rig rig;

    private final List<Message> sent = new CopyOnWriteArrayList<>();
    private volatile Outcome answer = new Outcome.Delivered("SMTP_250");

    private final Channel<Address.Email> email = (address, message) -> {
        sent.add(message);
        return Uni.createFrom().item(answer);
    };

    private DeliveryRound worker;

    @BeforeAll
    static void start() {
        rig = new Rig("solewatch_notify_told_once");
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @BeforeEach
    void anEmptyLedgerAndACoach() {
        rig.empty();
        worker = worker();
        rig.arrives(Given.runner(ANN, TEAM, 1));
        rig.subscribes(Given.coach("caro"), TO_CARO);
    }

    @Test
    void theSameEventThreeTimesIsOneMessage() {
        for (int i = 0; i < 3; i++) {
            rig.arrives(Given.raised(1));
        }

        round();
        round();

        assertThat(sent).hasSize(1);
        assertThat(rig.states("true")).containsExactly("ALERT SENT SMTP_250");
        assertThat(rig.column("select rendered from delivery")).containsExactly("null");
    }

    @Test
    void whoWasToldIsCorrectedOnceAndWhoWasNotIsNotToldAnyMore() {
        QuietHours always = quiet("11:00", "15:00");
        rig.subscribes(
                Given.subscription("dora", null, always, Urgency.NORMAL, null), new Address.Email("d@example.org"));
        rig.arrives(Given.raised(1));
        round();

        rig.arrives(Given.retracted(2));
        rig.arrives(Given.retracted(2));
        round();
        round();
        later(Duration.ofHours(12));
        round();

        assertThat(sent)
                .extracting(Message::subject)
                .containsExactly(
                        "New alert for one of your runners",
                        "Correction: an earlier alert for one of your runners no longer stands");
        assertThat(rig.states("reader = 'dora'")).containsExactly("ALERT SUPERSEDED STOPPED_IN_TIME");
        assertThat(
                        rig.column(
                                "select reader || ' ' || verdict || ' ' || reason from decision where version = 2 order by reader"))
                .containsExactly("caro CORRECT TAKEN_BACK", "dora WITHHOLD STOPPED_IN_TIME");
    }

    @Test
    void whatIsRaisedAgainAfterACorrectionIsToldAgain() {
        rig.arrives(Given.raised(1));
        round();
        rig.arrives(Given.retracted(2));
        round();

        rig.arrives(Given.raised(3));
        round();

        assertThat(sent).hasSize(3);
    }

    @Test
    void aRevokedConsentStopsWhatIsOnItsWay() {
        rig.arrives(Given.raised(1));
        rig.arrives(Given.consent(ANN, 1));

        round();

        assertThat(sent).isEmpty();
        assertThat(rig.states("true")).containsExactly("ALERT CANCELLED NO_CONSENT");
    }

    @Test
    void aRunnerNobodyIntroducedIsWaitedFor() {
        RunnerId bo = new RunnerId("bo");
        rig.arrives(new FindingRaised(Given.finding(bo, 1, Urgency.HIGH), true));
        round();
        assertThat(rig.states("true")).containsExactly("ALERT DUE RUNNER_UNKNOWN");

        rig.arrives(Given.runner(bo, TEAM, 1));
        later(Duration.ofSeconds(6));
        round();

        assertThat(sent).hasSize(1);
    }

    @Test
    void detailsAreSentOnlyWhereTheRunnerSharesThem() {
        rig.arrives(Given.raised(1));
        round();
        assertThat(sent.getFirst().text()).contains("Symptoms persist").doesNotContain("forefoot", "6 of 10");

        rig.arrives(Given.retracted(2));
        rig.arrives(Given.consent(ANN, 5, Scope.SYMPTOM_STATE, Scope.SYMPTOM_DETAIL));
        rig.arrives(Given.raised(3));
        round();
        round();

        assertThat(sent.getLast().text()).contains("left forefoot", "symptomatic days in 14: 5 days");
        assertThat(sent)
                .allSatisfy(message -> assertThat(message.subject() + message.payload())
                        .doesNotContain("Ann Example", "forefoot", "Numb"));
    }

    @Test
    void quietHoursPutOffAndAnUrgentAlertComesAtOnce() {
        rig.empty();
        rig.arrives(Given.runner(ANN, TEAM, 1));
        rig.subscribes(Given.subscription("caro", null, quiet("11:00", "15:00"), Urgency.NORMAL, null), TO_CARO);
        RunnerId bo = new RunnerId("bo");
        rig.arrives(Given.runner(bo, TEAM, 1));
        rig.arrives(Given.raised(1));
        rig.arrives(new FindingRaised(Given.finding(bo, 1, Urgency.HIGH), true));

        round();
        assertThat(sent).extracting(Message::subject).containsExactly("Urgent: new alert for one of your runners");
        assertThat(rig.states("reason = 'QUIET_HOURS'")).hasSize(1);

        rig.now.set(Instant.parse("2026-11-20T14:00:00Z"));
        round();

        assertThat(sent).hasSize(2);
    }

    @Test
    void acknowledgingStopsWhatWasNotSent() {
        answer = new Outcome.TryLater("SMTP_451", null);
        rig.arrives(Given.raised(1));
        round();

        rig.get(rig.stores.readers().acknowledge(id(), ANN, "caro", null));
        later(Duration.ofHours(1));
        round();

        assertThat(sent).hasSize(1);
        assertThat(rig.states("true")).containsExactly("ALERT CANCELLED ACKNOWLEDGED");
    }

    @Test
    void whatIsOverComesWithTheDigestToThoseWhoWereTold() {
        rig.subscribes(Given.subscription("dora", null, null, Urgency.HIGH, null), new Address.Email("d@example.org"));
        rig.arrives(Given.raised(1));
        round();

        rig.arrives(Given.closed(2));
        round();
        assertThat(sent).hasSize(1);
        rig.now.set(Instant.parse("2026-11-21T06:00:00Z"));
        round();

        assertThat(sent).hasSize(2);
        assertThat(sent.getLast().subject()).isEqualTo("Daily digest: 1 entry");
        assertThat(sent.getLast().text()).contains("Ann Example (ann): now resolved since 2026-11-20");
        assertThat(rig.column("select reason from decision where reader = 'dora' order by version"))
                .containsExactly("BELOW_THRESHOLD", "NEVER_TOLD");
    }

    @Test
    void everyCoachConsideredHasOneDecision() {
        rig.subscribes(Given.subscription("muted", null, null, Urgency.NORMAL, Given.NOON.plusSeconds(60)), TO_CARO);
        rig.subscribes(Given.coach("mute-as-a-fish"));
        rig.subscribes(Given.self(ANN), new Address.Email("ann@example.org"));

        rig.arrives(Given.raised(1));

        assertThat(rig.column("select reader || ' ' || verdict || ' ' || reason from decision order by reader"))
                .containsExactly(
                        "caro TELL_NOW NEW",
                        "mute-as-a-fish WITHHOLD NO_CHANNEL",
                        "muted WITHHOLD MUTED",
                        "self-ann TELL_NOW NEW");
    }

    @Test
    void aRunnerWhoLeftTheTeamIsNoLongerSpokenOf() {
        rig.arrives(Given.runner(ANN, new TeamId("others"), 2));

        rig.arrives(Given.raised(1));
        round();

        assertThat(sent).isEmpty();
        assertThat(rig.column("select reason from decision")).containsExactly("OTHER_TEAM");
    }

    @Test
    void workersOnOneLedgerNeverSendTwice() {
        List<RunnerId> many =
                IntStream.range(0, 40).mapToObj(i -> new RunnerId("r" + i)).toList();
        many.forEach(runner -> {
            rig.arrives(Given.runner(runner, TEAM, 1));
            rig.arrives(new FindingRaised(Given.finding(runner, 1, Urgency.NORMAL), true));
        });
        List<DeliveryRound> workers = List.of(worker(), worker(), worker());

        for (int i = 0; i < 6; i++) {
            rig.get(Uni.join()
                    .all(workers.stream().map(DeliveryRound::run).toList())
                    .andFailFast());
        }

        assertThat(sent).hasSize(40);
        assertThat(sent.stream().map(Message::delivery).distinct()).hasSize(40);
    }

    @Test
    void aWorkerLostAfterSendingLeavesADoubtAndOneMoreCopyWithTheSameId() {
        rig.arrives(Given.raised(1));
        DeliveryRound dying = rig.worker(
                (address, message) -> {
                    sent.add(message);
                    return Uni.createFrom().nothing();
                },
                (address, message) -> Uni.createFrom().nothing());
        dying.run().subscribe().with(done -> {});
        org.awaitility.Awaitility.await().until(() -> sent.size() == 1);

        later(Duration.ofSeconds(61));
        assertThat(rig.get(worker.takeOver())).isEqualTo(1);
        assertThat(rig.states("true")).containsExactly("ALERT IN_DOUBT WORKER_LOST");
        round();
        round();

        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst()).isEqualTo(sent.getLast());
        assertThat(rig.states("true")).containsExactly("ALERT SENT SMTP_250");
    }

    @Test
    void aWorkerLostBeforeSendingLeavesNoDoubt() {
        rig.arrives(Given.raised(1));
        rig.sql("update delivery set state = 'CLAIMED', phase = 'CONNECT', claim_token = gen_random_uuid(),"
                + " lease_until = '2026-11-20T12:00:30Z'");

        later(Duration.ofSeconds(31));
        rig.get(worker.takeOver());
        round();

        assertThat(rig.states("true")).containsExactly("ALERT SENT SMTP_250");
        assertThat(rig.column("select doubts from delivery")).containsExactly("0");
    }

    @Test
    void aWorkerThatOverslept_changesNothing() {
        rig.arrives(Given.raised(1));
        var claims = rig.get(rig.stores
                .ledger()
                .claim(new solewatch.notify.delivery.Ledger.Taking(
                        rig.now.get(), java.util.UUID.randomUUID(), Duration.ofSeconds(1), 5, 5, java.util.Set.of())));
        later(Duration.ofSeconds(2));
        rig.get(worker.takeOver());

        boolean ours = rig.get(rig.stores
                .ledger()
                .settle(claims.getFirst(), new solewatch.notify.delivery.Delivery.Sent("LATE"), rig.now.get(), null));

        assertThat(ours).isFalse();
        assertThat(rig.states("true")).containsExactly("ALERT DUE WORKER_LOST");
    }

    @Test
    void aMailboxThatIsGoneIsNotTriedAgainForTheNextAlert() {
        answer = new Outcome.AddressGone("SMTP_550_5.1.1");
        rig.arrives(Given.raised(1));
        round();

        RunnerId bo = new RunnerId("bo");
        rig.arrives(Given.runner(bo, TEAM, 1));
        rig.arrives(new FindingRaised(Given.finding(bo, 1, Urgency.NORMAL), true));
        round();

        assertThat(sent).hasSize(1);
        assertThat(rig.column("select disabled_reason from channel")).containsExactly("SMTP_550_5.1.1");
        assertThat(rig.column("select reason from decision where runner = 'bo'"))
                .containsExactly("NO_CHANNEL");
    }

    @Test
    void aDestinationThatAskedToBeLeftAloneIsLeftAlone() {
        List<Message> hooked = new CopyOnWriteArrayList<>();
        DeliveryRound both = rig.worker(email, (address, message) -> {
            hooked.add(message);
            return Uni.createFrom()
                    .item(new Outcome.TryLater("HTTP_429", rig.now.get().plusSeconds(600)));
        });
        rig.subscribes(Given.coach("caro"), TO_CARO, new Address.Webhook("https://club.example/hook", "whsec_x"));
        rig.arrives(Given.raised(1));
        rig.get(both.run());
        RunnerId bo = new RunnerId("bo");
        rig.arrives(Given.runner(bo, TEAM, 1));
        rig.arrives(new FindingRaised(Given.finding(bo, 1, Urgency.NORMAL), true));

        rig.get(both.run());
        assertThat(hooked).hasSize(1);
        assertThat(sent).hasSize(2);
        later(Duration.ofSeconds(601));
        rig.get(both.run());

        assertThat(hooked).hasSize(3);
    }

    @Test
    void anErasedRunnerLeavesNothingButTheId() {
        rig.arrives(Given.consent(ANN, 1, Scope.SYMPTOM_STATE));
        rig.subscribes(Given.self(ANN), new Address.Email("ann@example.org"));
        rig.arrives(Given.raised(1));
        round();
        rig.arrives(Given.closed(2));
        rig.arrivesAsFinding("no.such.type", new byte[] {1});

        rig.arrives(new RunnerErased(ANN, rig.now.get()));
        rig.arrives(Given.runner(ANN, TEAM, 9));
        rig.arrives(Given.raised(7));

        for (String table : List.of(
                "runner_fact",
                "finding",
                "finding_event",
                "decision",
                "digest_item",
                "acknowledgement",
                "dead_letter")) {
            assertThat(rig.column("select count(*) from " + table)).as(table).containsExactly("0");
        }
        assertThat(rig.column("select count(*) from delivery where runner is not null"))
                .containsExactly("0");
        assertThat(rig.column("select reader from subscription")).containsExactly("caro");
        assertThat(rig.column("select runner from erased_runner")).containsExactly("ann");
    }

    @Test
    void whatCannotBeUnderstoodIsKeptWithItsReasonAndStopsNothing() {
        rig.arrivesAsFinding("solewatch.finding.raised.v1", "{".getBytes(StandardCharsets.UTF_8));
        rig.arrivesAsFinding("solewatch.finding.raised.v99", "{}".getBytes(StandardCharsets.UTF_8));
        rig.arrives(Given.raised(1));

        assertThat(rig.column("select reason from dead_letter order by id"))
                .containsExactly("MALFORMED", "UNKNOWN_TYPE");
        assertThat(rig.states("true")).containsExactly("ALERT DUE NEW");
    }

    @Test
    void whatIsRaisedAgainIsToldAlsoToWhoAcknowledgedItBefore() {
        rig.arrives(Given.raised(1));
        round();
        rig.get(rig.stores.readers().acknowledge(id(), ANN, "caro", null));
        rig.arrives(Given.retracted(2));
        round();

        rig.arrives(Given.raised(3));
        round();

        assertThat(rig.states("true"))
                .containsExactly("ALERT SENT SMTP_250", "CORRECTION SENT SMTP_250", "ALERT SENT SMTP_250");
    }

    @Test
    void anAlertClaimedWhileItsRetractionIsTakenInIsNotSentOrIsCorrected() {
        rig.arrives(Given.raised(1));

        rig.get(rig.stores
                .pool()
                .withTransaction(tx -> rig.stores
                        .findings()
                        .take(tx, Given.retracted(2), "solewatch.finding.retracted.v1")
                        .chain(taken -> rig.stores
                                .findings()
                                .question(tx, taken.orElseThrow(), rig.now.get(), Given.LIFETIMES)
                                .call(() -> worker.run())
                                .chain(question -> rig.stores
                                        .decisions()
                                        .write(tx, taken.orElseThrow(), Routing.of(question), rig.now.get())))));
        round();

        List<String> kinds =
                sent.stream().map(message -> message.subject().substring(0, 3)).toList();
        assertThat(kinds).isIn(List.of(), List.of("New", "Cor"));
    }

    @Test
    void anUrgentAlertDoesNotWaitBehindACorrectionThatWaitsForTheMorning() {
        rig.subscribes(Given.subscription("caro", null, quiet("11:00", "15:00"), Urgency.NORMAL, null), TO_CARO);
        rig.arrives(new FindingRaised(Given.finding(ANN, 1, Urgency.HIGH), true));
        round();
        rig.arrives(new FindingRetracted(Given.finding(ANN, 2, Urgency.HIGH), "A report was withdrawn."));
        round();
        assertThat(sent).hasSize(1);

        rig.arrives(new FindingRaised(Given.finding(ANN, 3, Urgency.HIGH), true));
        round();
        round();

        assertThat(sent)
                .extracting(message -> message.subject().substring(0, 6))
                .containsExactly("Urgent", "Correc", "Urgent");
    }

    @Test
    void whatClosedBeforeItWasSentAndOpenedAgainIsToldAfterAll() {
        rig.subscribes(Given.subscription("caro", null, quiet("11:00", "15:00"), Urgency.NORMAL, null), TO_CARO);
        rig.arrives(Given.raised(1));
        rig.arrives(Given.closed(2));
        rig.arrives(new FindingChanged(Given.finding(ANN, 3, Urgency.NORMAL)));

        round();
        rig.now.set(Instant.parse("2026-11-20T14:00:00Z"));
        round();

        assertThat(sent).hasSize(1);
    }

    @Test
    void aCorrectionFollowsTheReaderToANewAddress() {
        rig.arrives(Given.raised(1));
        round();
        rig.subscribes(Given.coach("caro"), new Address.Email("caro@elsewhere.example"));

        rig.arrives(Given.retracted(2));
        round();

        assertThat(rig.states("true")).containsExactly("ALERT SENT SMTP_250", "CORRECTION SENT SMTP_250");
    }

    @Test
    void anAlertThatWaitsFollowsTheReaderToANewAddress() {
        var caro = Given.subscription("caro", null, quiet("11:00", "15:00"), Urgency.NORMAL, null);
        rig.subscribes(caro, TO_CARO);
        rig.arrives(Given.raised(1));
        round();

        rig.subscribes(caro, new Address.Email("caro@elsewhere.example"));
        rig.now.set(Instant.parse("2026-11-20T14:00:00Z"));
        round();

        assertThat(sent).hasSize(1);
    }

    @Test
    void anAddressThatCannotBeOpenedHoldsUpNobodyElse() {
        rig.subscribes(Given.coach("dora"), new Address.Email("d@example.org"));
        rig.sql("update channel set address = decode('00', 'hex') || address where shown like 'c%'");

        rig.arrives(Given.raised(1));
        round();

        assertThat(rig.states("reader = 'dora'")).containsExactly("ALERT SENT SMTP_250");
        assertThat(rig.states("reader = 'caro'")).containsExactly("ALERT DUE ADDRESS_UNREADABLE");
    }

    @Test
    void whatADeadDigestCarriedComesWithTheNextOne() {
        rig.subscribes(Given.subscription("caro", null, null, Urgency.DIGEST, null), TO_CARO);
        rig.arrives(new FindingRaised(Given.finding(ANN, 1, Urgency.DIGEST), true));
        answer = new Outcome.TryLater("SMTP_451", null);
        rig.now.set(Instant.parse("2026-11-21T06:00:00Z"));
        round();
        later(Duration.ofHours(21));
        round();
        assertThat(rig.states("true")).containsExactly("DIGEST DEAD EXPIRED");

        answer = new Outcome.Delivered("SMTP_250");
        RunnerId bo = new RunnerId("bo");
        rig.arrives(Given.runner(bo, TEAM, 1));
        rig.arrives(new FindingRaised(Given.finding(bo, 1, Urgency.DIGEST), true));
        later(Duration.ofHours(4));
        round();

        assertThat(sent.getLast().subject()).isEqualTo("Daily digest: 2 entries");
    }

    @Test
    void aDigestMovedToALaterHourOfTheSameDayStillComes() {
        var early = Given.subscription("caro", null, null, Urgency.DIGEST, null);
        rig.subscribes(early, TO_CARO);
        rig.arrives(new FindingRaised(Given.finding(ANN, 1, Urgency.DIGEST), true));
        rig.now.set(Instant.parse("2026-11-21T06:00:00Z"));
        round();

        rig.subscribes(
                new Subscription(
                        early.id(),
                        early.reader(),
                        early.role(),
                        early.team(),
                        null,
                        Urgency.DIGEST,
                        null,
                        true,
                        null,
                        LocalTime.of(18, 0),
                        early.zone(),
                        List.of()),
                TO_CARO);
        RunnerId bo = new RunnerId("bo");
        rig.arrives(Given.runner(bo, TEAM, 1));
        rig.arrives(new FindingRaised(Given.finding(bo, 1, Urgency.DIGEST), true));
        rig.now.set(Instant.parse("2026-11-21T17:00:00Z"));
        round();

        assertThat(sent).hasSize(2);
    }

    @Test
    void aDigestThatWaitsForgetsTheWordsAboutAnErasedRunner() {
        rig.subscribes(Given.subscription("caro", null, null, Urgency.DIGEST, null), TO_CARO);
        rig.arrives(new FindingRaised(Given.finding(ANN, 1, Urgency.DIGEST), true));
        answer = new Outcome.TryLater("SMTP_451", null);
        rig.now.set(Instant.parse("2026-11-21T06:00:00Z"));
        round();

        rig.arrives(new RunnerErased(ANN, rig.now.get()));

        assertThat(rig.column("select rendered from delivery")).containsExactly("null");
    }

    @Test
    void anErasureAndAFindingAtTheSameTimeLeaveNothingBehind() {
        Uni<Void> erasing = rig.stores
                .pool()
                .withTransaction(tx -> rig.stores.runners().erase(tx, List.of(new RunnerErased(ANN, rig.now.get()))))
                .memoize()
                .indefinitely();

        rig.get(rig.stores
                .pool()
                .withTransaction(tx -> rig.stores
                        .findings()
                        .take(tx, Given.raised(1), "solewatch.finding.raised.v1")
                        // Given time to finish, if nothing holds it off.
                        .call(() -> erasing.ifNoItem()
                                .after(Duration.ofMillis(500))
                                .fail()
                                .onFailure()
                                .recoverWithNull())));
        rig.get(erasing);

        assertThat(rig.column("select runner from erased_runner")).containsExactly("ann");
        assertThat(rig.column("select count(*) from finding")).containsExactly("0");
    }

    @Test
    void addressesAreSealedAtRest() {
        assertThat(rig.column("select encode(address, 'escape') || mark || shown from channel")
                        .getFirst())
                .doesNotContain("caro@")
                .contains("c***@example.org");
    }

    private DeliveryRound worker() {
        return rig.worker(email, (address, message) -> Uni.createFrom().item(new Outcome.Delivered("HTTP_204")));
    }

    private void round() {
        rig.get(worker.run());
    }

    private static void later(Duration time) {
        rig.now.updateAndGet(now -> now.plus(time));
    }

    private static QuietHours quiet(String start, String end) {
        return new QuietHours(
                LocalTime.parse(start),
                LocalTime.parse(end),
                EnumSet.allOf(DayOfWeek.class),
                ZoneId.of("Europe/Berlin"));
    }

    private static java.util.UUID id() {
        return Given.finding(ANN, 1, Urgency.NORMAL).id().value();
    }
}
