package solewatch.analysis.association;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.answered.AnsweredRun;
import solewatch.analysis.association.Comparison.Arm;
import solewatch.analysis.checkin.Adherence;
import solewatch.analysis.checkin.CheckInPolicy;
import solewatch.analysis.checkin.RoutineWeek;
import solewatch.analysis.checkin.RoutineWeek.Track;
import solewatch.analysis.checkin.Routines;
import solewatch.analysis.history.RunnerHistory;

/**
 * Weeks (Monday to Sunday) with answered runs: whether one of them was symptomatic, and whether the week's planned routines
 * of each track were done, as check-ins count them. Routines are planned by the week, and the runs of one week are no
 * independent witnesses of them; so weeks are counted, not runs.
 */
final class RoutineWeeks {

    private final Map<LocalDate, Boolean> symptomatic = new TreeMap<>();
    private final Map<LocalDate, RoutineWeek> told = new HashMap<>();
    private final CheckInPolicy policy;

    RoutineWeeks(RunnerHistory history, List<AnsweredRun> runs, CheckInPolicy policy, LocalDate today) {
        this.policy = policy;
        runs.forEach(run -> symptomatic.merge(Routines.monday(run.run().day()), run.symptomatic(), Boolean::logicalOr));
        Routines.weeks(history, policy, today).forEach(week -> told.put(week.monday(), week));
    }

    Observations observations() {
        boolean[] felt = new boolean[symptomatic.size()];
        int i = 0;
        for (boolean week : symptomatic.values()) {
            felt[i++] = week;
        }
        return new Observations(felt, new int[felt.length]);
    }

    /** One of each track that something was planned of. */
    List<Comparison> comparisons() {
        List<Comparison> all = new ArrayList<>();
        for (Track track : Track.values()) {
            Comparison comparison = comparison(track);
            if (comparison.known() > 0) {
                all.add(comparison);
            }
        }
        return all;
    }

    Comparison comparison(Track track) {
        List<Arm> arms = symptomatic.keySet().stream()
                .map(week -> arm(told.get(week), track))
                .toList();
        return new Comparison(
                Circumstance.ROUTINES,
                track.name(),
                "in which at least " + policy.adherentPercent() + " % of the planned "
                        + track.name().toLowerCase(Locale.ROOT) + " routines were done",
                "in which fewer were done",
                arms,
                "Counted by weeks: a week counts as symptomatic when one of its answered runs was.");
    }

    private Arm arm(@Nullable RoutineWeek week, Track track) {
        Adherence adherence = week == null ? Adherence.NONE : week.of(track);
        return adherence.planned() == 0 ? Arm.UNKNOWN : Arm.of(adherence.reaches(policy.adherentPercent()));
    }
}
