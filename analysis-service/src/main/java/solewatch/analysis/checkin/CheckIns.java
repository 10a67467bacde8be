package solewatch.analysis.checkin;

import java.time.LocalDate;
import java.util.List;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;

/** What a runner's check-ins say as of one day; facts of later days are ignored. */
public record CheckIns(LocalDate asOf, OstrcTrend ostrc, Wellness wellness, Routines routines) {

    /** The same without the nudge, which is the runner's alone (SR-46). */
    public CheckIns withoutNudge() {
        return new CheckIns(asOf, ostrc, wellness, routines.withoutNudge());
    }

    /** Of what is known up to this day, included. */
    public static CheckIns of(RunnerHistory history, CheckInPolicy policy, LocalDate today) {
        List<CheckIn> known = history.checkIns().stream()
                .filter(checkIn -> !checkIn.day().isAfter(today))
                .toList();
        LocalDate after = today.minusDays(policy.wellnessDays());
        List<CheckIn> recent =
                known.stream().filter(checkIn -> checkIn.day().isAfter(after)).toList();
        List<Run> runs = history.runs().stream()
                .filter(run -> run.day().isAfter(after) && !run.day().isAfter(today))
                .toList();
        return new CheckIns(
                today,
                OstrcTrend.of(known),
                Wellness.of(policy.wellnessDays(), recent, runs),
                Routines.of(known, policy, today));
    }
}
