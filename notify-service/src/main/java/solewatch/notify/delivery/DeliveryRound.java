package solewatch.notify.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import solewatch.notify.NotifyMetrics;
import solewatch.notify.channel.Address;
import solewatch.notify.channel.Message;
import solewatch.notify.channel.Outcome;
import solewatch.notify.delivery.Claim.Frozen;
import solewatch.notify.delivery.Delivery.Ended;
import solewatch.notify.delivery.Ledger.Attempted;
import solewatch.notify.delivery.Ledger.Begun;
import solewatch.notify.delivery.Ledger.Taking;

/**
 * Takes what is due, looks again, sends outside any transaction, records how it ended. Any number of rounds may run on one
 * ledger, in this process and in others.
 */
public final class DeliveryRound {

    /** How much is taken, and for how long it is ours. */
    public record Limits(int atOnce, int perDestination, Duration lease) {}

    /** What a round cannot make itself. */
    public record Surroundings(InstantSource clock, Supplier<UUID> tokens, DoubleSupplier dice) {}

    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final int PARTS_OF_A_LEASE = 4;
    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private record Ready(Begun begun, Address address, Message message) {}

    private final Ledger ledger;
    private final Channels channels;
    private final Links links;
    private final NotifyMetrics metrics;
    private final Limits limits;
    private final Surroundings surroundings;
    private final RetrySchedule schedule = RetrySchedule.standard();
    private final Room room;

    public DeliveryRound(
            Ledger ledger,
            Channels channels,
            Links links,
            NotifyMetrics metrics,
            Limits limits,
            Surroundings surroundings) {
        this.ledger = ledger;
        this.channels = channels;
        this.links = links;
        this.metrics = metrics;
        this.limits = limits;
        this.surroundings = surroundings;
        this.room = new Room(limits.atOnce(), limits.perDestination());
    }

    /** One whole round; done when everything it took is settled. Gives how many it took. */
    public Uni<Integer> run() {
        return take().chain(claims -> work(claims).replaceWith(claims.size()));
    }

    /** Claims as much as there is room for; for {@link #work}. */
    Uni<List<Claim>> take() {
        int most = room.left();
        if (most <= 0) {
            return Uni.createFrom().item(List.of());
        }
        return inTime(ledger.claim(taking(most)))
                .invoke(claims -> claims.forEach(claim -> room.enter(claim.destination())));
    }

    /** Settles these claims. */
    Uni<Void> work(List<Claim> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = now();
        List<Uni<Void>> done = new ArrayList<>();
        List<Ready> ready = new ArrayList<>();
        for (Claim claim : claims) {
            try {
                switch (SecondLook.at(claim, now)) {
                    case Verdict.Keep keep -> done.add(keep(claim, keep.next()));
                    case Verdict.Send send -> ready.add(ready(claim, send, now));
                }
            } catch (RuntimeException unforeseen) {
                // One that cannot be worded must not take the others' room, nor be lost from sight.
                done.add(keep(claim, unworded(claim, now)));
            }
        }
        done.add(begin(ready));
        return Uni.join().all(done).andCollectFailures().replaceWithVoid();
    }

    /** Takes over what other workers left behind. */
    public Uni<Integer> takeOver() {
        return inTime(ledger.abandoned(taking(limits.atOnce()))).chain(claims -> {
            List<Uni<Void>> done = claims.stream()
                    .map(claim -> settle(claim, claim.delivery().abandoned(claim.phase(), now()), null))
                    .toList();
            return done.isEmpty()
                    ? Uni.createFrom().item(0)
                    : Uni.join().all(done).andCollectFailures().replaceWith(done.size());
        });
    }

    private Ready ready(Claim claim, Verdict.Send send, Instant now) {
        Frozen frozen = Rendering.of(claim, send.subscription(), links, now);
        return new Ready(new Begun(claim, frozen), send.address(), Rendering.message(claim, frozen, links));
    }

    private static Ended unworded(Claim claim, Instant now) {
        return now.isBefore(claim.expiresAt())
                ? claim.delivery().postponed(now.plus(A_WHILE), "CANNOT_BE_WORDED")
                : claim.delivery().expired();
    }

    private Uni<Void> keep(Claim claim, Ended next) {
        return settle(claim, next, null).eventually(() -> leave(claim));
    }

    /** A connection that is dead without a word must not hold anything for ever: the claim ends by its lease. */
    private <T> Uni<T> inTime(Uni<T> answer) {
        return answer.ifNoItem().after(patience()).fail();
    }

    private Duration patience() {
        return limits.lease().dividedBy(PARTS_OF_A_LEASE);
    }

    private Uni<Void> begin(List<Ready> ready) {
        if (ready.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Begun> begun = ready.stream().map(Ready::begun).toList();
        return inTime(ledger.begin(begun, now()))
                .onFailure()
                .invoke(failure -> begun.forEach(one -> leave(one.claim())))
                .chain(ours -> {
                    List<Uni<Void>> sends = new ArrayList<>();
                    for (Ready one : ready) {
                        Claim claim = one.begun().claim();
                        if (ours.contains(claim.id())) {
                            sends.add(send(one).eventually(() -> leave(claim)));
                        } else {
                            leave(claim);
                        }
                    }
                    return sends.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : Uni.join().all(sends).andCollectFailures().replaceWithVoid();
                });
    }

    private Uni<Void> send(Ready ready) {
        Claim claim = ready.begun().claim();
        Instant started = now();
        metrics.underWay(1);
        return channels.send(ready.address(), ready.message())
                .eventually(() -> metrics.underWay(-1))
                .chain(outcome -> {
                    Duration took = Duration.between(started, now());
                    String name = outcome.getClass().getSimpleName();
                    metrics.attempted(claim.delivery().via().name(), name, took);
                    Ended ended = claim.delivery()
                            .begun()
                            .after(outcome, now(), schedule, surroundings.dice().getAsDouble());
                    return settle(claim, ended, new Attempted(took, name, pause(outcome)));
                });
    }

    /** A destination that said when to come back is left alone until then. */
    private @Nullable Instant pause(Outcome outcome) {
        return outcome instanceof Outcome.TryLater later && later.notBefore() != null
                ? RetrySchedule.honoured(later.notBefore(), now())
                : null;
    }

    /** Tried again while the lease lasts: what was sent and is not recorded would be sent a second time. */
    private Uni<Void> settle(Claim claim, Ended ended, @Nullable Attempted attempted) {
        Instant at = now();
        return Uni.createFrom()
                .deferred(() -> inTime(ledger.settle(claim, ended, at, attempted)))
                .onFailure()
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .expireIn(patience().toMillis())
                .invoke(ours -> {
                    if (ours) {
                        metrics.settled(
                                claim.delivery().via().name(),
                                claim.delivery().kind().name(),
                                ended.state().name());
                    }
                })
                .replaceWithVoid();
    }

    private Taking taking(int most) {
        return new Taking(now(), surroundings.tokens().get(), limits.lease(), most, room.leftForEach(), room.full());
    }

    private void leave(Claim claim) {
        room.leave(claim.destination());
    }

    private Instant now() {
        return surroundings.clock().instant();
    }
}
