package solewatch.local.replicas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import solewatch.events.RunnerEvent;
import solewatch.local.replicas.RunnerSeason.Step;

/**
 * Posts the seasons side by side, in bursts. A runner's next step is posted once every store has the last one: so however the
 * facts are batched, each is assessed by itself, and what must be said of it is the same everywhere.
 */
final class FactStream implements AutoCloseable {

    private static final long BEAT_MILLIS = 200;
    private static final int LARGEST_BURST = 80;

    private final Topic topic;
    private final List<Store> stores;
    private final List<RunnerSeason> waiting;
    private final Map<UUID, Pending> pending = new ConcurrentHashMap<>();
    private final Random random;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();
    private volatile int posted;
    private volatile boolean ended;

    private record Pending(RunnerSeason season, Step step, Set<Store> missing) {}

    FactStream(Topic topic, List<Store> stores, List<RunnerSeason> seasons, long seed) {
        this.topic = topic;
        this.stores = stores;
        this.waiting = new ArrayList<>(seasons);
        this.random = new Random(seed);
    }

    void start() {
        beat.scheduleWithFixedDelay(this::beat, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** How many steps are posted; fails when posting failed. */
    int posted() {
        Throwable failed = failure.get();
        if (failed != null) {
            throw new AssertionError("the stream broke off", failed);
        }
        return posted;
    }

    /** Posts nothing more. */
    void end() {
        ended = true;
    }

    /** Whether all that was posted is kept, and no more comes. */
    synchronized boolean isOver() {
        posted();
        return (ended || waiting.isEmpty()) && pending.isEmpty();
    }

    /** What is posted and not yet kept by this store. */
    List<Step> missing(Store store) {
        return pending.values().stream()
                .filter(one -> one.missing().contains(store))
                .map(Pending::step)
                .toList();
    }

    @Override
    public void close() {
        beat.shutdownNow();
    }

    private synchronized void beat() {
        try {
            taken();
            burst();
        } catch (RuntimeException | Error e) {
            failure.set(e);
            throw e;
        }
    }

    private void taken() {
        for (Store store : stores) {
            store.kept(missing(store))
                    .forEach(fact -> pending.get(fact).missing().remove(store));
        }
        pending.values().removeIf(one -> {
            boolean everywhere = one.missing().isEmpty();
            if (everywhere && !one.season().isOver()) {
                waiting.add(one.season());
            }
            return everywhere;
        });
    }

    private void burst() {
        int most = ended ? 0 : random.nextInt(LARGEST_BURST);
        Collections.shuffle(waiting, random);
        List<RunnerSeason> now = waiting.subList(0, Math.min(most, waiting.size()));
        List<RunnerEvent> events = new ArrayList<>();
        for (RunnerSeason season : now) {
            Step step = season.next();
            step.events().forEach(events::add);
            Set<Store> missing = ConcurrentHashMap.newKeySet();
            missing.addAll(stores);
            pending.put(step.fact().value(), new Pending(season, step, missing));
            posted++;
        }
        now.clear();
        topic.happened(events);
    }
}
