package solewatch.analysis.numbness;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.numbness.Timelines.latest;
import static solewatch.analysis.numbness.Timelines.moves;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.events.EpisodeKey;
import solewatch.events.EpisodeState;
import solewatch.events.RedFlag;
import solewatch.events.SymptomReported.Context;

/** EASE, RES and REL, each at both sides of its thresholds. */
@NullUnmarked
class ResolvingTest {

    private static ARunner warnedAndFree() {
        return aRunner().ran(10).feeling(2, RedFlag.FOOT_DROP).freeOn(12, 14, 16);
    }

    @Test
    void after_an_escalation_nobody_looked_at_it_takes_twenty_eight_days() {
        assertThat(moves(warnedAndFree(), 37)).endsWith("d14 EASING EASE");
        assertThat(moves(warnedAndFree(), 38)).endsWith("d38 RESOLVED RES");
    }

    @ParameterizedTest
    @CsvSource({"1, 38", "9, 38", "10, 24", "20, 24", "24, 24", "26, 26", "50, 38"})
    void a_professional_s_look_within_the_episode_makes_it_fourteen(int seenOn, int resolvedOn) {
        ARunner runner = warnedAndFree().sawAClinician(seenOn);

        assertThat(moves(runner, 60)).endsWith("d" + resolvedOn + " RESOLVED RES");
    }

    @ParameterizedTest
    @CsvSource({"6399, EASING", "6400, RESOLVED"})
    void one_free_run_reaches_four_fifths_of_where_symptoms_begin(int metres, EpisodeState state) {
        ARunner runner =
                aRunner().ran(1, 12_000).feeling(3, 8_000).ran(3, 12_000).feeling(3, 8_000);
        runner.ran(5, 2_000).free().ran(7, 2_000).free().ran(9, metres).free();

        assertThat(latest(runner, 20).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"7999, EASING", "8000, RESOLVED"})
    void where_nobody_said_when_it_began_the_distance_of_the_run_stands_for_it(int metres, EpisodeState state) {
        ARunner runner = aRunner().ran(1, 10_000).feeling(3).ran(3, 10_000).feeling(3);
        runner.ran(5, 2_000).free().ran(7, 2_000).free().ran(9, metres).free();

        assertThat(latest(runner, 20).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"true, RESOLVED", "false, EASING"})
    void one_symptom_alone_needs_no_long_run(boolean once, EpisodeState state) {
        ARunner runner = aRunner().ran(1, 12_000).feeling(3, 10_000);
        if (!once) {
            runner.ran(2, 12_000).feeling(3, 10_000);
        }
        runner.ran(5, 2_000).free().ran(7, 2_000).free().ran(9, 2_000).free();

        assertThat(latest(runner, 30).state()).isEqualTo(state);
    }

    @Test
    void where_no_distance_is_known_there_is_nothing_to_match() {
        ARunner runner = aRunner();
        for (int day : new int[] {1, 3}) {
            runner.ran(ARun.on(day).metres(null).seconds(3_600)).feeling(3);
        }
        runner.ran(5, 2_000).free().ran(7, 2_000).free().ran(9, 2_000).free();

        assertThat(moves(runner, 17)).endsWith("d17 RESOLVED RES");
    }

    @ParameterizedTest
    @CsvSource({"16, EASING", "17, RESOLVED"})
    void it_takes_fourteen_days_since_the_last_symptom(int day, EpisodeState state) {
        ARunner runner = aRunner().symptomaticOn(3, 1, 3).freeOn(5, 8, 11);

        assertThat(latest(runner, day).state()).isEqualTo(state);
    }

    @Test
    void two_free_runs_ease_and_one_does_not() {
        assertThat(moves(aRunner().symptomaticOn(3, 1, 3).freeOn(5), 40)).endsWith("d3 RECURRING R");
        assertThat(moves(aRunner().symptomaticOn(3, 1, 3).freeOn(5, 7), 40)).endsWith("d7 EASING EASE");
    }

    @Test
    void a_symptom_while_easing_leads_back_to_where_it_was_highest() {
        ARunner recurring = aRunner().symptomaticOn(3, 1, 3).freeOn(5, 7).symptomaticOn(3, 18);
        ARunner persistent = aRunner().symptomaticOn(3, 1, 4, 8).freeOn(10, 12).symptomaticOn(3, 18);
        ARunner escalated =
                aRunner().ran(1).feeling(7).ran(3).feeling(8).freeOn(5, 7).symptomaticOn(1, 30);

        assertThat(moves(recurring, 18)).endsWith("d7 EASING EASE", "d18 RECURRING BACK");
        assertThat(moves(persistent, 18)).endsWith("d12 EASING EASE", "d18 PERSISTENT BACK");
        assertThat(moves(escalated, 30)).endsWith("d7 EASING EASE", "d30 ESCALATED BACK");
    }

    @ParameterizedTest
    @CsvSource({"71, RECURRING, REL, 1", "72, TRANSIENT, T, 0"})
    void a_symptom_up_to_fifty_six_days_after_it_resolved_is_a_relapse(
            int day, String state, String rule, int relapses) {
        ARunner runner = aRunner().symptomaticOn(3, 1).freeOn(3, 5, 8).symptomaticOn(3, day);

        assertThat(moves(runner, day)).contains("d15 RESOLVED RES").endsWith("d" + day + " " + state + " " + rule);
        assertThat(latest(runner, day).relapses()).isEqualTo(relapses);
    }

    @Test
    void a_second_relapse_is_counted() {
        ARunner runner = aRunner().symptomaticOn(3, 1).freeOn(3, 5, 8);
        runner.symptomaticOn(3, 30).freeOn(32, 34, 36).symptomaticOn(3, 60);

        assertThat(moves(runner, 60)).contains("d44 RESOLVED RES").endsWith("d60 RECURRING REL");
        assertThat(latest(runner, 60).relapses()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"71, 1", "72, 0"})
    void a_warning_sign_after_it_resolved_escalates_and_soon_enough_counts_as_a_relapse(int day, int relapses) {
        ARunner runner = aRunner().symptomaticOn(3, 1).freeOn(3, 5, 8).ran(day).feeling(2, RedFlag.FOOT_DROP);

        assertThat(moves(runner, day)).endsWith("d15 RESOLVED RES", "d" + day + " ESCALATED E1");
        assertThat(latest(runner, day).relapses()).isEqualTo(relapses);
    }

    @Test
    void days_are_counted_from_the_last_warning_sign_too() {
        ARunner runner =
                aRunner().symptomaticOn(3, 1).warned(5, RedFlag.FOOT_DROP).freeOn(6, 7, 8);

        assertThat(moves(runner, 40, EpisodeKey.UNLOCALISED))
                .containsExactly("d5 ESCALATED E1", "d7 EASING EASE", "d33 RESOLVED RES");
    }

    @Test
    void a_symptom_while_walking_is_one_as_well() {
        ARunner runner = aRunner().symptomaticOn(3, 1).felt(4, 1, Context.WALK).freeOn(6, 7, 8);

        assertThat(moves(runner, 30)).endsWith("d7 EASING EASE", "d18 RESOLVED RES");
    }
}
