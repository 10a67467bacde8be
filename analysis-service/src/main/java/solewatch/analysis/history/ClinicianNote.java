package solewatch.analysis.history;

import java.time.LocalDate;
import solewatch.events.ClinicianAssessed;
import solewatch.events.FactId;

/**
 * That a professional looked at it.
 *
 * @param epochDay the runner's local day, in days since 1970
 */
public record ClinicianNote(FactId id, ClinicianAssessed fact, int epochDay) {

    /** The runner's local day. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(epochDay);
    }
}
