package solewatch.analysis.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.CheckInRecorded.Routine;
import solewatch.events.CheckInRecorded.RoutineType;

/**
 * How far the routines were kept, week by week.
 *
 * @param weeks those somebody told of, oldest first; a week without a check-in is absent, not 0
 * @param nudge for the runner alone; null when there is none
 */
public record Routines(List<RoutineWeek> weeks, @Nullable Nudge nudge) {

    private static final int DAYS_PER_WEEK = 7;
    private static final int MIDDLE_OF_RECALL = 3;

    public Routines {
        weeks = List.copyOf(weeks);
    }

    /**
     * That little was done for some weeks; to nobody but the runner.
     *
     * @param weeks the Mondays of these weeks
     * @param adherence over them
     */
    public record Nudge(List<LocalDate> weeks, Adherence adherence, String text) {

        public Nudge {
            weeks = List.copyOf(weeks);
        }
    }

    static Routines of(List<CheckIn> checkIns, CheckInPolicy policy, LocalDate today) {
        List<RoutineWeek> weeks = weeks(checkIns, policy);
        return new Routines(weeks, nudge(weeks, policy, today));
    }

    /** The weeks somebody told of up to this day, oldest first. */
    public static List<RoutineWeek> weeks(RunnerHistory history, CheckInPolicy policy, LocalDate today) {
        return weeks(
                history.checkIns().stream()
                        .filter(checkIn -> !checkIn.day().isAfter(today))
                        .toList(),
                policy);
    }

    /** The same without the nudge: for everybody but the runner. */
    Routines withoutNudge() {
        return new Routines(weeks, null);
    }

    private static List<RoutineWeek> weeks(List<CheckIn> checkIns, CheckInPolicy policy) {
        Map<LocalDate, EnumMap<RoutineType, Adherence>> told = new TreeMap<>();
        for (CheckIn checkIn : checkIns) {
            for (Routine routine : checkIn.fact().routines()) {
                told.computeIfAbsent(weekOf(checkIn.day()), ignored -> new EnumMap<>(RoutineType.class))
                        .merge(routine.type(), Adherence.of(routine.planned(), routine.done()), Adherence::plus);
            }
        }
        List<RoutineWeek> weeks = new ArrayList<>();
        told.forEach((monday, byType) -> weeks.add(RoutineWeek.of(monday, byType, policy)));
        return weeks;
    }

    /** The Monday of the week most of the 7 days before were in. */
    static LocalDate weekOf(LocalDate day) {
        return monday(day.minusDays(MIDDLE_OF_RECALL));
    }

    /** The Monday of a day's week. */
    public static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    /** The latest weeks, one after the other, up to this or the last week; an untold week among them is no reason. */
    private static @Nullable Nudge nudge(List<RoutineWeek> weeks, CheckInPolicy policy, LocalDate today) {
        int wanted = policy.nudgeWeeks();
        if (weeks.size() < wanted) {
            return null;
        }
        List<RoutineWeek> latest = weeks.subList(weeks.size() - wanted, weeks.size());
        LocalDate last = latest.get(wanted - 1).monday();
        LocalDate first = last.minusDays((long) DAYS_PER_WEEK * (wanted - 1));
        boolean recent = !last.isBefore(monday(today).minusDays(DAYS_PER_WEEK));
        boolean little = latest.stream()
                .allMatch(week -> week.all().planned() > 0 && !week.all().reaches(policy.nudgePercent()));
        if (!recent || !little || !latest.get(0).monday().equals(first)) {
            return null;
        }
        Adherence over = latest.stream().map(RoutineWeek::all).reduce(Adherence.NONE, Adherence::plus);
        String text = "In the last " + wanted + " weeks " + over.done() + " of " + over.planned()
                + " planned routines were done. Fewer or shorter ones, planned for a fixed time of day, are easier to keep.";
        return new Nudge(latest.stream().map(RoutineWeek::monday).toList(), over, text);
    }
}
