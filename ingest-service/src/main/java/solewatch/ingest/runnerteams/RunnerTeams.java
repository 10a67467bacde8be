package solewatch.ingest.runnerteams;

import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunnerId;

/**
 * The directory of runners and teams in memory. What was read from the topic and what was written by this service are put
 * in by offset, so that an older record never undoes a newer one.
 */
@Singleton
public final class RunnerTeams {

    private final ConcurrentMap<RunnerId, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(@Nullable Membership membership, long offset) {}

    /** Where this runner belongs; null for one who is not known. */
    public @Nullable Membership of(RunnerId runner) {
        Entry entry = entries.get(runner);
        return entry == null ? null : entry.membership();
    }

    /** How many runners are known. */
    public int size() {
        return entries.size();
    }

    /** The record at this offset of the runner's partition says so; null: the runner is not known any more. */
    public void put(RunnerId runner, @Nullable Membership membership, long offset) {
        entries.merge(runner, new Entry(membership, offset), (held, said) -> said.offset >= held.offset ? said : held);
    }

    /** Lets go of a runner whose removal was read from the topic. */
    void forget(RunnerId runner, long offset) {
        entries.computeIfPresent(runner, (id, held) -> held.offset <= offset ? null : held);
    }
}
