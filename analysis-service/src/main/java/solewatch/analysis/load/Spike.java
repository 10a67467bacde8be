package solewatch.analysis.load;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import solewatch.events.FactId;

/**
 * A run against the longest of the 30 days before it.
 *
 * @param longestBeforeMetres null when there was none
 */
public record Spike(
        FactId run,
        LocalDate day,
        int distanceMetres,
        @Nullable Integer longestBeforeMetres,
        SpikeBand band) {}
