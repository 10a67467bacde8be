package solewatch.analysis.load;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import solewatch.events.FactId;

/**
 * A run against the longest of the 30 days before it.
 *
 * @param longestBeforeMetres the longest that is known; null when there was none, or when the band is not known
 */
public record Spike(
        FactId run,
        LocalDate day,
        int distanceMetres,
        @Nullable Integer longestBeforeMetres,
        SpikeBand band) {}
