package solewatch.analysis.history;

import java.time.LocalDate;
import solewatch.events.CheckInRecorded;
import solewatch.events.FactId;

/**
 * A weekly check-in.
 *
 * @param epochDay the runner's local day, in days since 1970
 */
public record CheckIn(FactId id, CheckInRecorded fact, int epochDay) {

    /** The runner's local day. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(epochDay);
    }
}
