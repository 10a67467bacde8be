package solewatch.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.notify.Given.NOON;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import solewatch.notify.channel.Outcome;
import solewatch.notify.delivery.Delivery.Claimed;
import solewatch.notify.delivery.Delivery.Ended;
import solewatch.notify.delivery.Delivery.InDoubt;
import solewatch.notify.delivery.Delivery.State;
import solewatch.notify.routing.ChannelKind;
import solewatch.notify.routing.Notice.Kind;

class DeliveryTest {

    private static final RetrySchedule SCHEDULE = RetrySchedule.standard();
    private static final Outcome LATER = new Outcome.TryLater("SMTP_451", null);
    private static final Outcome DOUBT = new Outcome.InDoubt("SMTP_TIMEOUT");

    @Test
    void eachAnswerOfAChannelEndsAnAttempt() {
        assertThat(after(alert(0), new Outcome.Delivered("SMTP_250")).state()).isEqualTo(State.SENT);
        assertThat(after(alert(0), LATER).state()).isEqualTo(State.DUE);
        assertThat(after(alert(0), new Outcome.Refused("SMTP_535")).state()).isEqualTo(State.FAILED);
        assertThat(after(alert(0), DOUBT).state()).isEqualTo(State.IN_DOUBT);
        assertThat(after(alert(0), new Outcome.AddressGone("SMTP_550")))
                .isEqualTo(new Delivery.Failed("SMTP_550", true));
    }

    @Test
    void anEmailInDoubtIsSentOnceMoreAndNotAgain() {
        Ended first = after(alert(0), DOUBT);
        assertThat(first.notBefore()).isNotNull();

        assertThat(after(alert(1), DOUBT)).isEqualTo(new InDoubt(null, "SMTP_TIMEOUT", 2));
    }

    @Test
    void aDigestInDoubtIsTakenForSent() {
        Claimed digest = new Claimed(Kind.DIGEST, ChannelKind.EMAIL, 0, 0, NOON.plusSeconds(3600)).begun();

        assertThat(digest.after(DOUBT, NOON, SCHEDULE, 0.5).notBefore()).isNull();
    }

    @Test
    void whatTheReceiverRecognisesAsTheSameIsSentAgainWhileTheScheduleLasts() {
        Claimed hook = new Claimed(Kind.ALERT, ChannelKind.WEBHOOK, 3, 2, NOON.plus(Duration.ofDays(3)));

        assertThat(hook.after(DOUBT, NOON, SCHEDULE, 0.5).notBefore()).isNotNull();
    }

    @Test
    void whatWasOnceInDoubtIsNeverCalledUnsent() {
        Claimed doubted = alert(1);
        List<Ended> ends = List.of(
                doubted.cancelled("X"),
                doubted.superseded("X"),
                doubted.expired(),
                doubted.postponed(NOON, "X"),
                after(doubted, LATER),
                after(doubted, new Outcome.Refused("X")),
                after(doubted, new Outcome.AddressGone("X")),
                doubted.abandoned(Phase.CONNECT, NOON));

        assertThat(ends).allSatisfy(end -> assertThat(end.state()).isEqualTo(State.IN_DOUBT));
        assertThat(after(doubted, new Outcome.Delivered("OK")).state()).isEqualTo(State.SENT);
    }

    @Test
    void aLostWorkerLeavesADoubtOnlyOnceTheMessageWasHandedOver() {
        assertThat(alert(0).abandoned(Phase.CONNECT, NOON)).isEqualTo(new Delivery.Due(NOON, "WORKER_LOST"));
        assertThat(alert(0).abandoned(Phase.DATA_SENT, NOON)).isEqualTo(new InDoubt(NOON, "WORKER_LOST", 1));
    }

    @Test
    void aTestIsNotTriedAgain() {
        Claimed test = new Claimed(Kind.TEST, ChannelKind.EMAIL, 0, 0, NOON.plusSeconds(600)).begun();

        assertThat(test.after(LATER, NOON, SCHEDULE, 0.5).state()).isEqualTo(State.FAILED);
        assertThat(test.after(DOUBT, NOON, SCHEDULE, 0.5).notBefore()).isNull();
    }

    @Test
    void retriesEnd() {
        Claimed tired = new Claimed(Kind.ALERT, ChannelKind.EMAIL, 9, 0, NOON.plus(Duration.ofDays(9)));
        Claimed old = new Claimed(Kind.ALERT, ChannelKind.EMAIL, 1, 0, NOON.plusSeconds(1));

        assertThat(tired.after(LATER, NOON, SCHEDULE, 0.5).state()).isEqualTo(State.DEAD);
        assertThat(old.after(LATER, NOON, SCHEDULE, 0.99).state()).isEqualTo(State.DEAD);
    }

    @Test
    void theWaitIsARandomPartOfTheStep() {
        assertThat(SCHEDULE.next(ChannelKind.EMAIL, 1, NOON, null, 0.0)).contains(NOON.plusSeconds(1));
        assertThat(SCHEDULE.next(ChannelKind.EMAIL, 1, NOON, null, 0.5)).contains(NOON.plusSeconds(15));
        assertThat(SCHEDULE.next(ChannelKind.EMAIL, 3, NOON, null, 0.5)).contains(NOON.plusSeconds(300));
        assertThat(SCHEDULE.next(ChannelKind.WEB_PUSH, 50, NOON, null, 0.5)).contains(NOON.plusSeconds(3600));
    }

    @Test
    void theOtherSidesWishIsHonouredUpToAnHour() {
        assertThat(SCHEDULE.next(ChannelKind.WEBHOOK, 1, NOON, NOON.plusSeconds(90), 0.5))
                .contains(NOON.plusSeconds(90));
        assertThat(SCHEDULE.next(ChannelKind.WEBHOOK, 1, NOON, NOON.plusSeconds(90_000), 0.5))
                .contains(NOON.plusSeconds(3600));
    }

    private static Claimed alert(int doubts) {
        return new Claimed(Kind.ALERT, ChannelKind.EMAIL, 1, doubts, NOON.plus(Duration.ofDays(3)));
    }

    private static Ended after(Claimed claimed, Outcome outcome) {
        return claimed.after(outcome, NOON, SCHEDULE, 0.5);
    }
}
