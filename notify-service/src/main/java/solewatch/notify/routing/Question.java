package solewatch.notify.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.events.Finding;
import solewatch.events.FindingEvent;
import solewatch.events.TeamId;

/**
 * Everything a routing decision rests on.
 *
 * @param told who was told of this finding since it was last raised anew, per route
 * @param now when the event is taken in
 */
public record Question(
        FindingEvent event,
        RunnerFacts runner,
        List<Subscription> subscriptions,
        List<Told> told,
        Instant now,
        Lifetimes lifetimes) {

    /**
     * How long a message is of use, and how long before a digest is due its content is settled.
     *
     * @param digestMargin must exceed the longest intake transaction, so that nothing is written for a digest already sent
     */
    public record Lifetimes(Duration alert, Duration correction, Duration digest, Duration digestMargin) {}

    public Question {
        subscriptions = List.copyOf(subscriptions);
        told = List.copyOf(told);
    }

    Finding finding() {
        return event.finding();
    }

    /** The team that counts: the runner's own record once it is known, until then what the finding says. */
    @Nullable
    TeamId team() {
        return runner.known() ? runner.team() : finding().team();
    }
}
