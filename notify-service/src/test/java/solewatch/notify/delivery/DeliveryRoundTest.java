package solewatch.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.notify.Given.ANN;
import static solewatch.notify.Given.NOON;
import static solewatch.notify.Given.TEAM;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import solewatch.events.ConsentChanged.Scope;
import solewatch.notify.Given;
import solewatch.notify.NotifyMetrics;
import solewatch.notify.channel.Address;
import solewatch.notify.channel.Channel;
import solewatch.notify.channel.Message;
import solewatch.notify.channel.Outcome;
import solewatch.notify.delivery.Claim.About;
import solewatch.notify.delivery.Delivery.Claimed;
import solewatch.notify.delivery.Delivery.Ended;
import solewatch.notify.routing.ChannelKind;
import solewatch.notify.routing.Notice.Kind;
import solewatch.notify.routing.RunnerFacts;
import solewatch.notify.routing.Subscription;

class DeliveryRoundTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PaperLedger ledger = new PaperLedger();
    private final List<UUID> sent = new ArrayList<>();
    private Function<Message, Uni<Outcome>> sending =
            message -> Uni.createFrom().item(new Outcome.Delivered("SMTP_250"));

    @Test
    void aClaimThatCannotBeWordedWaitsAndHoldsUpNobodyElse() {
        DeliveryRound round = round(2, Duration.ofSeconds(60), channel -> {
            if (channel.equals(ledger.badChannel)) {
                throw new IllegalStateException("no link for this one");
            }
            return "http://here/" + channel;
        });

        for (int i = 0; i < 3; i++) {
            ledger.waiting.add(claim(ledger.badChannel));
            ledger.waiting.add(claim(Given.coach("caro").routes().getFirst().channel()));
            round.run().onFailure().recoverWithNull().await().atMost(PATIENCE);
        }

        assertThat(sent).hasSize(3);
        assertThat(ledger.settled)
                .extracting(Ended::reason)
                .filteredOn("CANNOT_BE_WORDED"::equals)
                .hasSize(3);
    }

    @Test
    void aSentMessageIsRecordedAlthoughTheDatabaseBlinked() {
        ledger.failures = 2;
        ledger.waiting.add(claim(Given.coach("caro").routes().getFirst().channel()));

        round(2, Duration.ofSeconds(60), channel -> "http://here/" + channel)
                .run()
                .onFailure()
                .recoverWithNull()
                .await()
                .atMost(PATIENCE);

        assertThat(ledger.settled).extracting(Ended::reason).containsExactly("SMTP_250");
        assertThat(sent).hasSize(1);
    }

    @Test
    void aDatabaseThatNeverAnswersGivesTheRoomBack() {
        ledger.mute = true;
        ledger.waiting.add(claim(Given.coach("caro").routes().getFirst().channel()));
        DeliveryRound round = round(1, Duration.ofMillis(300), channel -> "http://here/" + channel);

        round.run().onFailure().recoverWithNull().await().atMost(PATIENCE);
        ledger.mute = false;
        ledger.waiting.add(claim(Given.coach("caro").routes().getFirst().channel()));
        round.run().await().atMost(PATIENCE);

        assertThat(ledger.settled).hasSize(1);
    }

    @Test
    void anOrderlyEndWaitsForWhatIsUnderWayAndClaimsNothingMore() {
        List<UniEmitter<? super Outcome>> answers = new ArrayList<>();
        sending = message -> Uni.createFrom().emitter(answers::add);
        ledger.waiting.add(claim(Given.coach("caro").routes().getFirst().channel()));
        DeliveryWorker worker =
                new DeliveryWorker(round(1, Duration.ofSeconds(60), channel -> "http://here/" + channel));
        worker.wake();

        CompletableFuture<Void> ended = worker.stop();

        assertThat(ended).isNotDone();
        ledger.waiting.add(claim(Given.coach("caro").routes().getFirst().channel()));
        answers.getFirst().complete(new Outcome.Delivered("SMTP_250"));
        assertThat(ended).succeedsWithin(PATIENCE);
        worker.wake();
        assertThat(ledger.settled).extracting(Ended::reason).containsExactly("SMTP_250");
        assertThat(ledger.waiting).hasSize(1);
    }

    private DeliveryRound round(int atOnce, Duration lease, Function<UUID, String> unsubscribe) {
        Channel<Address.Email> email = (address, message) -> {
            sent.add(message.delivery());
            return sending.apply(message);
        };
        Links links = new Links() {
            @Override
            public String inbox() {
                return "http://here/inbox";
            }

            @Override
            public String unsubscribe(UUID channel) {
                return unsubscribe.apply(channel);
            }
        };
        return new DeliveryRound(
                ledger,
                new Channels(
                        email,
                        (address, message) -> Uni.createFrom().nothing(),
                        (address, message) -> Uni.createFrom().nothing(),
                        Duration.ofSeconds(10)),
                links,
                new NotifyMetrics(new SimpleMeterRegistry()),
                new DeliveryRound.Limits(atOnce, atOnce, lease),
                new DeliveryRound.Surroundings(() -> NOON, UUID::randomUUID, () -> 0.5));
    }

    private static Claim claim(UUID channel) {
        Subscription caro = Given.coach("caro");
        Subscription subscription = new Subscription(
                caro.id(),
                caro.reader(),
                caro.role(),
                caro.team(),
                null,
                caro.minimum(),
                null,
                true,
                null,
                caro.digestAt(),
                caro.zone(),
                List.of(new Subscription.Route(channel, ChannelKind.EMAIL, "smtp", true)));
        RunnerFacts facts = new RunnerFacts(true, TEAM, Set.of(Scope.SYMPTOM_STATE));
        return new Claim(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Phase.CONNECT,
                "smtp",
                channel,
                caro.id(),
                new Claimed(Kind.ALERT, ChannelKind.EMAIL, 0, 0, NOON.plusSeconds(3600)),
                null,
                new Address.Email("caro@example.org"),
                subscription,
                new About(Given.raised(1).finding().id().value(), 1, Given.raised(1), ANN, facts, "Ann", false, null),
                List.of());
    }

    /** A ledger in memory that can stumble. */
    private static final class PaperLedger implements Ledger {

        final UUID badChannel = UUID.randomUUID();
        final List<Claim> waiting = new ArrayList<>();
        final List<Ended> settled = new ArrayList<>();
        int failures;
        boolean mute;

        @Override
        public Uni<List<Claim>> claim(Taking taking) {
            List<Claim> claims = List.copyOf(waiting.subList(0, Math.min(taking.most(), waiting.size())));
            waiting.removeAll(claims);
            return Uni.createFrom().item(claims);
        }

        @Override
        public Uni<List<Claim>> abandoned(Taking taking) {
            return Uni.createFrom().item(List.of());
        }

        @Override
        public Uni<Set<UUID>> begin(List<Begun> begun, Instant now) {
            Set<UUID> ours = new HashSet<>();
            begun.forEach(one -> ours.add(one.claim().id()));
            return Uni.createFrom().item(ours);
        }

        @Override
        public Uni<Boolean> settle(Claim claim, Ended ended, Instant at, @Nullable Attempted attempted) {
            return Uni.createFrom().deferred(() -> {
                if (mute) {
                    return Uni.createFrom().nothing();
                }
                if (failures-- > 0) {
                    return Uni.createFrom().failure(new IllegalStateException("connection lost"));
                }
                settled.add(ended);
                return Uni.createFrom().item(true);
            });
        }
    }
}
