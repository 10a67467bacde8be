package solewatch.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.association.AssociationPolicy;
import solewatch.analysis.association.Associations.Rules;
import solewatch.analysis.pattern.OnsetPattern.Kind;

@NullUnmarked
class OnsetPatternTest {

    private static final double THREE_DECIMALS = 0.0005;

    @Test
    void about_the_same_distance_whatever_the_length_is_a_fixed_point() {
        OnsetPattern pattern = pattern(aRunner()
                .ran(1, 10_000)
                .feeling(3, 8_000)
                .ran(4, 12_000)
                .feeling(3, 8_000)
                .ran(8, 15_000)
                .feeling(3, 7_500));

        assertThat(pattern.kind()).isEqualTo(Kind.FIXED_POINT);
        assertThat(pattern.variation()).isCloseTo(.037, within(THREE_DECIMALS));
        assertThat(pattern.meanOnsetMetres()).isCloseTo(7_833, within(1.0));
        assertThat(pattern.sentence())
                .isEqualTo(
                        "Symptoms set in at about the same distance, 7.8 km on average, in 3 runs of 10.0 to 15.0 km.");
    }

    /** By the population's deviation it would vary by .181 and be taken for a fixed point. */
    @Test
    void near_the_end_of_runs_of_any_length_is_late() {
        OnsetPattern pattern = pattern(aRunner()
                .ran(1, 10_000)
                .feeling(3, 9_000)
                .ran(4, 12_000)
                .feeling(3, 11_000)
                .ran(8, 15_000)
                .feeling(3, 14_000));

        assertThat(pattern.kind()).isEqualTo(Kind.LATE);
        assertThat(pattern.variation()).isCloseTo(.222, within(THREE_DECIMALS));
    }

    @Test
    void the_sentence_says_of_how_many_it_holds_whatever_share_the_policy_asks() {
        ARunner runner = aRunner()
                .ran(1, 10_000)
                .feeling(3, 9_000)
                .ran(4, 12_000)
                .feeling(3, 5_000)
                .ran(8, 15_000)
                .feeling(3, 7_000);
        AssociationPolicy.Onset one = new AssociationPolicy.Onset(3, .2, 150, 67, 20, 10, 1);

        OnsetPattern pattern = OnsetPattern.of(pattern(runner).onsets(), 0, one);

        assertThat(pattern.sentence()).isEqualTo("Symptoms set in late in 1 of 3 runs of 10.0 to 15.0 km.");
    }

    @Test
    void two_onsets_are_not_enough_and_runs_without_one_are_counted_apart() {
        OnsetPattern pattern = pattern(aRunner()
                .ran(1)
                .feeling(3, 4_000)
                .ran(3)
                .feeling(3)
                .ran(5)
                .feeling(3, 4_000)
                .ran(7)
                .free());

        assertThat(pattern.kind()).isEqualTo(Kind.NOT_ENOUGH);
        assertThat(pattern.runs()).isEqualTo(2);
        assertThat(pattern.withoutOnset()).isEqualTo(1);
        assertThat(pattern.variation()).isNull();
        assertThat(pattern.facts()).hasSize(2);
    }

    @Test
    void within_ten_minutes_is_at_once_even_when_that_is_much_of_a_short_run() {
        OnsetPattern pattern = pattern(aRunner()
                .ran(1, 3_000)
                .feeling(3)
                .saying(Told.onsetMinutes(10))
                .ran(4, 4_000)
                .feeling(3)
                .saying(Told.onsetMinutes(4))
                .ran(8, 20_000)
                .feeling(3, 18_000));

        assertThat(pattern.kind()).isEqualTo(Kind.IMMEDIATE);
    }

    @Test
    void the_first_fifth_of_long_runs_is_at_once() {
        OnsetPattern pattern = pattern(aRunner()
                .ran(1, 20_000)
                .feeling(3, 4_000)
                .ran(4, 30_000)
                .feeling(3, 6_000)
                .ran(8, 10_000)
                .feeling(3, 6_000));

        assertThat(pattern.kind()).isEqualTo(Kind.IMMEDIATE);
    }

    @Test
    void minutes_become_metres_by_the_average_speed() {
        OnsetPattern pattern = pattern(aRunner()
                .ran(1, 10_000)
                .feeling(3)
                .saying(Told.onsetMinutes(48))
                .ran(4, 12_000)
                .feeling(3)
                .saying(Told.onsetMinutes(48))
                .ran(8, 15_000)
                .feeling(3)
                .saying(Told.onsetMinutes(45)));

        assertThat(pattern.onsets())
                .extracting(OnsetPattern.Onset::onsetMetres)
                .containsExactly(8_000.0, 8_000.0, 7_500.0);
        assertThat(pattern.kind()).isEqualTo(Kind.FIXED_POINT);
    }

    @Test
    void the_same_run_over_and_over_shows_no_fixed_point() {
        OnsetPattern pattern = pattern(aRunner()
                .ran(1)
                .feeling(3, 4_000)
                .ran(4)
                .feeling(3, 4_100)
                .ran(8)
                .feeling(3, 4_000));

        assertThat(pattern.kind()).isEqualTo(Kind.MIXED);
    }

    @Test
    void one_run_in_three_may_differ() {
        OnsetPattern pattern = pattern(aRunner()
                .ran(1, 10_000)
                .feeling(3, 9_000)
                .ran(4, 10_000)
                .feeling(3, 6_700)
                .ran(8, 10_000)
                .feeling(3, 3_000));

        assertThat(pattern.kind()).isEqualTo(Kind.LATE);
    }

    @Test
    void of_two_answers_about_one_run_the_earlier_onset_counts() {
        OnsetPattern pattern =
                pattern(aRunner().ran(1).feeling(3, 5_000).feeling(2, 4_000).feeling(4));

        assertThat(pattern.onsets()).extracting(OnsetPattern.Onset::onsetMetres).containsExactly(4_000.0);
    }

    @Test
    void runs_before_the_window_and_after_today_are_left_out() {
        ARunner runner = aRunner()
                .ran(1)
                .feeling(3, 4_000)
                .ran(91)
                .feeling(3, 4_000)
                .ran(92)
                .feeling(3, 4_000);

        assertThat(OnsetPattern.of(runner.history(), Rules.standard(), day(91)).runs())
                .isEqualTo(1);
        assertThat(OnsetPattern.of(runner.history(), Rules.standard(), day(90)).runs())
                .isEqualTo(1);
    }

    private static OnsetPattern pattern(ARunner runner) {
        return OnsetPattern.of(runner.history(), Rules.standard(), day(30));
    }
}
