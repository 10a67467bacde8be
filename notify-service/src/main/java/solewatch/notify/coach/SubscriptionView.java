package solewatch.notify.coach;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.notify.routing.QuietHours;
import solewatch.notify.routing.Subscription;
import solewatch.notify.store.SubscriptionStore;

/** A subscription as its owner sees it: addresses to recognise, never to use. */
public record SubscriptionView(
        UUID id,
        @Nullable String team,
        @Nullable String runner,
        String minimumUrgency,
        @Nullable Quiet quietHours,
        boolean urgentOverridesQuietHours,
        @Nullable Instant mutedUntil,
        String digestAt,
        String zone,
        List<SubscriptionStore.Channel> channels) {

    /** When not to disturb. */
    public record Quiet(String start, String end, List<String> days, String zone) {}

    static SubscriptionView of(SubscriptionStore.Owned owned) {
        Subscription subscription = owned.subscription();
        return new SubscriptionView(
                subscription.id(),
                subscription.runner() == null && subscription.team() != null
                        ? subscription.team().value()
                        : null,
                subscription.runner() == null ? null : subscription.runner().value(),
                subscription.minimum().name(),
                quiet(subscription.quietHours()),
                subscription.urgentOverridesQuietHours(),
                subscription.mutedUntil(),
                subscription.digestAt().toString(),
                subscription.zone().getId(),
                owned.channels());
    }

    private static @Nullable Quiet quiet(@Nullable QuietHours hours) {
        return hours == null
                ? null
                : new Quiet(
                        hours.start().toString(),
                        hours.end().toString(),
                        hours.days().stream().sorted().map(Enum::name).toList(),
                        hours.zone().getId());
    }
}
