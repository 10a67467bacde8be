package solewatch.analysis.load;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;
import solewatch.analysis.load.Ratio.Hidden;

/** Looks for single runs that go far beyond the longest of the 30 times 24 hours before they began. */
final class Spikes {

    private static final long SECONDS_PER_DAY = 86_400;

    private Spikes() {}

    /**
     * The longest of some runs, as far as it is known.
     *
     * @param metres null when none has a distance beyond 0
     * @param partly whether a run of them has no distance
     */
    record Longest(@Nullable Integer metres, boolean partly) {

        private static final Longest NONE = new Longest(null, false);

        private Longest and(@Nullable Integer other) {
            if (other == null) {
                return partly ? this : new Longest(metres, true);
            }
            return other > (metres == null ? 0 : metres) ? new Longest(other, partly) : this;
        }

        /** Why there is none. */
        Hidden hidden() {
            return partly ? Hidden.UNKNOWN_DISTANCE : Hidden.NO_RUN;
        }
    }

    /** The spike of a run among others; null when its distance is unknown. */
    static @Nullable Spike of(Run run, List<Run> all, LoadPolicy policy) {
        Integer metres = run.distanceMetres();
        if (metres == null) {
            return null;
        }
        Longest longest = before(run, all, policy);
        SpikeBand band = SpikeBand.of(metres, longest.metres(), policy);
        // A run of unknown distance may have been longer, which leads to a lower band; lower than REFERENCE there is
        // none.
        boolean unknown = longest.partly() && band != SpikeBand.REFERENCE;
        return new Spike(
                run.id(),
                run.day(),
                metres,
                unknown ? null : longest.metres(),
                unknown ? SpikeBand.UNKNOWN_BASELINE : band);
    }

    /**
     * What a run that begins on this day at any hour is compared with at most: the runs of the day, and of the 30 before it.
     */
    static Longest upTo(int epochDay, List<Run> runs, LoadPolicy policy) {
        Longest longest = Longest.NONE;
        int from = epochDay - policy.spikeWindowDays();
        for (int i = runs.size() - 1; i >= 0 && runs.get(i).epochDay() >= from; i--) {
            longest = longest.and(runs.get(i).distanceMetres());
        }
        return longest;
    }

    /** The longest of the other runs that began in the 30 times 24 hours before this one. */
    private static Longest before(Run run, List<Run> runs, LoadPolicy policy) {
        Instant end = run.start();
        Instant from = end.minusSeconds(policy.spikeWindowDays() * SECONDS_PER_DAY);
        Instant surely = from.minusSeconds(2 * SECONDS_PER_DAY);
        Longest longest = Longest.NONE;
        for (int i = runs.size() - 1; i >= 0; i--) {
            Run other = runs.get(i);
            Instant start = other.start();
            // Runs are in order of local day, which may differ from the order of time by two days at most.
            if (start.isBefore(surely)) {
                break;
            }
            if (!start.isBefore(from) && start.isBefore(end) && other != run) {
                longest = longest.and(other.distanceMetres());
            }
        }
        return longest;
    }
}
