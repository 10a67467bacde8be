package solewatch.notify.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import solewatch.events.Finding.Urgency;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;
import solewatch.notify.routing.Subscription.Role;

class SubscriptionRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final SubscriptionForm NOTHING_SAID =
            new SubscriptionForm(null, null, null, null, null, null, null, null, null);

    @Test
    void aRunnerWhoSaysNothingHearsAlsoOfWhatRecurs() {
        Caller runner = new Caller("ana", Role.RUNNER, null, new RunnerId("ana"));

        Urgency minimum = minimumOf(runner);

        assertThat(minimum).isEqualTo(Urgency.DIGEST);
    }

    @Test
    void aCoachWhoSaysNothingHearsFromWhatPersistsOn() {
        Caller coach = new Caller("kim", Role.COACH, new TeamId("harriers"), null);

        Urgency minimum = minimumOf(coach);

        assertThat(minimum).isEqualTo(Urgency.NORMAL);
    }

    private static Urgency minimumOf(Caller caller) {
        return new SubscriptionRequest(NOTHING_SAID, caller, NOW)
                .subscription(new UUID(0, 1))
                .minimum();
    }
}
