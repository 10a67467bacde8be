package solewatch.analysis.numbness;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.numbness.Timelines.moves;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.events.SymptomReported.Context;

/** E2 to E6, each at both sides of its thresholds. */
@NullUnmarked
class EscalatingTest {

    private static ARunner severities(String severities) {
        int[] days = {1, 4, 8, 10, 12, 14, 16};
        ARunner runner = aRunner();
        for (int i = 0; i < severities.length(); i++) {
            runner.ran(days[i]).feeling(severities.charAt(i) - '0');
        }
        return runner;
    }

    @Test
    void two_nights_of_seven_days_escalate_and_of_eight_do_not() {
        ARunner seven = aRunner().felt(4, 3, Context.NIGHT).felt(10, 3, Context.NIGHT);
        ARunner eight = aRunner().felt(4, 3, Context.NIGHT).felt(11, 3, Context.NIGHT);

        assertThat(moves(seven, 10)).endsWith("d10 ESCALATED E2");
        assertThat(moves(eight, 11)).endsWith("d11 RECURRING R");
    }

    @Test
    void rest_told_in_check_ins_counts_alike() {
        ARunner runner = aRunner();
        runner.with(Timelines.checkIn(runner, 4, 2, Context.REST)).felt(6, 3, Context.NIGHT);

        assertThat(moves(runner, 6)).endsWith("d6 ESCALATED E2");
    }

    @Test
    void twice_on_one_day_is_one_day_and_walking_is_no_rest() {
        ARunner runner = aRunner().felt(4, 3, Context.NIGHT).felt(4, 3, Context.REST);
        runner.felt(6, 3, Context.WALK);

        assertThat(moves(runner, 6)).endsWith("d6 RECURRING R");
    }

    @ParameterizedTest
    @CsvSource({"2223455, true", "3334455, true", "2223444, false", "4444555, false", "222555, true", "22255, false"})
    void growing_by_two_to_five_or_more_over_six_runs_escalates(String severities, boolean escalates) {
        ARunner runner = severities(severities);

        assertThat(moves(runner, 16).stream().anyMatch(move -> move.endsWith("E3")))
                .isEqualTo(escalates);
    }

    @Test
    void eight_weeks_with_symptoms_in_the_last_two_escalate() {
        ARunner runner = weekly(50);

        assertThat(moves(runner, 56)).endsWith("d29 PERSISTENT P4");
        assertThat(moves(runner, 57)).endsWith("d57 ESCALATED E5");
    }

    @ParameterizedTest
    @CsvSource({"43, false", "44, true"})
    void and_not_when_the_last_symptom_was_fourteen_days_ago(int last, boolean escalates) {
        assertThat(moves(weekly(last), 60).contains("d57 ESCALATED E5")).isEqualTo(escalates);
    }

    /** Felt each week while walking; never ran, so that less cannot be run. */
    private static ARunner weekly(int last) {
        ARunner runner = aRunner();
        for (int day = 1; day < last; day += 7) {
            runner.felt(day, 3, Context.WALK);
        }
        return runner.felt(last, 3, Context.WALK);
    }

    @Test
    void of_two_rules_on_one_day_how_long_it_lasts_is_named_before_that_less_was_run() {
        ARunner both = lessFrom(44);
        ARunner sooner = lessFrom(43);

        assertThat(moves(both, 57)).endsWith("d57 ESCALATED E5");
        assertThat(moves(sooner, 57)).endsWith("d56 ESCALATED E4");
    }

    private static ARunner lessFrom(int day) {
        ARunner runner = aRunner();
        for (int on = 1; on <= 57; on++) {
            runner.ran(on, on < day ? 10_000 : 4_000).feeling(3);
        }
        return runner;
    }

    /** 30 km in the 8 days up to the one it is persistent: four fifths of a week of that are 21 km. */
    private static ARunner persistentOnDay8() {
        ARunner runner = aRunner();
        for (int day : new int[] {1, 4, 8}) {
            runner.ran(day, 10_000).feeling(3);
        }
        return runner;
    }

    @ParameterizedTest
    @CsvSource({"15, false", "16, true"})
    void lingering_needs_a_symptom_within_seven_days(int last, boolean escalates) {
        ARunner runner = persistentOnDay8().felt(last, 3, Context.WALK);

        assertThat(moves(runner, 21)).endsWith("d8 PERSISTENT P1");
        assertThat(moves(runner, 30).contains("d22 ESCALATED E4")).isEqualTo(escalates);
    }

    @ParameterizedTest
    @CsvSource({"10, 21000, true", "10, 21001, false", "20, 21000, true", "20, 21001, false"})
    void and_at_most_four_fifths_in_each_of_the_last_two_weeks(int day, int metres, boolean escalates) {
        ARunner runner = persistentOnDay8().ran(day, metres).felt(22, 3, Context.WALK);

        assertThat(moves(runner, 22).contains("d22 ESCALATED E4")).isEqualTo(escalates);
    }

    @Test
    void an_unknown_distance_shows_no_reduction() {
        ARunner runner = persistentOnDay8()
                .ran(ARun.on(18).metres(null).seconds(900))
                .felt(22, 3, Context.WALK)
                .felt(28, 3, Context.WALK);

        assertThat(moves(runner, 31)).endsWith("d8 PERSISTENT P1");
        assertThat(moves(runner, 32)).endsWith("d32 ESCALATED E4");
    }

    /** 130 km in the 28 days up to day 64 are 32.5 km a week, and 26 km four fifths of it, however long is known. */
    @Test
    void the_usual_distance_is_that_of_four_weeks_at_most() {
        ARunner runner = aRunner().ran(1, 10_000).free();
        for (int day = 30; day <= 56; day += 2) {
            runner.ran(day, 10_000).free();
        }
        for (int day : new int[] {57, 60, 64}) {
            runner.ran(day, 10_000).feeling(3);
        }
        for (int day : new int[] {66, 68, 70, 73, 75, 77}) {
            runner.ran(day, 8_000).feeling(3);
        }

        assertThat(moves(runner, 78)).endsWith("d64 PERSISTENT P1", "d78 ESCALATED E4");
    }

    @Test
    void strong_mild_strong_does_not_escalate() {
        assertThat(moves(aRunner().symptomaticOn(7, 1).symptomaticOn(3, 2).symptomaticOn(8, 3), 3))
                .noneMatch(move -> move.contains("ESCALATED"));
    }

    @Test
    void strong_in_two_symptomatic_runs_escalates_whatever_was_between() {
        ARunner runner =
                aRunner().symptomaticOn(7, 1).felt(2, 3, Context.WALK).freeOn(3).symptomaticOn(7, 5);

        assertThat(moves(runner, 5)).endsWith("d5 ESCALATED E6");
        assertThat(moves(aRunner().symptomaticOn(7, 1).symptomaticOn(6, 3), 3)).endsWith("d3 RECURRING R");
    }
}
