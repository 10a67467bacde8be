package solewatch.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every channel keeps to, whatever it speaks. A subclass brings the other side and says how it behaves. */
public abstract class ChannelContract {

    /** Sends one message to an address that works, and waits for the verdict. */
    protected abstract Outcome send();

    protected abstract void theOtherSideTakesIt();

    protected abstract void theOtherSideRefusesIt();

    protected abstract void theOtherSideAsksForPatience();

    protected abstract void theOtherSideReadsItAndNeverAnswers();

    protected abstract void theOtherSideIsAway();

    /** What may stand in no reason: the address, its secrets, the message's words, the other side's own words. */
    protected abstract List<String> secrets();

    @Test
    void whatTheOtherSideTookIsDelivered() {
        theOtherSideTakesIt();

        Outcome outcome = send();

        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        assertTellsNoSecret(outcome);
    }

    @Test
    void whatTheOtherSideRefusesIsNotDelivered() {
        theOtherSideRefusesIt();

        Outcome outcome = send();

        assertThat(outcome).isInstanceOfAny(Outcome.Refused.class, Outcome.AddressGone.class);
        assertTellsNoSecret(outcome);
    }

    @Test
    void aBusyOtherSideIsTriedLater() {
        theOtherSideAsksForPatience();

        Outcome outcome = send();

        assertThat(outcome).isInstanceOf(Outcome.TryLater.class);
        assertTellsNoSecret(outcome);
    }

    @Test
    void silenceAfterTheWholeMessageIsADoubtAndNotAFailure() {
        theOtherSideReadsItAndNeverAnswers();

        Outcome outcome = send();

        assertThat(outcome).isInstanceOf(Outcome.InDoubt.class);
        assertTellsNoSecret(outcome);
    }

    @Test
    void nobodyThereIsTriedLaterBecauseNothingWasSent() {
        theOtherSideIsAway();

        Outcome outcome = send();

        assertThat(outcome).isInstanceOf(Outcome.TryLater.class);
        assertTellsNoSecret(outcome);
    }

    private void assertTellsNoSecret(Outcome outcome) {
        assertThat(outcome.reason()).matches("[A-Z0-9_.]+");
        assertThat(secrets())
                .allSatisfy(secret -> assertThat(outcome.toString()).doesNotContain(secret));
    }
}
