package solewatch.analysis.whatif;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Conclusion;
import solewatch.events.EpisodeState;
import solewatch.events.Finding.Audience;

/** Counts, week by week, how many runners two sets of thresholds flag. Numbers alone: nobody can be told from them. Not thread-safe. */
public final class Tally {

    /**
     * What one set of thresholds says of a week.
     *
     * @param persistentRunners runners with a place that became persistent in it
     * @param escalatedRunners runners with a place that escalated in it
     * @param coachAlerts what would have been told to coaches who may know
     */
    public record Flagged(int persistentRunners, int escalatedRunners, int coachAlerts) {
        static final Flagged NONE = new Flagged(0, 0, 0);

        Flagged plus(Flagged more) {
            return new Flagged(
                    persistentRunners + more.persistentRunners,
                    escalatedRunners + more.escalatedRunners,
                    coachAlerts + more.coachAlerts);
        }
    }

    /** One week, from this Monday. */
    public record Week(LocalDate monday, Flagged standing, Flagged other) {}

    private final LocalDate firstMonday;
    private final List<Week> weeks = new ArrayList<>();

    /** The week of this day, and those before it, so many in all. */
    public Tally(LocalDate today, int count) {
        this.firstMonday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(count - 1L);
        for (int week = 0; week < count; week++) {
            weeks.add(new Week(firstMonday.plusWeeks(week), Flagged.NONE, Flagged.NONE));
        }
    }

    /**
     * Counts one runner.
     *
     * @param coachMayKnow whether there is a team, and the runner lets its coaches see the state
     */
    public void add(Assessment standing, Assessment other, boolean coachMayKnow) {
        weeks.replaceAll(week -> new Week(
                week.monday(),
                week.standing().plus(of(standing, week.monday(), coachMayKnow)),
                week.other().plus(of(other, week.monday(), coachMayKnow))));
    }

    /** Every week, oldest first. */
    public List<Week> weeks() {
        return List.copyOf(weeks);
    }

    /** All weeks together; a runner flagged in two weeks counts twice. */
    public Week total() {
        Flagged standing = Flagged.NONE;
        Flagged other = Flagged.NONE;
        for (Week week : weeks) {
            standing = standing.plus(week.standing());
            other = other.plus(week.other());
        }
        return new Week(firstMonday, standing, other);
    }

    private static Flagged of(Assessment assessment, LocalDate monday, boolean coachMayKnow) {
        Set<EpisodeState> reached = new HashSet<>();
        int alerts = 0;
        for (Conclusion conclusion : assessment.conclusions()) {
            LocalDate day = conclusion.effectiveOn();
            if (!day.isBefore(monday) && day.isBefore(monday.plusWeeks(1))) {
                reached.add(conclusion.state());
                alerts += coachMayKnow && conclusion.audience().contains(Audience.COACH) ? 1 : 0;
            }
        }
        return new Flagged(
                reached.contains(EpisodeState.PERSISTENT) ? 1 : 0,
                reached.contains(EpisodeState.ESCALATED) ? 1 : 0,
                alerts);
    }
}
