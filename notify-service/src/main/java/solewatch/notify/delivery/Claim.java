package solewatch.notify.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.events.FindingEvent;
import solewatch.events.RunnerId;
import solewatch.notify.channel.Address;
import solewatch.notify.delivery.Delivery.Claimed;
import solewatch.notify.routing.RunnerFacts;
import solewatch.notify.routing.Subscription;
import solewatch.notify.routing.Told.Standing;
import solewatch.notify.wording.Sight;
import solewatch.notify.wording.Words;

/**
 * A delivery in one worker's hand, with everything that must be looked at again before it is sent.
 *
 * @param token the fence: whoever holds an older one changes nothing
 * @param frozen how it was worded at the first attempt, or null
 * @param finding null for a digest and a test
 */
public record Claim(
        UUID id,
        UUID token,
        Phase phase,
        String destination,
        UUID channel,
        UUID subscriptionId,
        Claimed delivery,
        @Nullable Frozen frozen,
        @Nullable Address address,
        @Nullable Subscription subscription,
        @Nullable About finding,
        List<About> digest) {

    /** A message as it was worded, and for what sight. */
    public record Frozen(Words words, Sight sight) {}

    /**
     * A finding as it is now.
     *
     * @param version the event this is about; for a digest's entry its key
     * @param name of the runner, or null when there is none
     * @param acknowledged by this reader
     * @param told how far this reader's alert got by this channel, or null when there is none
     */
    public record About(
            UUID finding,
            int version,
            FindingEvent latest,
            RunnerId runner,
            RunnerFacts facts,
            @Nullable String name,
            boolean acknowledged,
            @Nullable Standing told) {}

    public Claim {
        digest = List.copyOf(digest);
    }

    /** When it is of no more use. */
    public Instant expiresAt() {
        return delivery.expiresAt();
    }
}
