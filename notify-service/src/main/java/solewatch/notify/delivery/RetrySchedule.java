package solewatch.notify.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import solewatch.notify.routing.ChannelKind;

/**
 * When the next attempt is made. Full jitter: a random part of the step, so that what failed together does not come back
 * together. Steps: judgement for email and push (docs/operations.md, Retries), Standard Webhooks 1.0.0 for webhooks.
 */
public record RetrySchedule(Map<ChannelKind, List<Duration>> steps) {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    public RetrySchedule {
        steps = Map.copyOf(steps);
    }

    /** The published steps. */
    public static RetrySchedule standard() {
        return new RetrySchedule(Map.of(
                ChannelKind.EMAIL,
                List.of(seconds(30), minutes(2), minutes(10), minutes(30), hours(2), hours(6), hours(6), hours(6)),
                ChannelKind.WEB_PUSH,
                List.of(seconds(5), seconds(30), minutes(2), minutes(10), minutes(30), hours(2)),
                ChannelKind.WEBHOOK,
                List.of(
                        seconds(5),
                        minutes(5),
                        minutes(30),
                        hours(2),
                        hours(5),
                        hours(10),
                        hours(14),
                        hours(20),
                        hours(24))));
    }

    /**
     * When to try again after this many attempts, or nothing when it was the last.
     *
     * @param wish what the other side asked for; honoured up to an hour
     * @param dice uniform in [0, 1)
     */
    public Optional<Instant> next(ChannelKind via, int attempts, Instant now, @Nullable Instant wish, double dice) {
        List<Duration> all = steps.getOrDefault(via, List.of());
        // A push goes on with the last step until it expires; the other channels give up.
        int step = via == ChannelKind.WEB_PUSH ? Math.min(attempts, all.size()) : attempts;
        if (all.isEmpty() || step > all.size()) {
            return Optional.empty();
        }
        Duration longest = all.get(Math.max(step, 1) - 1);
        Duration wait = Duration.ofMillis((long) (longest.toMillis() * dice));
        Instant jittered = now.plus(wait.compareTo(LEAST) < 0 ? LEAST : wait);
        return Optional.of(wish == null ? jittered : laterOf(jittered, honoured(wish, now)));
    }

    private static Instant laterOf(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What the other side asked for, as far as we go along with it. */
    static Instant honoured(Instant wish, Instant now) {
        Instant limit = now.plus(LONGEST_WISH);
        return wish.isAfter(limit) ? limit : wish;
    }

    private static Duration seconds(int n) {
        return Duration.ofSeconds(n);
    }

    private static Duration minutes(int n) {
        return Duration.ofMinutes(n);
    }

    private static Duration hours(int n) {
        return Duration.ofHours(n);
    }
}
