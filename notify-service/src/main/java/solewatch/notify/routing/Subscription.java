package solewatch.notify.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.events.Finding;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;

/**
 * What one person wants to be told, and how.
 *
 * @param reader the token's subject
 * @param team the coach's team; null when a runner reads about themselves
 * @param runner the one runner it is about; null for the whole team
 * @param minimum the least urgency told at once; what is below is withheld
 * @param urgentOverridesQuietHours whether HIGH comes at any hour
 * @param mutedUntil nothing but corrections before then
 * @param digestAt when the daily digest comes, by the clock of {@code zone}
 */
public record Subscription(
        UUID id,
        String reader,
        Role role,
        @Nullable TeamId team,
        @Nullable RunnerId runner,
        Finding.Urgency minimum,
        @Nullable QuietHours quietHours,
        boolean urgentOverridesQuietHours,
        @Nullable Instant mutedUntil,
        LocalTime digestAt,
        ZoneId zone,
        List<Route> routes) {

    /** In what capacity a person reads. */
    public enum Role {
        COACH,
        RUNNER
    }

    /**
     * One address of the subscription, without the address.
     *
     * @param destination what the sender must not overwhelm: a host, or {@code smtp}
     * @param open false once unsubscribed or found dead
     */
    public record Route(UUID channel, ChannelKind via, String destination, boolean open) {}

    public Subscription {
        if ((role == Role.COACH) != (team != null)) {
            throw new IllegalArgumentException("a coach reads about a team, a runner about themselves");
        }
        if (role == Role.RUNNER && runner == null) {
            throw new IllegalArgumentException("a runner's subscription is about that runner");
        }
        routes = List.copyOf(routes);
    }

    /** The routes that can be used. */
    public List<Route> openRoutes() {
        return routes.stream().filter(Route::open).toList();
    }

    boolean isMutedAt(Instant now) {
        return mutedUntil != null && now.isBefore(mutedUntil);
    }

    /** When something of this urgency may reach the reader, from this moment on. */
    public Instant acceptableFrom(Instant now, boolean urgent) {
        if (quietHours == null || (urgent && urgentOverridesQuietHours)) {
            return now;
        }
        return quietHours.releaseAt(now);
    }

    /** The day whose digest takes what is written until this moment. */
    LocalDate digestDay(Instant writtenUntil) {
        LocalDate today = writtenUntil.atZone(zone).toLocalDate();
        return digestTime(today).isAfter(writtenUntil) ? today : today.plusDays(1);
    }

    Instant digestTime(LocalDate day) {
        return WallClock.lastInstantOf(day.atTime(digestAt), zone);
    }
}
