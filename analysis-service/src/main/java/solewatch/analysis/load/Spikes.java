package solewatch.analysis.load;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;

/** Looks for single runs that go far beyond the longest of the 30 times 24 hours before they began. */
final class Spikes {

    private static final long SECONDS_PER_DAY = 86_400;

    private Spikes() {}

    /** The spike of a run among others; null when its distance is unknown. */
    static @Nullable Spike of(Run run, List<Run> all, LoadPolicy policy) {
        Integer metres = run.distanceMetres();
        if (metres == null) {
            return null;
        }
        Instant start = run.start();
        Integer longest = longest(all, start.minusSeconds(policy.spikeWindowDays() * SECONDS_PER_DAY), start, run);
        return new Spike(run.id(), run.day(), metres, longest, SpikeBand.of(metres, longest, policy));
    }

    /** The longest of the other runs that began in [from, before); null when there is none. */
    private static @Nullable Integer longest(List<Run> runs, Instant from, Instant before, Run except) {
        Integer longest = null;
        for (int i = runs.size() - 1; i >= 0; i--) {
            Run run = runs.get(i);
            Instant start = run.start();
            // Runs are in order of local day, which may differ from the order of time by two days at most.
            if (start.isBefore(from.minusSeconds(2 * SECONDS_PER_DAY))) {
                break;
            }
            Integer metres = run.distanceMetres();
            boolean within = !start.isBefore(from) && start.isBefore(before) && run != except;
            if (within && metres != null && (longest == null || metres > longest)) {
                longest = metres;
            }
        }
        return longest;
    }
}
