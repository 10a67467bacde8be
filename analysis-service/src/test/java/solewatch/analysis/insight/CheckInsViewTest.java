package solewatch.analysis.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.checkin.CheckInPolicy;
import solewatch.analysis.checkin.CheckIns;
import solewatch.analysis.checkin.Weeks;
import solewatch.analysis.query.Sight.Caller;
import solewatch.events.CheckInRecorded.RoutineType;

/** A nudge is for the runner alone (SR-46). */
@NullUnmarked
class CheckInsViewTest {

    private final ARunner runner = aRunner();
    private final CheckIns checkIns = nudged();

    /** Two weeks in which next to nothing of what was planned was done. */
    private CheckIns nudged() {
        runner.with(Weeks.routines(runner, 8, Weeks.routine(RoutineType.CALF_STRETCH, 10, 1)));
        runner.with(Weeks.routines(runner, 15, Weeks.routine(RoutineType.CALF_STRETCH, 10, 1)));
        return CheckIns.of(runner.history(), CheckInPolicy.standard(), day(16));
    }

    private CheckIns seenBy(Caller caller) {
        return CheckInsView.of(checkIns, runner.id(), caller);
    }

    @Test
    void the_runner_sees_the_nudge() {
        assertThat(seenBy(new Caller(Set.of("runner"), runner.id().value(), null)))
                .isEqualTo(checkIns);
        assertThat(checkIns.routines().nudge()).isNotNull();
    }

    @Test
    void nobody_else_does_and_the_rest_stays() {
        CheckIns forCoach = seenBy(new Caller(Set.of("coach"), null, "gulls"));

        assertThat(forCoach.routines().nudge()).isNull();
        assertThat(forCoach.routines().weeks()).isEqualTo(checkIns.routines().weeks());
        assertThat(forCoach.wellness()).isEqualTo(checkIns.wellness());
    }

    @Test
    void neither_another_runner_nor_a_coach_whose_token_names_the_runner() {
        assertThat(seenBy(new Caller(Set.of("runner"), "other", null))
                        .routines()
                        .nudge())
                .isNull();
        assertThat(seenBy(new Caller(Set.of("coach"), runner.id().value(), "gulls"))
                        .routines()
                        .nudge())
                .isNull();
    }
}
