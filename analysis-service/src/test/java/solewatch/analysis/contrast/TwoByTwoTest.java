package solewatch.analysis.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solewatch.analysis.association.AssociationPolicy;

/** The golden values of SR-50, and what holds for all counts. */
@NullUnmarked
class TwoByTwoTest {

    private static final AssociationPolicy POLICY = AssociationPolicy.standard();
    private static final double FOUR_DECIMALS = 0.00005;

    @ParameterizedTest(name = "{0} of {1} against {2} of {3}: {9}")
    @CsvSource({
        "6, 8, 2, 12, .5833,  .1415, .7983,  .0185, .8233, CLEAR",
        "5, 6, 1,  9, .7222,  .2100, .8865,  .0664, .8987, SUGGESTIVE",
        "3, 5, 2,  6, .2667, -.2537, .6350, -.3496, .6801, NO_SIGN",
        "3, 4, 0,  9, .7500,  .2102, .9544,  .0696, .9699, NOT_ENOUGH"
    })
    void the_difference_its_intervals_and_the_verdict_are_as_published(
            int symptomaticWith,
            int with,
            int symptomaticWithout,
            int without,
            double difference,
            double low95,
            double high95,
            double low99,
            double high99,
            Verdict verdict) {
        TwoByTwo counts = counts(symptomaticWith, with, symptomaticWithout, without);

        Contrast contrast = counts.contrast();

        assertThat(contrast).isNotNull();
        assertThat(contrast.difference()).isCloseTo(difference, within(FOUR_DECIMALS));
        Interval narrow = contrast.interval(POLICY.suggestive());
        assertThat(narrow.percent()).isEqualTo(95);
        assertThat(narrow.low()).isCloseTo(low95, within(FOUR_DECIMALS));
        assertThat(narrow.high()).isCloseTo(high95, within(FOUR_DECIMALS));
        Interval wide = contrast.interval(POLICY.clear());
        assertThat(wide.percent()).isEqualTo(99);
        assertThat(wide.low()).isCloseTo(low99, within(FOUR_DECIMALS));
        assertThat(wide.high()).isCloseTo(high99, within(FOUR_DECIMALS));
        assertThat(counts.verdict(POLICY.certainty())).isEqualTo(verdict);
    }

    /** Newcombe 1998, Statistics in Medicine 17:873, table II, method 10: his own examples. */
    @ParameterizedTest(name = "{0} of {1} against {2} of {3}")
    @CsvSource({
        "56, 70, 48, 80,  .0524, .3339",
        "9, 10,  3, 10,   .1705, .8090",
        "6,  7,  2,  7,   .0582, .8062",
        "5, 56,  0, 29,  -.0381, .1926",
        "0, 10,  0, 20,  -.1611, .2775",
        "0, 10,  0, 10,  -.2775, .2775",
        "10, 10, 0, 20,   .6791, 1.0",
        "10, 10, 0, 10,   .6075, 1.0"
    })
    void the_interval_is_that_of_the_paper_it_is_taken_from(
            int symptomaticWith, int with, int symptomaticWithout, int without, double low, double high) {
        Interval interval = counts(symptomaticWith, with, symptomaticWithout, without)
                .contrast()
                .interval(POLICY.suggestive());

        assertThat(interval.low()).isCloseTo(low, within(FOUR_DECIMALS));
        assertThat(interval.high()).isCloseTo(high, within(FOUR_DECIMALS));
    }

    @Test
    void an_arm_without_runs_gives_no_difference_rather_than_nought() {
        TwoByTwo counts = new TwoByTwo(3, 4, 0, 0);

        assertThat(counts.contrast()).isNull();
        assertThat(counts.verdict(POLICY.certainty())).isEqualTo(Verdict.NOT_ENOUGH);
    }

    @Test
    void four_runs_are_not_enough_however_clear_they_look() {
        assertThat(counts(4, 4, 0, 90).verdict(POLICY.certainty())).isEqualTo(Verdict.NOT_ENOUGH);
        assertThat(counts(90, 90, 0, 4).verdict(POLICY.certainty())).isEqualTo(Verdict.NOT_ENOUGH);
    }

    @Test
    void seven_runs_are_never_clear() {
        assertThat(counts(7, 7, 0, 40).verdict(POLICY.certainty())).isEqualTo(Verdict.SUGGESTIVE);
        assertThat(counts(8, 8, 0, 40).verdict(POLICY.certainty())).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void fewer_symptoms_with_it_can_be_as_clear_as_more() {
        assertThat(counts(2, 12, 6, 8).verdict(POLICY.certainty())).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void a_count_below_nought_is_refused() {
        assertThatThrownBy(() -> new TwoByTwo(1, -1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("freeWith");
    }

    @Property
    void swapping_the_arms_negates_the_difference_and_mirrors_the_interval(
            @ForAll @IntRange(max = 40) int a,
            @ForAll @IntRange(min = 1, max = 40) int b,
            @ForAll @IntRange(max = 40) int c,
            @ForAll @IntRange(min = 1, max = 40) int d) {
        Contrast one = new TwoByTwo(a, b, c, d).contrast();
        Contrast other = new TwoByTwo(c, d, a, b).contrast();

        assertThat(other.difference()).isEqualTo(0.0 - one.difference());
        for (Confidence confidence : new Confidence[] {POLICY.suggestive(), POLICY.clear()}) {
            assertThat(other.interval(confidence).low())
                    .isEqualTo(0.0 - one.interval(confidence).high());
            assertThat(other.interval(confidence).high())
                    .isEqualTo(0.0 - one.interval(confidence).low());
        }
        assertThat(new TwoByTwo(c, d, a, b).verdict(POLICY.certainty()))
                .isEqualTo(new TwoByTwo(a, b, c, d).verdict(POLICY.certainty()));
    }

    @Property
    void the_interval_lies_between_minus_one_and_one_and_holds_the_difference(
            @ForAll @IntRange(max = 100) int a,
            @ForAll @IntRange(max = 100) int b,
            @ForAll @IntRange(max = 100) int c,
            @ForAll @IntRange(max = 100) int d) {
        Contrast contrast = new TwoByTwo(a, b + 1, c + 1, d).contrast();

        Interval narrow = contrast.interval(POLICY.suggestive());
        Interval wide = contrast.interval(POLICY.clear());
        assertThat(narrow.low()).isBetween(wide.low(), contrast.difference());
        assertThat(narrow.high()).isBetween(contrast.difference(), wide.high());
        assertThat(wide.low()).isGreaterThanOrEqualTo(-1);
        assertThat(wide.high()).isLessThanOrEqualTo(1);
    }

    private static TwoByTwo counts(int symptomaticWith, int with, int symptomaticWithout, int without) {
        return new TwoByTwo(symptomaticWith, with - symptomaticWith, symptomaticWithout, without - symptomaticWithout);
    }
}
