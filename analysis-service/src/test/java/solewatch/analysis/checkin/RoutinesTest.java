package solewatch.analysis.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;
import static solewatch.analysis.checkin.Weeks.routine;
import static solewatch.analysis.checkin.Weeks.routines;
import static solewatch.events.CheckInRecorded.RoutineType.ANKLE_MOBILITY;
import static solewatch.events.CheckInRecorded.RoutineType.CALF_STRETCH;
import static solewatch.events.CheckInRecorded.RoutineType.FOOT_STRENGTH;
import static solewatch.events.CheckInRecorded.RoutineType.NERVE_GLIDE;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.checkin.RoutineWeek.Track;
import solewatch.events.CheckInRecorded.RoutineType;

/** Routines week by week; day 2 is a Monday, day 8 a Sunday. */
@NullUnmarked
class RoutinesTest {

    private static Routines on(ARunner runner, int day) {
        return CheckIns.of(runner.history(), CheckInPolicy.standard(), day(day)).routines();
    }

    @Test
    void a_week_shows_each_kind_each_track_and_all() {
        ARunner runner = aRunner();
        runner.with(routines(
                runner, 8, routine(CALF_STRETCH, 5, 4), routine(NERVE_GLIDE, 5, 1), routine(FOOT_STRENGTH, 2, 2)));

        RoutineWeek week = on(runner, 8).weeks().get(0);

        assertThat(week.monday()).isEqualTo(day(2));
        assertThat(week.byType().get(CALF_STRETCH)).isEqualTo(new Adherence(5, 4, 80));
        assertThat(week.mobility()).isEqualTo(new Adherence(10, 5, 50));
        assertThat(week.strength()).isEqualTo(new Adherence(2, 2, 100));
        assertThat(week.all()).isEqualTo(new Adherence(12, 7, 58));
        assertThat(week.adherent()).isFalse();
    }

    @Test
    void four_fifths_make_an_adherent_week_and_a_hair_less_does_not() {
        ARunner runner = aRunner();
        runner.with(routines(runner, 8, routine(CALF_STRETCH, 5, 4)));
        runner.with(routines(runner, 15, routine(CALF_STRETCH, 1000, 799)));

        assertThat(on(runner, 15).weeks()).extracting(RoutineWeek::adherent).containsExactly(true, false);
    }

    @Test
    void doing_one_routine_too_often_does_not_hide_another_left_out() {
        ARunner runner = aRunner();
        runner.with(routines(runner, 8, routine(CALF_STRETCH, 3, 9), routine(FOOT_STRENGTH, 3, 0)));

        assertThat(on(runner, 8).weeks().get(0).all()).isEqualTo(new Adherence(6, 3, 50));
    }

    @Test
    void a_week_in_which_nothing_was_planned_is_neither_adherent_nor_not() {
        ARunner runner = aRunner();
        runner.with(routines(runner, 8, routine(CALF_STRETCH, 0, 2)));

        assertThat(on(runner, 8).weeks().get(0).adherent()).isNull();
        assertThat(on(runner, 8).weeks().get(0).all().percent()).isNull();
    }

    @Test
    void a_check_in_of_monday_tells_of_the_week_before_and_one_of_thursday_of_its_own() {
        assertThat(Routines.weekOf(day(9))).isEqualTo(day(2));
        assertThat(Routines.weekOf(day(11))).isEqualTo(day(2));
        assertThat(Routines.weekOf(day(12))).isEqualTo(day(9));
        assertThat(Routines.weekOf(day(15))).isEqualTo(day(9));
    }

    @Test
    void two_weeks_running_below_half_nudge_the_runner() {
        ARunner runner = aRunner();
        runner.with(routines(runner, 8, routine(CALF_STRETCH, 5, 2)));
        assertThat(on(runner, 8).nudge()).isNull();
        runner.with(routines(runner, 15, routine(CALF_STRETCH, 5, 1)));

        Routines.Nudge nudge = on(runner, 15).nudge();

        assertThat(nudge.weeks()).containsExactly(day(2), day(9));
        assertThat(nudge.adherence()).isEqualTo(new Adherence(10, 3, 30));
        assertThat(nudge.text()).startsWith("In the last 2 weeks 3 of 10 planned routines were done.");
    }

    @Test
    void what_others_may_see_lacks_the_nudge_alone() {
        ARunner runner = aRunner();
        runner.with(routines(runner, 8, routine(CALF_STRETCH, 10, 1)));
        runner.with(routines(runner, 15, routine(CALF_STRETCH, 10, 1)));
        Routines all = on(runner, 15);

        Routines shown = all.withoutNudge();

        assertThat(all.nudge()).isNotNull();
        assertThat(shown.nudge()).isNull();
        assertThat(shown.weeks()).isEqualTo(all.weeks()).isNotEmpty();
    }

    @Test
    void exactly_half_is_not_below_half() {
        ARunner runner = aRunner();
        runner.with(routines(runner, 8, routine(CALF_STRETCH, 4, 2)));
        runner.with(routines(runner, 15, routine(CALF_STRETCH, 4, 1)));

        assertThat(on(runner, 15).nudge()).isNull();
    }

    @Test
    void an_untold_week_between_is_not_a_week_of_nothing() {
        ARunner runner = aRunner();
        runner.with(routines(runner, 8, routine(CALF_STRETCH, 5, 0)));
        runner.with(routines(runner, 22, routine(CALF_STRETCH, 5, 0)));

        assertThat(on(runner, 22).nudge()).isNull();
    }

    @Test
    void long_ago_is_no_reason_to_nudge() {
        ARunner runner = aRunner();
        runner.with(routines(runner, 8, routine(CALF_STRETCH, 5, 0)));
        runner.with(routines(runner, 15, routine(CALF_STRETCH, 5, 0)));

        assertThat(on(runner, 22).nudge()).isNotNull();
        assertThat(on(runner, 23).nudge()).isNull();
    }

    @Test
    void every_kind_of_routine_is_of_one_track() {
        assertThat(Track.of(ANKLE_MOBILITY)).isEqualTo(Track.MOBILITY);
        for (RoutineType type : RoutineType.values()) {
            assertThat(Track.of(type)).isNotNull();
        }
    }

    @Property
    void adherence_is_from_0_to_100_percent(
            @ForAll @IntRange(max = 50) int planned, @ForAll @IntRange(max = 50) int done) {
        Adherence adherence = Adherence.of(planned, done);

        if (planned == 0) {
            assertThat(adherence.percent()).isNull();
        } else {
            assertThat(adherence.percent()).isBetween(0, 100);
            assertThat(adherence.reaches(80)).isEqualTo(Math.min(planned, done) >= 0.8 * planned - 1e-9);
        }
    }

    @Test
    void a_policy_that_nudges_who_is_adherent_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CheckInPolicy(14, 80, 81, 2))
                .withMessageStartingWith("nudgePercent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CheckInPolicy(0, 80, 50, 2))
                .withMessageStartingWith("wellnessDays");
    }
}
