package solewatch.analysis.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import solewatch.analysis.history.StoredFact;
import solewatch.events.ConsentChanged;
import solewatch.events.EventCodec;
import solewatch.events.Fact;
import solewatch.events.FactId;
import solewatch.events.RunRecorded;
import solewatch.events.RunnerId;
import solewatch.events.SymptomReported;

class PackedFactsTest {

    private static final RunnerId ANA = new RunnerId("ana");
    private static final EventCodec CODEC = new EventCodec();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_comes_out_equals_what_went_in_whatever_is_known_or_not(long seed) {
        List<StoredFact> facts = anything(seed, 200);

        PackedFacts packed = PackedFacts.none(ANA).with(facts);

        assertThat(packed.all()).containsExactlyInAnyOrderElementsOf(facts);
        assertThat(packed.size()).isEqualTo(facts.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void in_portions_with_newer_revisions_and_withdrawals_it_holds_what_a_map_holds(long seed) {
        Random random = new Random(seed);
        List<StoredFact> pool = anything(seed, 60);
        Map<FactId, StoredFact> expected = new HashMap<>();
        PackedFacts packed = PackedFacts.none(ANA);

        for (int portion = 0; portion < 40; portion++) {
            Map<FactId, StoredFact> news = new HashMap<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                StoredFact fact = changed(pool.get(random.nextInt(pool.size())), random);
                news.put(fact.id(), fact);
            }
            packed = packed.with(news.values());
            expected.putAll(news);
            expected.values().removeIf(StoredFact::withdrawn);
        }

        assertThat(packed.all()).containsExactlyInAnyOrderElementsOf(expected.values());
    }

    @Test
    void a_version_is_not_changed_by_the_next_one() {
        List<StoredFact> first = anything(21, 30);
        PackedFacts before = PackedFacts.none(ANA).with(first);

        before.with(anything(22, 30));

        assertThat(before.all()).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void more_texts_than_are_shared_are_kept_too() {
        List<StoredFact> facts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            facts.add(stored(new AnyRecord(ANA, new Random(i)).of(RunRecorded.class)));
        }

        PackedFacts packed = PackedFacts.none(ANA).with(facts);

        assertThat(packed.all()).containsExactlyInAnyOrderElementsOf(facts);
    }

    @Test
    void a_digest_of_another_form_is_kept_as_it_is() {
        StoredFact fact = anything(31, 1).getFirst();
        StoredFact odd = new StoredFact(fact.id(), fact.kind(), fact.revision(), "00", false, fact.body());

        assertThat(PackedFacts.none(ANA).with(List.of(odd)).all()).containsExactly(odd);
    }

    @Test
    void nothing_new_is_the_same() {
        PackedFacts packed = PackedFacts.none(ANA).with(anything(41, 3));

        assertThat(packed.with(List.of())).isSameAs(packed);
    }

    /** Runs, reports, and now and then a consent, each once. */
    private static List<StoredFact> anything(long seed, int count) {
        Random random = new Random(seed);
        AnyRecord any = new AnyRecord(ANA, random);
        Map<FactId, StoredFact> facts = new HashMap<>();
        while (facts.size() < count) {
            StoredFact fact = stored(
                    switch (random.nextInt(7)) {
                        case 0 -> any.of(ConsentChanged.class);
                        case 1, 2, 3 -> any.of(RunRecorded.class);
                        default -> any.of(SymptomReported.class);
                    });
            facts.put(fact.id(), fact);
        }
        return List.copyOf(facts.values());
    }

    private static StoredFact changed(StoredFact fact, Random random) {
        if (random.nextInt(4) == 0) {
            return new StoredFact(fact.id(), fact.kind(), fact.revision() + 1, fact.digest(), true, null);
        }
        return new StoredFact(fact.id(), fact.kind(), random.nextLong(1L << 53), fact.digest(), false, fact.body());
    }

    private static StoredFact stored(Fact fact) {
        return new StoredFact(
                fact.factId(),
                fact.kind(),
                fact.provenance().revision(),
                EventCodec.digestOf(CODEC.valueOf(fact)),
                false,
                fact);
    }
}
