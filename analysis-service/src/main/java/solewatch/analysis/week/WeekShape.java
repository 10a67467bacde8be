package solewatch.analysis.week;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.FactId;
import solewatch.events.RunRecorded.Sport;

/**
 * The last seven days: what was run, how hard, and what else was done (SR-15, SR-31). Other sports are shown in minutes and
 * not mixed into running.
 *
 * @param days oldest first, today last
 * @param notes worth a word, as context
 * @param hardDays hard days in a row, the last of them recent; null when there are none worth a word
 * @param runDays days of running up to today without a day off; null when they are not worth a word
 */
public record WeekShape(
        List<Day> days,
        List<Note> notes,
        @Nullable InARow hardDays,
        @Nullable InARow runDays) {

    private static final int DAYS_SHOWN = 7;
    private static final int SECONDS_PER_MINUTE = 60;

    public WeekShape {
        days = List.copyOf(days);
        notes = List.copyOf(notes);
    }

    /** What is worth a word. */
    public enum Note {
        HARD_DAYS_IN_A_ROW,
        NO_REST_DAY
    }

    /**
     * Days alike, one after the other.
     *
     * @param days how many
     * @param runs what they rest on: the hard runs of hard days, every run of the others
     */
    public record InARow(LocalDate last, int days, List<FactId> runs) {

        public InARow {
            runs = List.copyOf(runs);
        }
    }

    /**
     * A local day.
     *
     * @param metres null when a run has no distance, or the day is before the first known run
     * @param effort UNKNOWN before the first known run
     * @param otherMinutes by sport; an activity without a duration counts 0
     */
    public record Day(LocalDate day, @Nullable Integer metres, Effort effort, Map<Sport, Integer> otherMinutes) {

        public Day {
            otherMinutes = Collections.unmodifiableMap(new TreeMap<>(otherMinutes));
        }
    }

    /** The week that ends with this day; facts of later days are ignored. */
    public static WeekShape of(RunnerHistory history, WeekPolicy policy, LocalDate today) {
        RunDays runs = new RunDays(history, policy, Math.toIntExact(today.toEpochDay()));
        List<Day> days = new ArrayList<>();
        for (int back = DAYS_SHOWN - 1; back >= 0; back--) {
            LocalDate day = today.minusDays(back);
            int epochDay = Math.toIntExact(day.toEpochDay());
            days.add(new Day(day, runs.metres(epochDay), runs.effort(epochDay), others(history, day)));
        }
        InARow hardDays = runs.hardDays();
        InARow runDays = runs.runDays();
        List<Note> notes = new ArrayList<>();
        if (hardDays != null) {
            notes.add(Note.HARD_DAYS_IN_A_ROW);
        }
        if (runDays != null) {
            notes.add(Note.NO_REST_DAY);
        }
        return new WeekShape(days, notes, hardDays, runDays);
    }

    private static Map<Sport, Integer> others(RunnerHistory history, LocalDate day) {
        Map<Sport, Integer> others = new EnumMap<>(Sport.class);
        for (Run activity : history.activities()) {
            Sport sport = activity.fact().sport();
            if (activity.day().equals(day) && !sport.isRunning()) {
                Integer seconds = activity.seconds();
                others.merge(sport, seconds == null ? 0 : seconds / SECONDS_PER_MINUTE, Integer::sum);
            }
        }
        return others;
    }
}
