package solewatch.analysis.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.events.FactId;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Flag;

/**
 * One activity that took place, counted once however many sources recorded it.
 *
 * @param id the id of the record that stands for the group
 * @param fact that record; what it does not know is taken from the others
 * @param epochDay the runner's local day of the start, in days since 1970
 * @param records the ids of all records of this activity, in order
 */
public record Run(FactId id, RunRecorded fact, int epochDay, List<FactId> records) {

    private static final int DAY_SECONDS = 86_400;

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

    /**
     * While moving if known, otherwise while the watch ran, otherwise start to end if the watch was stopped. A day and
     * more is not believed, and 0 only when nothing says otherwise. Null when unknown.
     */
    public @Nullable Integer seconds() {
        return secondsOf(fact);
    }

    /** From start to end, pauses included, if the watch was stopped; otherwise {@link #seconds()}. */
    public @Nullable Integer spanSeconds() {
        return spanOf(fact);
    }

    static @Nullable Integer secondsOf(RunRecorded fact) {
        Integer moving = fact.movingSeconds();
        Integer timer = fact.timerSeconds();
        if (isBelieved(moving)) {
            return moving;
        }
        if (isBelieved(timer)) {
            return timer;
        }
        if (isStopped(fact)) {
            return fact.elapsedSeconds();
        }
        Integer elapsed = fact.elapsedSeconds();
        boolean somethingSaid = isPositive(moving) || isPositive(timer) || isPositive(elapsed);
        return somethingSaid ? null : moving != null ? moving : timer != null ? timer : elapsed;
    }

    static @Nullable Integer spanOf(RunRecorded fact) {
        return isStopped(fact) ? fact.elapsedSeconds() : secondsOf(fact);
    }

    /** Whether start to end is known: a watch that was left running tells neither. */
    static boolean isStopped(RunRecorded fact) {
        return isBelieved(fact.elapsedSeconds()) && !fact.flags().contains(Flag.NOT_STOPPED);
    }

    /** A duration that says something: more than nothing, less than a day. */
    static boolean isBelieved(@Nullable Integer seconds) {
        return seconds != null && seconds > 0 && seconds < DAY_SECONDS;
    }

    private static boolean isPositive(@Nullable Integer number) {
        return number != null && number > 0;
    }
}
