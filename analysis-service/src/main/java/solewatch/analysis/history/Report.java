package solewatch.analysis.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import solewatch.events.FactId;
import solewatch.events.SymptomReported;

/**
 * A report of how the feet felt.
 *
 * @param run the activity it is about, or null when it was felt apart from one or that activity is not known
 * @param epochDay the day of its run, otherwise the runner's local day it occurred, in days since 1970
 */
public record Report(
        FactId id, SymptomReported fact, @Nullable Run run, int epochDay) {

    /** The day it belongs to. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(epochDay);
    }
}
