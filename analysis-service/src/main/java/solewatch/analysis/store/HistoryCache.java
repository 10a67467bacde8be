package solewatch.analysis.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import solewatch.analysis.finding.AnnouncedFinding;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.setup.AnalysisConfig;
import solewatch.events.FactId;
import solewatch.events.RunnerId;

/**
 * The histories of the runners seen last, so that a runner's next fact needs no look-back in the database. An entry
 * counts only while the locked runner row still has its version: an owner that lost and regained a partition reads anew.
 * Bounded by facts. Thread-safe.
 */
@Singleton
public class HistoryCache {

    /**
     * A runner's standing facts and what was said of it, as of a version of its row. Immutable.
     *
     * @param facts of the look-back, and those that count always
     */
    public record Known(long version, Map<FactId, StoredFact> facts, List<AnnouncedFinding> announced) {
        public Known {
            announced = List.copyOf(announced);
        }
    }

    /** Measured: a run with heart rate bands and dynamics, and the report about it, take 3.2 kB together. */
    private static final int BYTES_A_FACT = 1_600;

    private static final int SHARE_OF_THE_HEAP = 3;

    private final LinkedHashMap<RunnerId, Known> entries = new LinkedHashMap<>(256, 0.75f, true);
    private final int mostFacts;
    private long facts;

    @Inject
    HistoryCache(AnalysisConfig config) {
        this(config.analysis()
                .intake()
                .cachedFacts()
                .orElseGet(() -> within(Runtime.getRuntime().maxMemory())));
    }

    HistoryCache(int mostFacts) {
        this.mostFacts = mostFacts;
    }

    /** How many facts may take their share of so large a heap. */
    static int within(long heapBytes) {
        return (int) Math.min(Integer.MAX_VALUE, heapBytes / SHARE_OF_THE_HEAP / BYTES_A_FACT);
    }

    /** What is known of the runner, if that is as of this version. */
    public synchronized Optional<Known> get(RunnerId runner, long version) {
        return Optional.ofNullable(entries.get(runner)).filter(known -> known.version() == version);
    }

    /** Keeps what a committed transaction left, and drops those not seen for longest. */
    public synchronized void put(RunnerId runner, Known known) {
        forget(runner);
        entries.put(runner, known);
        facts += weight(known);
        Iterator<Known> oldest = entries.values().iterator();
        while (facts > mostFacts && oldest.hasNext()) {
            facts -= weight(oldest.next());
            oldest.remove();
        }
    }

    /** Drops them. */
    public synchronized void forget(Collection<RunnerId> runners) {
        runners.forEach(this::forget);
    }

    private void forget(RunnerId runner) {
        Known gone = entries.remove(runner);
        facts -= gone == null ? 0 : weight(gone);
    }

    private static long weight(Known known) {
        return 1L + known.facts().size();
    }
}
