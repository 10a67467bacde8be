package solewatch.analysis.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.answered.AnsweredRun;
import solewatch.analysis.answered.AnsweredRuns;
import solewatch.analysis.association.Comparison.Arm;
import solewatch.analysis.checkin.CheckInPolicy;
import solewatch.analysis.checkin.RoutineWeek.Track;
import solewatch.analysis.checkin.Weeks;
import solewatch.analysis.contrast.TwoByTwo;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.events.CheckInRecorded.RoutineType;

/** Weeks of routines. Day 2 is a Monday, day 8 the Sunday after it. */
@NullUnmarked
class RoutineWeeksTest {

    private final ARunner runner = aRunner();

    @Test
    void day_two_is_a_monday() {
        assertThat(day(2).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    }

    @Test
    void monday_to_sunday_is_one_week_and_symptomatic_when_one_of_its_runs_was() {
        runner.ran(2).free().ran(8).feeling(3).ran(9).free();

        assertThat(weeks(30).observations().count()).isEqualTo(2);
        assertThat(weeks(30).observations().count(List.of(Arm.WITH, Arm.WITHOUT)))
                .isEqualTo(new TwoByTwo(1, 0, 0, 1));
    }

    @Test
    void a_check_in_belongs_to_the_week_most_of_its_seven_days_are_in() {
        runner.ran(3).free().ran(10).free();
        assertArms(Arm.UNKNOWN, Arm.UNKNOWN);

        // On Wednesday four of the seven days are the week before; from Thursday on most are this week.
        runner.with(Noted.routines(runner, 11, 10, 10));
        assertArms(Arm.WITH, Arm.UNKNOWN);

        runner.with(Noted.routines(runner, 12, 0, 10));
        assertArms(Arm.WITH, Arm.WITHOUT);
    }

    @Test
    void four_of_five_is_adherent_and_less_is_not() {
        runner.ran(3).free().ran(10).free();
        runner.with(Noted.routines(runner, 8, 80, 100)).with(Noted.routines(runner, 15, 79, 100));

        assertArms(Arm.WITH, Arm.WITHOUT);
    }

    @Test
    void several_check_ins_of_a_week_are_added_up() {
        runner.ran(3).free();
        runner.with(Noted.routines(runner, 6, 5, 5)).with(Noted.routines(runner, 8, 2, 5));

        assertArms(Arm.WITHOUT);
    }

    @Test
    void more_than_planned_does_not_make_up_for_another_routine_left_out() {
        runner.ran(3).free();
        runner.with(Weeks.routines(
                runner,
                8,
                Weeks.routine(RoutineType.CALF_STRETCH, 5, 20),
                Weeks.routine(RoutineType.ANKLE_MOBILITY, 5, 0)));

        assertArms(Arm.WITHOUT);
    }

    @Test
    void strength_and_mobility_are_compared_each_by_itself() {
        runner.ran(3).free();
        runner.with(Weeks.routines(
                runner,
                8,
                Weeks.routine(RoutineType.CALF_STRETCH, 5, 5),
                Weeks.routine(RoutineType.FOOT_STRENGTH, 5, 1)));

        assertThat(weeks(30).comparisons())
                .extracting(Comparison::level, Comparison::arms)
                .containsExactly(tuple("MOBILITY", List.of(Arm.WITH)), tuple("STRENGTH", List.of(Arm.WITHOUT)));
    }

    @Test
    void nothing_planned_is_not_known_rather_than_done() {
        runner.ran(3).free();
        runner.with(Noted.routines(runner, 8, 0, 0));

        assertArms(Arm.UNKNOWN);
    }

    @Test
    void a_check_in_after_today_is_not_known_yet() {
        runner.ran(3).free();
        runner.with(Noted.routines(runner, 8, 5, 5));

        assertThat(weeks(7).comparison(Track.MOBILITY).arms()).containsExactly(Arm.UNKNOWN);
        assertThat(weeks(8).comparison(Track.MOBILITY).arms()).containsExactly(Arm.WITH);
    }

    private void assertArms(Arm... arms) {
        assertThat(weeks(30).comparison(Track.MOBILITY).arms()).containsExactly(arms);
    }

    private RoutineWeeks weeks(int today) {
        List<AnsweredRun> runs = AnsweredRuns.ofDays(90, runner.history(), NumbnessPolicy.standard(), day(today))
                .runs();
        return new RoutineWeeks(runner.history(), runs, CheckInPolicy.standard(), day(today));
    }
}
