package solewatch.notify.coach;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription is asked to be, as it was written.
 *
 * @param team the coach's own; or a runner of that team; exactly one of the two
 * @param minimumUrgency DIGEST, NORMAL or HIGH; when absent NORMAL for a coach and DIGEST for a runner
 * @param zone IANA name of where the reader is; of the quiet hours and the digest
 * @param digestAt local time of the daily digest; 07:00 when absent
 */
public record SubscriptionForm(
        @Nullable String team,
        @Nullable String runner,
        @Nullable String minimumUrgency,
        @Nullable Quiet quietHours,
        @Nullable Boolean urgentOverridesQuietHours,
        @Nullable String mutedUntil,
        @Nullable String digestAt,
        @Nullable String zone,
        @Nullable List<@Nullable Channel> channels) {

    /**
     * When not to be disturbed.
     *
     * @param days on which a window starts; every day when absent
     * @param zone when it differs from the subscription's
     */
    public record Quiet(
            @Nullable String start,
            @Nullable String end,
            @Nullable List<@Nullable String> days,
            @Nullable String zone) {}

    /**
     * An address.
     *
     * @param type {@code email}, {@code webpush} or {@code webhook}
     * @param secret of a webhook; may be left out when its URL is unchanged
     */
    public record Channel(
            @Nullable String type,
            @Nullable String address,
            @Nullable String endpoint,
            @Nullable String p256dh,
            @Nullable String auth,
            @Nullable String url,
            @Nullable String secret) {}
}
