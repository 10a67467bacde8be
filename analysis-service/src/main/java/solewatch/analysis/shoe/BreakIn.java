package solewatch.analysis.shoe;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import solewatch.events.FactId;

/**
 * A run in a new shoe that was far for a new shoe.
 *
 * @param shoeMetresBefore what the shoe had run before it
 * @param allowedMetres how far a run in a new shoe may be at that time
 * @param longestMetres the longest run of the days before; null when there was none
 * @param weekMetres of the week's local days up to and with this run; null when not all of them are known
 */
public record BreakIn(
        String shoeId,
        FactId run,
        LocalDate day,
        int runMetres,
        long shoeMetresBefore,
        int allowedMetres,
        @Nullable Integer longestMetres,
        @Nullable Long weekMetres,
        Set<Reason> reasons) {

    public BreakIn {
        reasons = Collections.unmodifiableSet(new TreeSet<>(reasons));
    }

    /** What was far about it. */
    public enum Reason {
        /** Further than a run in a new shoe may be. */
        FAR_FOR_ONE_RUN,
        /** Too much of the week's distance. */
        MUCH_OF_THE_WEEK
    }
}
