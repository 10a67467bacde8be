package solewatch.analysis.association;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import solewatch.analysis.association.Comparison.Arm;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.CheckInRecorded.Routine;

/**
 * Weeks (Monday to Sunday) with answered runs: whether one of them was symptomatic, and whether the week's planned routines
 * were done. Routines are planned by the week, and the runs of one week are no independent witnesses of them; so weeks
 * are counted, not runs.
 */
final class RoutineWeeks {

    private static final int DAYS = 7;
    /** Day 0 of 1970 was a Thursday, three days after a Monday. */
    private static final int FROM_MONDAY = 3;
    /** A check-in looks back on seven days; the middle one tells which week most of them are in. */
    private static final int TO_THE_MIDDLE = 3;

    private final Map<Integer, Boolean> symptomatic = new TreeMap<>();
    private final Map<Integer, int[]> doneAndPlanned = new TreeMap<>();
    private final int adherentPercent;

    RoutineWeeks(RunnerHistory history, List<AnsweredRun> runs, int adherentPercent, LocalDate today) {
        this.adherentPercent = adherentPercent;
        runs.forEach(run -> symptomatic.merge(week(run.epochDay()), run.symptomatic(), Boolean::logicalOr));
        for (CheckIn checkIn : history.checkIns()) {
            if (checkIn.epochDay() <= today.toEpochDay()) {
                int[] sums =
                        doneAndPlanned.computeIfAbsent(week(checkIn.epochDay() - TO_THE_MIDDLE), ignored -> new int[2]);
                for (Routine routine : checkIn.fact().routines()) {
                    sums[0] += routine.done();
                    sums[1] += routine.planned();
                }
            }
        }
    }

    Observations observations() {
        boolean[] felt = new boolean[symptomatic.size()];
        int i = 0;
        for (boolean week : symptomatic.values()) {
            felt[i++] = week;
        }
        return new Observations(felt, new int[felt.length]);
    }

    Comparison comparison() {
        List<Arm> arms = new ArrayList<>();
        for (int week : symptomatic.keySet()) {
            int[] sums = doneAndPlanned.get(week);
            arms.add(
                    sums == null || sums[1] == 0
                            ? Arm.UNKNOWN
                            : Arm.of(100L * sums[0] >= (long) adherentPercent * sums[1]));
        }
        return new Comparison(
                Circumstance.ROUTINES,
                "YES",
                "in which at least " + adherentPercent + " % of the planned routines were done",
                "in which fewer were done",
                arms,
                "Counted by weeks: a week counts as symptomatic when one of its answered runs was.");
    }

    private static int week(int epochDay) {
        return Math.floorDiv(epochDay + FROM_MONDAY, DAYS);
    }
}
