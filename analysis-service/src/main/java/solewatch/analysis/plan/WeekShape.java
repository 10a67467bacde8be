package solewatch.analysis.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunnerChanged;

/**
 * The last seven days: what was run, how hard, and what else was done (SR-15, SR-31). Other sports are shown in minutes and
 * not mixed into running.
 *
 * @param days oldest first, today last
 * @param notes worth a word, as context
 */
public record WeekShape(List<Day> days, List<Note> notes) {

    private static final int DAYS_SHOWN = 7;

    public WeekShape {
        days = List.copyOf(days);
        notes = List.copyOf(notes);
    }

    /** How hard a day was. */
    public enum Effort {
        REST,
        EASY,
        MODERATE,
        HARD,
        /** Was run, and neither exertion nor heart rate is known. */
        UNKNOWN
    }

    /** What is worth a word. */
    public enum Note {
        HARD_DAYS_IN_A_ROW,
        NO_REST_DAY
    }

    /**
     * A local day.
     *
     * @param metres null when a run has no distance
     * @param effort of the hardest run
     * @param otherMinutes by sport; an activity without a duration counts 0
     */
    public record Day(LocalDate day, @Nullable Integer metres, Effort effort, Map<Sport, Integer> otherMinutes) {

        public Day {
            otherMinutes = Collections.unmodifiableMap(new TreeMap<>(otherMinutes));
        }
    }

    static WeekShape of(RunnerHistory history, PlanPolicy.Days policy, LocalDate today) {
        int longest = Math.max(DAYS_SHOWN, Math.max(policy.daysWithoutRest(), policy.hardDaysInARow()));
        List<Day> days = new ArrayList<>();
        for (int back = longest - 1; back >= 0; back--) {
            days.add(day(history, policy, today.minusDays(back)));
        }
        List<Note> notes = new ArrayList<>();
        if (trailing(days, policy.hardDaysInARow()).allMatch(day -> day.effort() == Effort.HARD)) {
            notes.add(Note.HARD_DAYS_IN_A_ROW);
        }
        if (trailing(days, policy.daysWithoutRest()).allMatch(day -> day.effort() != Effort.REST)) {
            notes.add(Note.NO_REST_DAY);
        }
        return new WeekShape(trailing(days, DAYS_SHOWN).toList(), notes);
    }

    private static Stream<Day> trailing(List<Day> days, int count) {
        return days.subList(days.size() - count, days.size()).stream();
    }

    private static Day day(RunnerHistory history, PlanPolicy.Days policy, LocalDate day) {
        Effort effort = Effort.REST;
        Integer metres = 0;
        Map<Sport, Integer> others = new EnumMap<>(Sport.class);
        for (Run activity : history.activities()) {
            if (!activity.day().equals(day)) {
                continue;
            }
            Sport sport = activity.fact().sport();
            if (!sport.isRunning()) {
                Integer seconds = activity.seconds();
                others.merge(sport, seconds == null ? 0 : seconds / 60, Integer::sum);
                continue;
            }
            Integer distance = activity.distanceMetres();
            metres = metres == null || distance == null ? null : Integer.valueOf(metres + distance);
            effort = harder(effort, effort(activity, history.profile(), policy));
        }
        return new Day(day, metres, effort, others);
    }

    /** A known effort says more than an unknown one, and any run more than rest. */
    private static Effort harder(Effort a, Effort b) {
        if (a == Effort.REST || b == Effort.REST) {
            return a == Effort.REST ? b : a;
        }
        if (a == Effort.UNKNOWN || b == Effort.UNKNOWN) {
            return a == Effort.UNKNOWN ? b : a;
        }
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Effort effort(Run run, @Nullable RunnerChanged profile, PlanPolicy.Days policy) {
        Double exertion = run.fact().perceivedExertion();
        if (exertion != null) {
            return of(exertion, policy.moderateExertion(), policy.hardExertion());
        }
        HeartRate heart = run.fact().heartRate();
        Integer average = heart == null ? null : heart.averageBeatsPerMinute();
        Integer highest = profile == null ? null : profile.heartRateMax();
        if (average == null || highest == null || highest <= 0) {
            return Effort.UNKNOWN;
        }
        return of(average * 100.0 / highest, policy.moderateHeartRatePercent(), policy.hardHeartRatePercent());
    }

    private static Effort of(double value, int moderate, int hard) {
        if (value >= hard) {
            return Effort.HARD;
        }
        return value >= moderate ? Effort.MODERATE : Effort.EASY;
    }
}
