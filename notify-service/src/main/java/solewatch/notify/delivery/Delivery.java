package solewatch.notify.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import solewatch.notify.channel.Outcome;
import solewatch.notify.routing.ChannelKind;
import solewatch.notify.routing.Notice.Kind;

/**
 * One message owed to one person by one channel. A state offers only its legal moves:
 *
 * <pre>
 *            claim                 taken
 *   DUE ────────────► CLAIMED ─────────────► SENT
 *    ▲ ▲                │ │ │  maybe taken
 *    │ └── later ───────┘ │ └──────────────► IN_DOUBT ── claim ──► CLAIMED
 *    │                    ├── refused, address gone ─► FAILED
 *    │                    ├── no more tries, too old ─► DEAD
 *    │                    └── no longer wanted ──────► CANCELLED, SUPERSEDED
 *    └─ also waits here: quiet hours, a runner nobody has introduced yet
 * </pre>
 *
 * What was once in doubt is never again called unsent: its other ends are SENT and IN_DOUBT.
 */
public sealed interface Delivery {

    /** The name the ledger keeps. */
    enum State {
        DUE,
        CLAIMED,
        IN_DOUBT,
        SENT,
        FAILED,
        DEAD,
        CANCELLED,
        SUPERSEDED
    }

    /** Which state this is. */
    State state();

    /** A state a claim can end in. */
    sealed interface Ended extends Delivery {

        /** A code for the ledger, the meters and the reader. */
        String reason();

        /** When a worker may claim it again; null for never. */
        default @Nullable Instant notBefore() {
            return null;
        }
    }

    /** Waiting for its time. */
    record Due(Instant notBefore, String reason) implements Ended {
        @Override
        public State state() {
            return State.DUE;
        }
    }

    /**
     * May have been taken; claimed again at {@code notBefore}, if that is worth a visible duplicate.
     *
     * @param doubts how often it may have been taken
     */
    record InDoubt(@Nullable Instant notBefore, String reason, int doubts) implements Ended {
        @Override
        public State state() {
            return State.IN_DOUBT;
        }
    }

    /** The other side has it. */
    record Sent(String reason) implements Ended {
        @Override
        public State state() {
            return State.SENT;
        }
    }

    /** The other side will not have it. */
    record Failed(String reason, boolean addressGone) implements Ended {
        @Override
        public State state() {
            return State.FAILED;
        }
    }

    /** Given up. */
    record Dead(String reason) implements Ended {
        @Override
        public State state() {
            return State.DEAD;
        }
    }

    /** Not sent, because it may not or need not be. */
    record Cancelled(String reason) implements Ended {
        @Override
        public State state() {
            return State.CANCELLED;
        }
    }

    /** Not sent, because what it says no longer holds. */
    record Superseded(String reason) implements Ended {
        @Override
        public State state() {
            return State.SUPERSEDED;
        }
    }

    /**
     * In one worker's hand, until its lease is over.
     *
     * @param attempts how often it was handed to the channel, this time included once it was
     * @param doubts how often it may have been taken
     */
    record Claimed(Kind kind, ChannelKind via, int attempts, int doubts, Instant expiresAt) implements Delivery {

        private static final int RESENDS_BY_EMAIL = 1;

        @Override
        public State state() {
            return State.CLAIMED;
        }

        /** Handed to the channel. */
        public Claimed begun() {
            return new Claimed(kind, via, attempts + 1, doubts, expiresAt);
        }

        /** Not sent now; it waits. */
        public Ended postponed(Instant until, String reason) {
            return doubts > 0 ? new InDoubt(until, reason, doubts) : new Due(until, reason);
        }

        /** Not to be sent at all. */
        public Ended cancelled(String reason) {
            return doubts > 0 ? new InDoubt(null, reason, doubts) : new Cancelled(reason);
        }

        /** What it says no longer holds. */
        public Ended superseded(String reason) {
            return doubts > 0 ? new InDoubt(null, reason, doubts) : new Superseded(reason);
        }

        /** Too old to be of use. */
        public Ended expired() {
            return dead("EXPIRED");
        }

        /** The channel said what became of it. */
        public Ended after(Outcome outcome, Instant now, RetrySchedule schedule, double dice) {
            return switch (outcome) {
                case Outcome.Delivered delivered -> new Sent(delivered.reason());
                case Outcome.TryLater later -> again(later, now, schedule, dice);
                case Outcome.AddressGone gone -> failed(gone.reason(), true);
                case Outcome.Refused refused -> failed(refused.reason(), false);
                case Outcome.InDoubt doubt ->
                    inDoubt(
                            doubt.reason(),
                            schedule.next(via, attempts, now, null, dice).orElse(null));
            };
        }

        /** The worker did not come back within its lease. */
        public Ended abandoned(Phase phase, Instant now) {
            return phase == Phase.CONNECT ? postponed(now, "WORKER_LOST") : inDoubt("WORKER_LOST", now);
        }

        private Ended again(Outcome.TryLater later, Instant now, RetrySchedule schedule, double dice) {
            if (kind == Kind.TEST) {
                return failed(later.reason(), false);
            }
            return schedule.next(via, attempts, now, later.notBefore(), dice)
                    .filter(next -> next.isBefore(expiresAt))
                    .map(next -> postponed(next, later.reason()))
                    .orElseGet(() -> dead(later.reason()));
        }

        private Ended failed(String reason, boolean addressGone) {
            return doubts > 0 ? new InDoubt(null, reason, doubts) : new Failed(reason, addressGone);
        }

        private Ended dead(String reason) {
            return doubts > 0 ? new InDoubt(null, reason, doubts) : new Dead(reason);
        }

        /** A second mail is seen by the reader, so it is sent once, and only for what must arrive. */
        private Ended inDoubt(String reason, @Nullable Instant next) {
            boolean worthIt = kind == Kind.ALERT || kind == Kind.CORRECTION;
            boolean again = via == ChannelKind.EMAIL ? worthIt && doubts < RESENDS_BY_EMAIL : kind != Kind.TEST;
            return new InDoubt(again && next != null && next.isBefore(expiresAt) ? next : null, reason, doubts + 1);
        }
    }
}
