package solewatch.analysis.shoe;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import solewatch.events.FactId;

/**
 * A distance worth a word, and when a shoe reached it: once, whatever is edited, because it is computed from the runs.
 *
 * @param own whether the shoe has this threshold of its own rather than the policy's
 * @param reachedOn the local day of the run that reached it; null when it is not reached, or was before any run known
 * @param run that run
 */
public record DistanceThreshold(
        int metres,
        boolean own,
        boolean reached,
        @Nullable LocalDate reachedOn,
        @Nullable FactId run) {}
