package solewatch.analysis.note;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;
import static solewatch.analysis.note.NoteStory.all;
import static solewatch.analysis.note.NoteStory.none;
import static solewatch.analysis.note.NoteStory.the;
import static solewatch.analysis.note.NoteStory.threshold;
import static solewatch.analysis.note.NoteStory.value;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.RunRecorded.Flag;

/** ASYMMETRY_SHIFT (SR-01), TECHNIQUE (SR-34), TECHNIQUE_JUMP (SR-36). */
@NullUnmarked
class StepNotesTest {

    private static ARunner balances(double... left) {
        ARunner runner = aRunner();
        for (int i = 0; i < left.length; i++) {
            runner.ran(ARun.on(1 + 2 * i).balance(left[i]));
        }
        return runner;
    }

    @Test
    void three_of_four_runs_a_point_further_to_the_left_are_a_shift() {
        ARunner runner = balances(49.8, 49.9, 50.0, 50.0, 50.0, 50.0, 51.0, 50.9, 51.0, 51.2);

        Note note = the(runner, 20, NoteCode.ASYMMETRY_SHIFT);

        assertThat(note.subject()).isEqualTo("LEFT");
        assertThat(note.on()).isEqualTo(day(19));
        assertThat(value(note, "shiftedRuns")).isEqualTo(3);
        assertThat(threshold(note, "leftPercent")).isEqualTo(50.0);
        assertThat(note.facts()).hasSize(3);
        assertThat(note.scope()).isEqualTo(Scope.LOAD);
        assertThat(note.text())
                .isEqualTo(
                        "In 3 of the last 4 runs the step leaned 1 points or more further to the left than usual (51 %"
                                + " on the left, usually 50 %).");
    }

    @Test
    void to_the_right_as_well() {
        assertThat(the(balances(50, 50, 50, 50, 50, 50, 49, 49, 48.5, 50), 20, NoteCode.ASYMMETRY_SHIFT)
                        .subject())
                .isEqualTo("RIGHT");
    }

    @Test
    void two_of_four_a_hundredth_less_or_shifts_to_both_sides_are_none() {
        none(balances(50, 50, 50, 50, 50, 50, 51, 51, 50.99, 50.5), 20, NoteCode.ASYMMETRY_SHIFT);
        none(balances(50, 50, 50, 50, 50, 50, 51, 51, 49, 49), 20, NoteCode.ASYMMETRY_SHIFT);
    }

    @Test
    void the_runners_own_is_the_median_of_the_last_ten_runs_and_six_are_enough() {
        none(balances(50, 50, 52, 52, 52), 20, NoteCode.ASYMMETRY_SHIFT);
        assertThat(threshold(the(balances(50, 50, 50, 52, 52, 52), 20, NoteCode.ASYMMETRY_SHIFT), "leftPercent"))
                .isEqualTo(51);
        ARunner moved = balances(60, 60, 60, 60, 60, 60, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 51, 51, 51, 51);

        assertThat(threshold(the(moved, 40, NoteCode.ASYMMETRY_SHIFT), "leftPercent"))
                .isEqualTo(50);
    }

    @Test
    void four_runs_that_took_more_than_28_days_or_are_long_over_say_nothing() {
        ARunner runner = balances(50, 50, 50, 50, 50, 50, 51, 51, 51, 51);

        assertThat(all(runner, 40, NoteCode.ASYMMETRY_SHIFT)).hasSize(1);
        none(runner, 41, NoteCode.ASYMMETRY_SHIFT);
    }

    @Test
    void runs_without_a_balance_are_left_out() {
        ARunner runner = balances(50, 50, 50, 50, 50, 50, 51, 51, 51)
                .ran(18)
                .ran(19)
                .ran(ARun.on(20).balance(51));

        assertThat(value(the(runner, 20, NoteCode.ASYMMETRY_SHIFT), "shiftedRuns"))
                .isEqualTo(4);
    }

    @Test
    void a_doubtful_unit_of_the_cadence_says_nothing_against_the_balance() {
        ARunner runner = aRunner();
        for (int run = 0; run < 10; run++) {
            runner.ran(
                    ARun.on(1 + 2 * run).cadence(80).balance(run < 6 ? 50 : 51).flagged(Flag.CADENCE_UNIT_DOUBTFUL));
        }

        assertThat(value(the(runner, 20, NoteCode.ASYMMETRY_SHIFT), "shiftedRuns"))
                .isEqualTo(4);
    }

    private static ARunner cadences(double before, double after) {
        ARunner runner = aRunner();
        for (int day = 2; day <= 28; day += 4) {
            runner.ran(ARun.on(day).cadence(before));
        }
        for (int day = 32; day <= 40; day += 4) {
            runner.ran(ARun.on(day).cadence(after));
        }
        return runner;
    }

    @Test
    void a_cadence_more_than_five_percent_higher_is_a_jump() {
        Note note = the(cadences(160, 168.1), 42, NoteCode.TECHNIQUE_JUMP);

        assertThat(note.subject()).isEqualTo("CADENCE");
        assertThat(note.item()).isEqualTo("HIGHER");
        assertThat(value(note, "changePercent")).isEqualTo(5.06);
        assertThat(threshold(note, "changePercent")).isEqualTo(5);
        assertThat(note.on()).isEqualTo(day(40));
        assertThat(note.facts()).hasSize(3);
        assertThat(note.text())
                .isEqualTo(
                        "At the same pace the cadence of 3 runs of the last 14 days was 5.06 % higher than in the 28 days"
                                + " before. Small changes are easier to get used to.");
    }

    @Test
    void five_percent_is_none_and_a_lower_cadence_is_one_too() {
        none(cadences(160, 168), 42, NoteCode.TECHNIQUE_JUMP);
        none(cadences(160, 152), 42, NoteCode.TECHNIQUE_JUMP);
        assertThat(the(cadences(160, 151.9), 42, NoteCode.TECHNIQUE_JUMP).item())
                .isEqualTo("LOWER");
    }

    @Test
    void runs_at_another_pace_are_not_compared() {
        ARunner runner = aRunner();
        for (int day = 2; day <= 28; day += 4) {
            runner.ran(ARun.on(day).seconds(3_100).cadence(160));
        }
        for (int day = 32; day <= 40; day += 4) {
            runner.ran(ARun.on(day).cadence(180));
        }

        none(runner, 42, NoteCode.TECHNIQUE_JUMP);
    }

    @Test
    void five_percent_of_pace_is_the_same_pace() {
        ARunner runner = aRunner();
        for (int day = 2; day <= 28; day += 4) {
            runner.ran(ARun.on(day).metres(9_500).seconds(3_600).cadence(160));
        }
        for (int day = 32; day <= 40; day += 4) {
            runner.ran(ARun.on(day).metres(10_000).seconds(3_600).cadence(180));
        }

        assertThat(all(runner, 42, NoteCode.TECHNIQUE_JUMP)).hasSize(1);
    }

    @Test
    void too_few_runs_doubtful_ones_and_missing_cadences_say_nothing() {
        none(cadences(160, 180), 33, NoteCode.TECHNIQUE_JUMP);
        ARunner doubtful = aRunner();
        for (int day = 2; day <= 28; day += 4) {
            doubtful.ran(ARun.on(day).cadence(80).flagged(Flag.CADENCE_UNIT_DOUBTFUL));
        }
        for (int day = 32; day <= 40; day += 4) {
            doubtful.ran(ARun.on(day).cadence(180));
        }
        none(doubtful, 42, NoteCode.TECHNIQUE_JUMP);
        none(cadences(0, 180), 42, NoteCode.TECHNIQUE_JUMP);
        none(aRunner().ran(1).ran(20).ran(25).ran(30), 42, NoteCode.TECHNIQUE_JUMP);
    }

    @Test
    void runs_of_unknown_distance_or_unbelievable_speed_have_no_pace() {
        ARunner runner = aRunner();
        for (int day = 2; day <= 28; day += 4) {
            runner.ran(ARun.on(day).cadence(160).flagged(Flag.SPEED_IMPLAUSIBLE));
            runner.ran(ARun.on(day).hour(18).metres(null).seconds(3_600).cadence(160));
        }
        for (int day = 32; day <= 40; day += 4) {
            runner.ran(ARun.on(day).cadence(180));
        }

        none(runner, 42, NoteCode.TECHNIQUE_JUMP);
    }

    @Test
    void beside_an_open_episode_the_step_is_shown_against_the_runners_own() {
        ARunner runner = aRunner();
        for (int day = 1; day <= 9; day += 4) {
            runner.ran(ARun.on(day).cadence(160).step(1_000, 8));
        }
        runner.ran(ARun.on(13).cadence(164).step(980, 8.5)).feeling(3);

        Note note = the(runner, 14, NoteCode.TECHNIQUE);

        assertThat(value(note, "cadence")).isEqualTo(164);
        assertThat(threshold(note, "cadence")).isEqualTo(160);
        assertThat(note.kind()).isEqualTo(NoteCode.Kind.FACT);
        assertThat(note.scope()).isEqualTo(Scope.SYMPTOM_STATE);
        assertThat(note.text())
                .isEqualTo(
                        "The latest run against others at the same pace: cadence 164 steps/min (usually 160), step length"
                                + " 980 mm (usually 1000), vertical ratio 8.5 % (usually 8).");
    }

    @Test
    void without_an_episode_or_with_too_few_runs_to_compare_it_is_not() {
        ARunner free = aRunner();
        for (int day = 1; day <= 13; day += 4) {
            free.ran(ARun.on(day).cadence(160)).free();
        }
        ARunner few = aRunner()
                .ran(ARun.on(1).cadence(160))
                .ran(ARun.on(5).cadence(160))
                .ran(ARun.on(9).cadence(160))
                .feeling(3);

        none(free, 14, NoteCode.TECHNIQUE);
        none(few, 14, NoteCode.TECHNIQUE);
        none(aRunner().ran(1).feeling(3), 30, NoteCode.TECHNIQUE);
    }
}
