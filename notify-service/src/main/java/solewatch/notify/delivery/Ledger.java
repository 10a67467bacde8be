package solewatch.notify.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.notify.delivery.Claim.Frozen;
import solewatch.notify.delivery.Delivery.Ended;

/** What is owed and what was sent. Every change is fenced by the claim's token: a worker that overslept changes nothing. */
public interface Ledger {

    /**
     * How much to take.
     *
     * @param most how many in all
     * @param mostEach how many for one destination
     * @param full destinations with no room now
     */
    record Taking(Instant now, UUID token, Duration lease, int most, int mostEach, Set<String> full) {}

    /** A claim that goes to its channel now, in these words. */
    record Begun(Claim claim, Frozen frozen) {}

    /**
     * The end of one attempt.
     *
     * @param pauseUntil until when the destination asked to be left alone
     */
    record Attempted(
            Duration took, String outcome, @Nullable Instant pauseUntil) {}

    /** Claims what is due. */
    Uni<List<Claim>> claim(Taking taking);

    /** Claims what another worker's lease ran out on. */
    Uni<List<Claim>> abandoned(Taking taking);

    /** Freezes the words and notes that the attempt begins; gives the deliveries that are still ours. */
    Uni<Set<UUID>> begin(List<Begun> begun, Instant now);

    /**
     * Records how a claim ended; false when it was no longer ours.
     *
     * @param attempted null when nothing was handed to a channel
     */
    Uni<Boolean> settle(Claim claim, Ended ended, Instant at, @Nullable Attempted attempted);
}
