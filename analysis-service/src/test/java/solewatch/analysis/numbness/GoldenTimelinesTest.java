package solewatch.analysis.numbness;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.events.EpisodeState;
import solewatch.events.RedFlag;
import solewatch.events.SymptomReported.Context;

/** Timelines of the rules in docs/science.md: d1 is day 1; runs are 8 km unless said. */
@NullUnmarked
class GoldenTimelinesTest {

    @Test
    void t1_one_symptom_and_three_free_runs_resolve_at_midnight_after_fourteen_days() {
        ARunner runner = aRunner().symptomaticOn(3, 1).freeOn(3, 5, 8, 16);

        assertThat(moves(runner, 20)).containsExactly("d1 TRANSIENT T", "d15 RESOLVED RES");
    }

    @Test
    void t2_four_symptomatic_days_in_a_week_are_persistent() {
        ARunner runner = aRunner().symptomaticOn(4, 1, 2).symptomaticOn(3, 3).symptomaticOn(4, 6, 8);

        assertThat(moves(runner, 8)).containsExactly("d1 TRANSIENT T", "d2 RECURRING R", "d6 PERSISTENT P2");
    }

    @Test
    void t2_with_the_sixth_and_eighth_day_deleted_is_only_recurring() {
        ARunner runner = aRunner().symptomaticOn(4, 1, 2).symptomaticOn(3, 3);

        assertThat(moves(runner, 8)).containsExactly("d1 TRANSIENT T", "d2 RECURRING R");
    }

    @Test
    void t3_every_other_run_with_symptoms_is_persistent_by_frequency() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 5, 9, 13).freeOn(3, 7, 11);

        assertThat(moves(runner, 13)).containsExactly("d1 TRANSIENT T", "d5 RECURRING R", "d13 PERSISTENT P2");
    }

    @Test
    void t4_unanswered_runs_do_not_break_the_row() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 5, 9).ran(3).ran(7);

        assertThat(moves(runner, 9)).containsExactly("d1 TRANSIENT T", "d5 RECURRING R", "d9 PERSISTENT P1");
    }

    @Test
    void t5_silence_is_not_recovery() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 3, 8);

        assertThat(moves(runner, 40)).containsExactly("d1 TRANSIENT T", "d3 RECURRING R", "d8 PERSISTENT P1");
        assertThat(latest(runner, 40).untested()).isTrue();
        assertThat(latest(runner, 21).untested()).isFalse();
        assertThat(latest(runner, 22).untested()).isTrue();
        assertThat(latest(runner, 400).state()).isEqualTo(EpisodeState.PERSISTENT);
    }

    @Test
    void t6_short_free_runs_prove_nothing_about_a_late_onset() {
        ARunner runner = aRunner()
                .ran(1, 10_000)
                .feeling(3, 8_000)
                .ran(4, 10_000)
                .feeling(3, 8_000)
                .ran(8, 10_000)
                .feeling(3, 7_500);
        for (int day : new int[] {11, 14, 17, 20, 23}) {
            runner.ran(day, 3_000).free();
        }
        runner.ran(26, 7_000).free();

        assertThat(moves(runner, 30))
                .containsExactly(
                        "d1 TRANSIENT T", "d4 RECURRING R", "d8 PERSISTENT P1", "d14 EASING EASE", "d26 RESOLVED RES");
    }

    @Test
    void t7_a_warning_sign_escalates_at_once() {
        ARunner runner = aRunner().ran(1).feeling(2, RedFlag.FOOT_DROP);

        assertThat(moves(runner, 1)).containsExactly("d1 ESCALATED E1");
    }

    @Test
    void t8_coming_back_within_eight_weeks_is_a_relapse() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 3).freeOn(5, 8, 17).symptomaticOn(3, 40);

        assertThat(moves(runner, 40))
                .containsExactly(
                        "d1 TRANSIENT T", "d3 RECURRING R", "d8 EASING EASE", "d17 RESOLVED RES", "d40 RECURRING REL");
        assertThat(latest(runner, 40).relapses()).isEqualTo(1);
    }

    @Test
    void t9_symptoms_at_rest_on_two_days_escalate() {
        ARunner runner =
                aRunner().symptomaticOn(3, 1, 3).felt(4, 3, Context.REST).felt(6, 3, Context.REST);

        assertThat(moves(runner, 6)).containsExactly("d1 TRANSIENT T", "d3 RECURRING R", "d6 ESCALATED E2");
    }

    @Test
    void t10_growing_strength_escalates() {
        ARunner runner = aRunner();
        int[] days = {1, 4, 8, 10, 12, 14, 16};
        int[] severities = {2, 2, 2, 3, 4, 5, 5};
        for (int i = 0; i < days.length; i++) {
            runner.ran(days[i]).feeling(severities[i]);
        }

        assertThat(moves(runner, 16))
                .containsExactly("d1 TRANSIENT T", "d4 RECURRING R", "d8 PERSISTENT P1", "d16 ESCALATED E3");
    }

    @Test
    void t11_coming_and_going_for_four_weeks_is_persistent() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 12, 22, 30, 37).freeOn(13, 24, 31);

        assertThat(moves(runner, 37)).startsWith("d1 TRANSIENT T", "d12 RECURRING R", "d30 PERSISTENT P4");
    }

    @Test
    void t12_strong_symptoms_in_two_runs_in_a_row_escalate() {
        ARunner runner = aRunner().ran(1).feeling(7).ran(3).feeling(8);

        assertThat(moves(runner, 3)).containsExactly("d1 TRANSIENT T", "d3 ESCALATED E6");
    }

    @Test
    void t13_lingering_although_less_is_run_escalates() {
        ARunner runner = aRunner();
        for (int day : new int[] {1, 3, 5, 8, 10, 12, 15, 17, 19}) {
            runner.ran(day, 10_000).feeling(3);
        }
        for (int day : new int[] {22, 24, 26, 29, 31, 33}) {
            runner.ran(day, 5_000).feeling(3);
        }

        assertThat(moves(runner, 33)).startsWith("d1 TRANSIENT T").contains("d8 PERSISTENT P1", "d29 ESCALATED E4");
        assertThat(latest(runner, 33).state()).isEqualTo(EpisodeState.ESCALATED);
    }

    private static Episode latest(ARunner runner, int day) {
        return Numbness.of(runner.history(), NumbnessPolicy.standard(), day(day))
                .episodes()
                .get(0)
                .latest();
    }

    private static List<String> moves(ARunner runner, int day) {
        List<EpisodeHistory> places = Numbness.of(runner.history(), NumbnessPolicy.standard(), day(day))
                .episodes();
        assertThat(places).hasSize(1);
        return places.get(0).episodes().stream()
                .flatMap(episode -> episode.transitions().stream())
                .map(move -> "d" + (move.day().toEpochDay() - ARunner.DAY_ZERO.toEpochDay()) + " " + move.to() + " "
                        + move.rule().code())
                .toList();
    }
}
