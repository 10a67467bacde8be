package solewatch.analysis.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import solewatch.analysis.history.StoredFact;
import solewatch.events.ConsentChanged;
import solewatch.events.FactId;
import solewatch.events.FactKind;
import solewatch.events.Provenance;
import solewatch.events.RunnerId;

class HistoryCacheTest {
    private static final RunnerId ANA = new RunnerId("ana");
    private static final RunnerId BOB = new RunnerId("bob");
    private static final RunnerId CLEO = new RunnerId("cleo");
    private static final int TEN_FACTS = known(1, 10).weightBytes();

    @Test
    void anEntryCountsForItsVersionAlone() {
        HistoryCache cache = new HistoryCache(10 * TEN_FACTS);
        cache.put(ANA, known(3, 1));

        assertThat(cache.get(ANA, 3)).isPresent();
        assertThat(cache.get(ANA, 4)).isEmpty();
        assertThat(cache.get(BOB, 3)).isEmpty();
    }

    @Test
    void whoWasNotSeenForLongestIsDroppedFirst() {
        HistoryCache cache = new HistoryCache(5 * TEN_FACTS / 2);
        cache.put(ANA, known(1, 10));
        cache.put(BOB, known(1, 10));
        cache.get(ANA, 1);

        cache.put(CLEO, known(1, 10));

        assertThat(cache.get(BOB, 1)).isEmpty();
        assertThat(cache.get(ANA, 1)).isPresent();
        assertThat(cache.get(CLEO, 1)).isPresent();
    }

    @Test
    void aHistoryLargerThanAllMemoryIsNotKept() {
        HistoryCache cache = new HistoryCache(TEN_FACTS / 2);

        cache.put(ANA, known(1, 10));

        assertThat(cache.get(ANA, 1)).isEmpty();
    }

    @Test
    void replacingDoesNotCountTwiceAndForgettingFrees() {
        HistoryCache cache = new HistoryCache(5 * TEN_FACTS / 2);
        for (int version = 1; version < 50; version++) {
            cache.put(ANA, known(version, 10));
        }
        cache.put(BOB, known(1, 10));
        assertThat(cache.get(ANA, 49)).isPresent();

        cache.forget(List.of(ANA, CLEO));
        cache.put(CLEO, known(1, 10));

        assertThat(cache.get(ANA, 49)).isEmpty();
        assertThat(cache.get(BOB, 1)).isPresent();
    }

    private static Known known(long version, int facts) {
        List<StoredFact> all = new ArrayList<>();
        for (int fact = 0; fact < facts; fact++) {
            FactId id = FactId.of(ANA, FactKind.CONSENT, "phone", "consent-" + fact);
            all.add(new StoredFact(id, FactKind.CONSENT, 1, "00", false, consent(fact)));
        }
        return new Known(version, PackedFacts.none(ANA).with(all), List.of());
    }

    private static ConsentChanged consent(int number) {
        return new ConsentChanged(ANA, new Provenance("phone", "consent-" + number, 1), Set.of());
    }
}
