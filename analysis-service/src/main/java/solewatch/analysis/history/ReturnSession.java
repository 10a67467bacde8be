package solewatch.analysis.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import solewatch.events.FactId;
import solewatch.events.ReturnSessionRecorded;

/**
 * A session of the graded return plan.
 *
 * @param run the activity it was, or null when that is not known
 * @param epochDay the day of its run, otherwise the runner's local day it was recorded for, in days since 1970
 */
public record ReturnSession(
        FactId id, ReturnSessionRecorded fact, @Nullable Run run, int epochDay) {

    /** The day it belongs to. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(epochDay);
    }
}
