package solewatch.analysis.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import solewatch.analysis.problem.Refused;

class RoomTest {
    private final Room room = new Room(2);
    private final List<UniEmitter<? super String>> working = new ArrayList<>();

    @Test
    void oneMoreThanThereIsRoomForIsToldToComeAgain() {
        enter();
        enter();

        Throwable refused = enter().awaitFailure().getFailure();

        assertThat(refused).isInstanceOfSatisfying(Refused.class, told -> {
            assertThat(told.problem().status()).isEqualTo(503);
            assertThat(told.getResponse().getHeaderString("Retry-After")).isNotNull();
        });
        assertThat(working).as("the third never began").hasSize(2);
    }

    @Test
    void whoeverLeavesMakesRoomHoweverItEnds() {
        UniAssertSubscriber<String> first = enter();
        UniAssertSubscriber<String> second = enter();
        working.get(0).complete("done");
        working.get(1).fail(new IllegalStateException("broken"));
        first.assertItem("done");
        second.assertFailed();

        enter().cancel();
        enter();
        enter();

        assertThat(working).hasSize(5);
        enter().assertFailed();
    }

    @Test
    void workThatNeverBeginsTakesNoRoom() {
        for (int i = 0; i < 5; i++) {
            room.within(() -> {
                        throw new IllegalStateException("broken");
                    })
                    .subscribe()
                    .withSubscriber(UniAssertSubscriber.create())
                    .assertFailedWith(IllegalStateException.class);
        }
    }

    private UniAssertSubscriber<String> enter() {
        return room.within(() -> Uni.createFrom().<String>emitter(working::add))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }
}
