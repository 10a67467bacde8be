package solewatch.notify.channel.outbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import solewatch.notify.channel.Outcome;

/** What came of one request. */
public sealed interface Exchange {

    /** The other side answered with this status. */
    record Answered(int status, @Nullable String retryAfter) implements Exchange {}

    /** The request was not made: its addresses are off limits. */
    record Denied(Denial reason) implements Exchange {}

    /** The other side cannot have read the whole request. */
    record NotSent(String reason) implements Exchange {}

    /** The whole request was sent, and no answer came. */
    record Unanswered(String reason) implements Exchange {}

    /** What a channel makes of an answer's status. */
    @FunctionalInterface
    interface StatusReading {
        Outcome read(int status, @Nullable Instant notBefore);
    }

    /** The channel's verdict: what a status means differs between channels, all else does not. */
    default Outcome outcome(Instant now, StatusReading reading) {
        return switch (this) {
            case Answered(int status, String retryAfter) -> reading.read(status, RetryAfter.read(retryAfter, now));
            case Denied(Denial reason) -> new Outcome.Refused(reason.name());
            case NotSent(String reason) -> new Outcome.TryLater(reason, null);
            case Unanswered(String reason) -> new Outcome.InDoubt(reason);
        };
    }
}
