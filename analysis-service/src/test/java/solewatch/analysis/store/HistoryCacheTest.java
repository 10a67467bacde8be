package solewatch.analysis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.store.HistoryCache.Known;
import solewatch.events.FactId;
import solewatch.events.FactKind;
import solewatch.events.RunnerId;

class HistoryCacheTest {
    private static final RunnerId ANA = new RunnerId("ana");
    private static final RunnerId BOB = new RunnerId("bob");
    private static final RunnerId CLEO = new RunnerId("cleo");

    @Test
    void anEntryCountsForItsVersionAlone() {
        HistoryCache cache = new HistoryCache(100);
        cache.put(ANA, known(3, 1));

        assertThat(cache.get(ANA, 3)).isPresent();
        assertThat(cache.get(ANA, 4)).isEmpty();
        assertThat(cache.get(BOB, 3)).isEmpty();
    }

    @Test
    void whoWasNotSeenForLongestIsDroppedFirst() {
        HistoryCache cache = new HistoryCache(25);
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
        HistoryCache cache = new HistoryCache(5);

        cache.put(ANA, known(1, 10));

        assertThat(cache.get(ANA, 1)).isEmpty();
    }

    @Test
    void replacingDoesNotCountTwiceAndForgettingFrees() {
        HistoryCache cache = new HistoryCache(25);
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

    @Test
    void aThirdOfTheHeapIsNotExceeded() {
        assertThat(HistoryCache.within(192L << 20)).isBetween(35_000, 45_000);
        assertThat(HistoryCache.within(1L << 30)).isBetween(200_000, 240_000);
        assertThat(HistoryCache.within(Long.MAX_VALUE)).isPositive();
    }

    private static Known known(long version, int facts) {
        Map<FactId, StoredFact> all = new HashMap<>();
        for (int fact = 0; fact < facts; fact++) {
            FactId id = FactId.of(ANA, FactKind.RUN, "watch", "run-" + fact);
            all.put(id, new StoredFact(id, FactKind.RUN, 1, "00", true, null));
        }
        return new Known(version, all, List.of());
    }
}
