package solewatch.analysis.cache;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import solewatch.analysis.setup.AnalysisConfig;
import solewatch.events.RunnerId;

/**
 * The histories of the runners seen last, so that a runner's next fact needs no look-back in the database. An entry
 * counts only while the locked runner row still has its version: an owner that lost and regained a partition reads anew.
 * Bounded by what they weigh. Thread-safe.
 */
@Singleton
public class HistoryCache {

    private static final int SHARE_OF_THE_HEAP = 3;

    private final LinkedHashMap<RunnerId, Known> entries = new LinkedHashMap<>(256, 0.75f, true);
    private final long mostBytes;
    private long bytes;

    @Inject
    HistoryCache(AnalysisConfig config) {
        this(config.analysis()
                .intake()
                .cache()
                .map(MemorySize::asLongValue)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / SHARE_OF_THE_HEAP));
    }

    HistoryCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** What is known of the runner, if that is as of this version. */
    public synchronized Optional<Known> get(RunnerId runner, long version) {
        return Optional.ofNullable(entries.get(runner)).filter(known -> known.version() == version);
    }

    /** Keeps what a committed transaction left, and drops those not seen for longest. */
    public synchronized void put(RunnerId runner, Known known) {
        forget(runner);
        entries.put(runner, known);
        bytes += known.weightBytes();
        Iterator<Known> oldest = entries.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= oldest.next().weightBytes();
            oldest.remove();
        }
    }

    /** Drops them. */
    public synchronized void forget(Collection<RunnerId> runners) {
        runners.forEach(this::forget);
    }

    private void forget(RunnerId runner) {
        Known gone = entries.remove(runner);
        bytes -= gone == null ? 0 : gone.weightBytes();
    }
}
