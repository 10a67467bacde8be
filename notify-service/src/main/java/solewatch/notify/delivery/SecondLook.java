package solewatch.notify.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import solewatch.events.Finding.Urgency;
import solewatch.events.FindingClosed;
import solewatch.events.FindingEvent;
import solewatch.events.FindingRaised;
import solewatch.events.FindingRetracted;
import solewatch.notify.channel.Address;
import solewatch.notify.delivery.Claim.About;
import solewatch.notify.delivery.Delivery.Claimed;
import solewatch.notify.delivery.Delivery.Ended;
import solewatch.notify.routing.Decision.Reason;
import solewatch.notify.routing.Routing;
import solewatch.notify.routing.Subscription;
import solewatch.notify.routing.Told.Standing;

/** Whether what was once decided may still be sent: consent, team, mute, quiet hours and the finding itself may have changed. Pure. */
final class SecondLook {

    /** How long a delivery waits for what is on its way: a runner's own record, an alert in another worker's hand. */
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    /** How long it waits for an operator: an address that was sealed with another key. */
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private SecondLook() {}

    static Verdict at(Claim claim, Instant now) {
        Claimed delivery = claim.delivery();
        Address address = claim.address();
        Subscription subscription = claim.subscription();
        if (subscription == null || isClosed(claim, subscription)) {
            return new Verdict.Keep(delivery.cancelled(Reason.NO_CHANNEL.name()));
        }
        if (!now.isBefore(delivery.expiresAt())) {
            return new Verdict.Keep(delivery.expired());
        }
        if (address == null) {
            return new Verdict.Keep(delivery.postponed(now.plus(A_WHILE), "ADDRESS_UNREADABLE"));
        }
        return objection(claim, subscription, now)
                .<Verdict>map(Verdict.Keep::new)
                .orElseGet(() -> new Verdict.Send(address, subscription));
    }

    private static Optional<Ended> objection(Claim claim, Subscription subscription, Instant now) {
        return switch (claim.delivery().kind()) {
            case ALERT -> alert(claim, subscription, now);
            case CORRECTION -> correction(claim, subscription, now);
            case DIGEST -> digest(claim, subscription, now);
            case TEST -> Optional.empty();
        };
    }

    private static Optional<Ended> alert(Claim claim, Subscription subscription, Instant now) {
        Claimed delivery = claim.delivery();
        About about = claim.finding();
        if (about == null || hasEnded(about.latest())) {
            return Optional.of(delivery.superseded(Reason.STOPPED_IN_TIME.name()));
        }
        if (about.acknowledged()) {
            return Optional.of(delivery.cancelled("ACKNOWLEDGED"));
        }
        if (!about.facts().known()) {
            return Optional.of(delivery.postponed(now.plus(A_MOMENT), "RUNNER_UNKNOWN"));
        }
        boolean urgent = about.latest().finding().urgency() == Urgency.HIGH;
        return Routing.objection(subscription, about.facts(), now)
                .map(reason -> delivery.cancelled(reason.name()))
                .or(() -> quiet(delivery, subscription.acceptableFrom(now, urgent), now));
    }

    private static Optional<Ended> correction(Claim claim, Subscription subscription, Instant now) {
        Claimed delivery = claim.delivery();
        About about = claim.finding();
        Standing told = about == null ? null : about.told();
        if (told == Standing.IN_FLIGHT) {
            return Optional.of(delivery.postponed(now.plus(A_MOMENT), "ALERT_IN_FLIGHT"));
        }
        return told == Standing.DELIVERED
                ? quiet(delivery, subscription.acceptableFrom(now, isUrgentAgain(about)), now)
                : Optional.of(delivery.cancelled(Reason.NEVER_TOLD.name()));
    }

    private static Optional<Ended> digest(Claim claim, Subscription subscription, Instant now) {
        if (visible(claim, subscription, now).isEmpty()) {
            return Optional.of(claim.delivery().cancelled("NOTHING_TO_TELL"));
        }
        return quiet(claim.delivery(), subscription.acceptableFrom(now, false), now);
    }

    private static Optional<Ended> quiet(Claimed delivery, Instant from, Instant now) {
        return from.isAfter(now) ? Optional.of(delivery.postponed(from, Reason.QUIET_HOURS.name())) : Optional.empty();
    }

    private static boolean isClosed(Claim claim, Subscription subscription) {
        return subscription.openRoutes().stream()
                .noneMatch(route -> route.channel().equals(claim.channel()));
    }

    /** The lines of a digest its reader may still see. */
    static List<About> visible(Claim claim, Subscription subscription, Instant now) {
        return claim.digest().stream()
                .filter(about -> about.facts().known())
                .filter(about -> !(about.latest() instanceof FindingRetracted))
                .filter(about ->
                        Routing.objection(subscription, about.facts(), now).isEmpty())
                .toList();
    }

    /** An urgent alert stands in line behind the correction of its own past. */
    private static boolean isUrgentAgain(@Nullable About about) {
        return about != null
                && about.latest() instanceof FindingRaised raised
                && raised.finding().urgency() == Urgency.HIGH;
    }

    private static boolean hasEnded(FindingEvent latest) {
        return latest instanceof FindingClosed || latest instanceof FindingRetracted;
    }
}
