package solewatch.analysis.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.events.FactId;
import solewatch.events.RunRecorded;

/**
 * One activity that took place, counted once however many sources recorded it.
 *
 * @param id the id of the richest record, which stands for the group
 * @param fact the richest record
 * @param epochDay the runner's local day of the start, in days since 1970
 * @param records the ids of all records of this activity, in order
 */
public record Run(FactId id, RunRecorded fact, int epochDay, List<FactId> records) {

    public Run {
        records = List.copyOf(records);
    }

    /** The runner's local day of the start. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(epochDay);
    }

    /** When it began. */
    public Instant start() {
        return fact.start().at();
    }

    /** In metres; null when unknown. */
    public @Nullable Integer distanceMetres() {
        return fact.distanceMetres();
    }

    /** While moving if known, otherwise while the watch ran, otherwise start to end; null when unknown. */
    public @Nullable Integer seconds() {
        return secondsOf(fact);
    }

    static @Nullable Integer secondsOf(RunRecorded fact) {
        Integer moving = fact.movingSeconds();
        if (moving != null) {
            return moving;
        }
        Integer timer = fact.timerSeconds();
        return timer != null ? timer : fact.elapsedSeconds();
    }
}
