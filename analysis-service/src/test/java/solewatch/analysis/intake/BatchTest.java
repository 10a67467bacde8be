package solewatch.analysis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import solewatch.analysis.stack.Season;
import solewatch.analysis.store.DeadLetters.Envelope;
import solewatch.analysis.store.FactRows.Owned;
import solewatch.events.EventCodec;
import solewatch.events.FactKind;
import solewatch.events.ReviewDue;
import solewatch.events.RunnerErased;
import solewatch.events.RunnerEvent;
import solewatch.events.RunnerId;

class BatchTest {
    private static final EventCodec CODEC = new EventCodec();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final RunnerId ANA = new RunnerId("ana");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theWinnersDoNotHangOnTheOrder(long seed) {
        List<RunnerEvent> events = new ArrayList<>(Season.of("ana")
                .ran(DAY, 5_000, 1)
                .ran(DAY, 6_000, 1)
                .ran(DAY, 7_000, 0)
                .withdrew(FactKind.SYMPTOM, DAY, 2)
                .felt(DAY, 3, 1)
                .felt(DAY, 4, 2)
                .events());
        Set<Owned> inOrder = new HashSet<>(batch(events).factsExceptOf(Set.of()));
        assertThat(inOrder).hasSize(2);

        events.addAll(events);
        Collections.shuffle(events, new Random(seed));

        assertThat(new HashSet<>(batch(events).factsExceptOf(Set.of()))).isEqualTo(inOrder);
    }

    @Test
    void everyoneSomethingHappenedToIsTouchedInOrder() {
        List<RunnerEvent> events = new ArrayList<>(Season.of("dan").ran(DAY).events());
        events.add(new ReviewDue(new RunnerId("cleo"), DAY));
        events.add(new RunnerErased(new RunnerId("bob"), java.time.Instant.EPOCH));
        events.addAll(Season.of("ana").withdrew(FactKind.RUN, DAY, 1).events());

        assertThat(batch(events).runners()).extracting(RunnerId::value).containsExactly("ana", "bob", "cleo", "dan");
    }

    @Test
    void factsOfTheErasedAreLeftOutAndCounted() {
        Batch batch = batch(Season.of("ana").ran(DAY).felt(DAY, 2).events());

        assertThat(batch.factsExceptOf(Set.of(ANA))).isEmpty();
        assertThat(batch.factsOf(Set.of(ANA))).isEqualTo(2);
    }

    @Test
    void anEventThatDecodesIsTakenAsItIs() {
        RunnerEvent event = Season.of("ana").ran(DAY).events().get(0);

        assertThat(Decoded.of(new Arrival.SetAside(envelope(event, "ana")), CODEC))
                .isInstanceOfSatisfying(
                        Decoded.Event.class, taken -> assertThat(taken.event()).isEqualTo(event));
    }

    @Test
    void anEventUnderAnotherKeyIsSetAside() {
        RunnerEvent event = Season.of("ana").ran(DAY).events().get(0);

        assertThat(Decoded.of(new Arrival.SetAside(envelope(event, "bob")), CODEC))
                .isInstanceOfSatisfying(
                        Decoded.Poison.class,
                        poison -> assertThat(poison.letter().reason()).isEqualTo("KEY_IS_NOT_THE_RUNNER"));
    }

    @Test
    void anythingElseIsSetAsideWithAReasonAndWithoutContent() {
        for (byte[] value : new byte[][] {null, {}, {'{'}, "{\"note\":\"toes\"}".getBytes(StandardCharsets.UTF_8)}) {
            Envelope envelope =
                    new Envelope("t", 0, 0, null, Map.of("ce_type", "solewatch.symptom.reported.v1"), value);

            assertThat(Decoded.of(new Arrival.SetAside(envelope), CODEC))
                    .isInstanceOfSatisfying(Decoded.Poison.class, poison -> {
                        assertThat(poison.letter().envelope()).isEqualTo(envelope);
                        assertThat(poison.letter().detail()).doesNotContain("toes");
                    });
        }
    }

    private static Batch batch(List<RunnerEvent> events) {
        return Batch.of(events.stream()
                .map(event -> Decoded.of(
                        new Arrival.SetAside(envelope(event, event.runner().value())), CODEC))
                .toList());
    }

    private static Envelope envelope(RunnerEvent event, String key) {
        EventCodec.Encoded encoded = CODEC.encode(event, "/test", java.time.Instant.EPOCH);
        return new Envelope("t", 0, 0, key.getBytes(StandardCharsets.UTF_8), encoded.headers(), encoded.value());
    }
}
