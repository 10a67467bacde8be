package solewatch.analysis.numbness;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.numbness.Timelines.moves;
import static solewatch.analysis.numbness.Timelines.timed;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solewatch.analysis.ARunner;
import solewatch.events.CheckInRecorded.OstrcAnswers;
import solewatch.events.SymptomReported.Context;

/** R and P1 to P4, each at both sides of its thresholds. */
@NullUnmarked
class PersistingTest {

    private static final OstrcAnswers SUBSTANTIAL = new OstrcAnswers(8, 17, 8, 8);

    @Test
    void two_symptomatic_days_of_fourteen_recur_and_of_fifteen_do_not() {
        assertThat(moves(aRunner().symptomaticOn(3, 1, 14), 14)).containsExactly("d1 TRANSIENT T", "d14 RECURRING R");
        assertThat(moves(aRunner().symptomaticOn(3, 1, 15), 15)).containsExactly("d1 TRANSIENT T");
    }

    @Test
    void a_row_must_span_seven_days() {
        assertThat(moves(aRunner().symptomaticOn(3, 1, 4, 7), 7)).endsWith("d4 RECURRING R");
        assertThat(moves(aRunner().symptomaticOn(3, 1, 4, 8), 8)).endsWith("d8 PERSISTENT P1");
    }

    @Test
    void three_runs_on_two_days_are_no_row() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 8).symptomaticOn(3, 8);

        assertThat(moves(runner, 8)).containsExactly("d1 TRANSIENT T", "d8 RECURRING R");
    }

    @Test
    void where_training_is_restricted_three_in_a_row_are_enough() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 2, 3);
        assertThat(moves(runner, 3)).endsWith("d2 RECURRING R");

        runner.checkedIn(3, SUBSTANTIAL);

        assertThat(moves(runner, 3)).endsWith("d3 PERSISTENT P1b");
    }

    @ParameterizedTest
    @CsvSource({"7, false", "8, true"})
    void or_seven_days_from_the_first_symptom_to_the_last(int last, boolean persistent) {
        ARunner runner = aRunner().symptomaticOn(3, 1).freeOn(3).symptomaticOn(3, last);
        runner.checkedIn(last, SUBSTANTIAL);

        assertThat(moves(runner, last).contains("d" + last + " PERSISTENT P1b")).isEqualTo(persistent);
    }

    @Test
    void the_questionnaire_counts_for_seven_days() {
        assertThat(moves(aRunner().checkedIn(1, SUBSTANTIAL).symptomaticOn(3, 5, 6, 7), 7))
                .endsWith("d7 PERSISTENT P1b");
        assertThat(moves(aRunner().checkedIn(1, SUBSTANTIAL).symptomaticOn(3, 6, 7, 8), 8))
                .endsWith("d7 RECURRING R");
    }

    @ParameterizedTest
    @CsvSource({
        "25, , , , true",
        "8, 17, 8, 8, true",
        "8, 8, 17, 8, true",
        "17, 8, 8, 25, false",
        "0, , , , false",
        "0, 25, 25, 25, false"
    })
    void substantial_is_what_restricts_and_nothing_behind_a_closed_gate(
            int participation, Integer modified, Integer performance, Integer symptoms, boolean substantial) {
        ARunner runner = aRunner().symptomaticOn(3, 1, 2, 3);
        runner.checkedIn(3, new OstrcAnswers(participation, modified, performance, symptoms));

        assertThat(moves(runner, 3).contains("d3 PERSISTENT P1b")).isEqualTo(substantial);
    }

    @ParameterizedTest
    @CsvSource({"14, true", "15, false"})
    void four_symptomatic_days_must_be_within_fourteen(int last, boolean persistent) {
        ARunner runner =
                aRunner().symptomaticOn(3, 1).freeOn(3).symptomaticOn(3, 5).freeOn(7);
        runner.symptomaticOn(3, 9).freeOn(11).symptomaticOn(3, last);

        assertThat(moves(runner, last).contains("d" + last + " PERSISTENT P2")).isEqualTo(persistent);
    }

    @Test
    void half_of_the_answered_runs_are_enough_and_less_is_not() {
        ARunner half = aRunner().symptomaticOn(3, 1, 5, 9, 13).freeOn(2, 3, 7, 11);
        ARunner less = aRunner().symptomaticOn(3, 1, 5, 9, 13).freeOn(2, 3, 4, 7, 11);

        assertThat(moves(half, 13)).endsWith("d13 PERSISTENT P2");
        assertThat(moves(less, 13)).endsWith("d5 RECURRING R");
    }

    @Test
    void half_of_no_runs_is_nothing() {
        ARunner runner = aRunner().ran(2).ran(4);
        for (int day : new int[] {1, 3, 5, 7}) {
            runner.felt(day, 3, Context.WALK);
        }

        assertThat(moves(runner, 8)).containsExactly("d1 TRANSIENT T", "d3 RECURRING R");
    }

    @ParameterizedTest
    @CsvSource({"1439, d4 RECURRING R", "1440, d4 PERSISTENT P3"})
    void twice_twenty_four_hours_after_a_run_is_persistent(int minutes, String last) {
        ARunner runner = aRunner().ran(1).feelingForMinutes(3, minutes).ran(4).feelingForMinutes(3, minutes);

        assertThat(moves(runner, 4)).endsWith(last);
    }

    @Test
    void two_such_reports_must_be_within_fourteen_days() {
        ARunner within = aRunner().ran(1).feelingForMinutes(3, 1_440).ran(14).feelingForMinutes(3, 1_440);
        ARunner later = aRunner().ran(1).feelingForMinutes(3, 1_440).ran(15).feelingForMinutes(3, 1_440);

        assertThat(moves(within, 14)).endsWith("d14 PERSISTENT P3");
        assertThat(moves(later, 15)).endsWith("d1 TRANSIENT T");
    }

    @Test
    void two_answers_about_one_run_count_once() {
        ARunner runner = aRunner().ran(1).feelingForMinutes(3, 1_440).feelingForMinutes(4, 2_000);
        runner.symptomaticOn(3, 4);

        assertThat(moves(runner, 4)).endsWith("d4 RECURRING R");
    }

    /** The runs end at 07:48. */
    @ParameterizedTest
    @CsvSource({"7, d4 RECURRING R", "8, d4 PERSISTENT P3"})
    void still_present_counts_when_it_is_said_a_day_after_the_run(int hour, String last) {
        ARunner runner = aRunner();
        for (int day : new int[] {1, 4}) {
            runner.ran(day)
                    .with(timed(
                            runner.report(
                                    at(day + 1, hour),
                                    runner.linkToLatestRun(),
                                    Context.DURING_RUN,
                                    3,
                                    null,
                                    null,
                                    List.of(Timelines.LEFT),
                                    Set.of()),
                            null,
                            null,
                            true));
        }

        assertThat(moves(runner, 4)).endsWith(last);
    }

    @Test
    void coming_and_going_is_persistent_after_twenty_eight_days() {
        ARunner runner = aRunner();
        for (int day : new int[] {1, 20, 28}) {
            runner.felt(day, 3, Context.WALK);
        }

        assertThat(moves(runner, 28)).endsWith("d28 RECURRING R");
        assertThat(moves(runner, 29)).endsWith("d29 PERSISTENT P4");
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 22})
    void with_a_symptom_in_each_of_the_last_two_weeks(int day) {
        ARunner runner = aRunner().felt(1, 3, Context.WALK).felt(day, 3, Context.WALK);

        assertThat(moves(runner.felt(28, 3, Context.WALK), 29)).endsWith("d29 PERSISTENT P4");
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 23})
    void and_not_with_none_in_the_week_before_the_last(int day) {
        ARunner runner = aRunner().felt(1, 3, Context.WALK).felt(day, 3, Context.WALK);

        assertThat(moves(runner.felt(28, 3, Context.WALK), 29)).noneMatch(move -> move.contains("PERSISTENT"));
    }

    @ParameterizedTest
    @CsvSource({"22, false", "23, true"})
    void nor_with_none_in_the_last_week(int last, boolean persistent) {
        ARunner runner = aRunner().felt(1, 3, Context.WALK).felt(20, 3, Context.WALK);
        runner.felt(last, 3, Context.WALK);

        assertThat(moves(runner, 29).contains("d29 PERSISTENT P4")).isEqualTo(persistent);
    }
}
