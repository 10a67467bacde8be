package solewatch.notify.delivery;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.Finding.Urgency;
import solewatch.notify.channel.Message;
import solewatch.notify.delivery.Claim.About;
import solewatch.notify.delivery.Claim.Frozen;
import solewatch.notify.routing.Notice.Kind;
import solewatch.notify.routing.RunnerFacts;
import solewatch.notify.routing.Subscription;
import solewatch.notify.routing.Subscription.Role;
import solewatch.notify.wording.Entry;
import solewatch.notify.wording.Reader;
import solewatch.notify.wording.Sight;
import solewatch.notify.wording.Wording;
import solewatch.notify.wording.Words;

/** A claim in words. Frozen at the first attempt, and worded anew only where the reader's sight has changed since. Pure. */
final class Rendering {

    private Rendering() {}

    static Frozen of(Claim claim, Subscription subscription, Links links, Instant now) {
        Sight sight = claim.finding() == null
                ? Sight.STATE
                : sight(subscription, claim.finding().facts());
        Frozen frozen = claim.frozen();
        // A digest is worded each time: any of its runners may have taken consent back since.
        if (frozen != null && frozen.sight() == sight && claim.delivery().kind() != Kind.DIGEST) {
            return frozen;
        }
        return new Frozen(words(claim, subscription, reader(claim, subscription, links), now), sight);
    }

    static Message message(Claim claim, Frozen frozen, Links links) {
        Words words = frozen.words();
        return new Message(
                claim.id(),
                thread(claim),
                isUrgent(claim),
                claim.expiresAt(),
                words.subject(),
                words.text(),
                words.html(),
                words.payload(),
                links.unsubscribe(claim.channel()));
    }

    private static Words words(Claim claim, Subscription subscription, Reader reader, Instant now) {
        return switch (claim.delivery().kind()) {
            case ALERT -> Wording.alert(entry(subject(claim), subscription), reader);
            case CORRECTION -> Wording.correction(entry(subject(claim), subscription), reader);
            case DIGEST ->
                Wording.digest(
                        SecondLook.visible(claim, subscription, now).stream()
                                .map(about -> entry(about, subscription))
                                .toList(),
                        reader);
            case TEST -> Wording.test(reader);
        };
    }

    private static About subject(Claim claim) {
        return Objects.requireNonNull(claim.finding(), "an alert and a correction are about a finding");
    }

    private static Entry entry(About about, Subscription subscription) {
        return new Entry(about.latest(), about.name(), sight(subscription, about.facts()));
    }

    private static Sight sight(Subscription subscription, RunnerFacts facts) {
        boolean all = subscription.role() == Role.RUNNER || facts.scopes().contains(Scope.SYMPTOM_DETAIL);
        return all ? Sight.DETAIL : Sight.STATE;
    }

    private static Reader reader(Claim claim, Subscription subscription, Links links) {
        String scope = subscription.runner() == null
                ? "the team " + subscription.team()
                : "the runner " + subscription.runner();
        String why = "You subscribed to " + scope + ", from urgency " + subscription.minimum() + " on (subscription "
                + subscription.id() + ").";
        return new Reader(subscription.role() == Role.RUNNER, why, links.inbox(), links.unsubscribe(claim.channel()));
    }

    /** What a receiver shows together: the finding; a digest replaces the last one. */
    private static UUID thread(Claim claim) {
        return switch (claim.delivery().kind()) {
            case ALERT, CORRECTION -> subject(claim).finding();
            case DIGEST -> claim.subscriptionId();
            case TEST -> claim.id();
        };
    }

    private static boolean isUrgent(Claim claim) {
        return claim.delivery().kind() == Kind.ALERT
                && subject(claim).latest().finding().urgency() == Urgency.HIGH;
    }
}
