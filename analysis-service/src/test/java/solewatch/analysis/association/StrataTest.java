package solewatch.analysis.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.association.Comparison.Arm;
import solewatch.analysis.contrast.Contrast;
import solewatch.analysis.contrast.Interval;
import solewatch.analysis.contrast.TwoByTwo;
import solewatch.analysis.contrast.Verdict;

/** Runs of similar length against each other. */
@NullUnmarked
class StrataTest {

    private static final AssociationPolicy POLICY = AssociationPolicy.standard();
    private static final double EXACT = 1e-12;

    private final List<Boolean> symptomatic = new ArrayList<>();
    private final List<Integer> thirds = new ArrayList<>();
    private final List<Arm> arms = new ArrayList<>();

    @Test
    void one_third_alone_is_compared_as_if_there_were_no_thirds() {
        third(1, 6, 8, 2, 12);

        Strata strata = pooled();

        assertThat(strata.thirds()).isEqualTo(1);
        assertThat(strata.contrast().difference()).isCloseTo(.5833, within(.00005));
        assertThat(strata.contrast().interval(POLICY.suggestive()).low()).isCloseTo(.1415, within(.00005));
        assertThat(strata.contrast().interval(POLICY.clear()).high()).isCloseTo(.8233, within(.00005));
    }

    /** Weights 4*8/12 and 6*6/12: (8/3 * (2/4 - 1/8) + 3 * (5/6 - 4/6)) / (8/3 + 3). */
    @Test
    void the_pooled_difference_is_that_of_mantel_and_haenszel() {
        third(0, 2, 4, 1, 8);
        third(2, 5, 6, 4, 6);

        Strata strata = pooled();

        assertThat(strata.contrast().difference()).isCloseTo((1 + .5) / (8 / 3.0 + 3), within(EXACT));
        assertThat(strata.with()).isEqualTo(10);
        assertThat(strata.without()).isEqualTo(14);
    }

    @Test
    void a_third_with_one_side_only_says_nothing() {
        third(0, 2, 4, 1, 8);
        third(1, 7, 7, 0, 0);
        third(2, 0, 0, 5, 9);

        Strata strata = pooled();

        assertThat(strata.thirds()).isEqualTo(1);
        assertThat(strata.with()).isEqualTo(4);
        assertThat(strata.without()).isEqualTo(8);
        assertThat(strata.contrast().difference()).isCloseTo(.375, within(EXACT));
    }

    @Test
    void without_any_third_with_both_sides_there_is_nothing_to_compare() {
        third(1, 7, 7, 0, 0);
        third(2, 0, 0, 5, 9);

        Strata strata = pooled();

        assertThat(strata.contrast()).isNull();
        assertThat(Contrast.verdict(strata.contrast(), strata.with(), strata.without(), POLICY.certainty()))
                .isEqualTo(Verdict.NOT_ENOUGH);
    }

    @Test
    void the_longer_side_is_told_from_the_shorter_one() {
        third(0, 0, 1, 0, 3);
        third(2, 0, 3, 0, 1);

        assertThat(observations().shift(arms)).isCloseTo(1.0, within(EXACT));
    }

    @Test
    void runs_without_a_distance_are_in_no_third() {
        third(-1, 9, 9, 0, 9);
        third(0, 1, 2, 1, 2);

        assertThat(pooled().with()).isEqualTo(2);
        assertThat(observations().shift(arms)).isZero();
        assertThat(observations().count(arms)).isEqualTo(new TwoByTwo(10, 1, 1, 10));
    }

    @Property
    void swapping_the_sides_negates_the_pooled_difference_and_mirrors_its_interval(
            @ForAll @Size(12) List<@IntRange(max = 6) Integer> counts) {
        for (int third = 0; third < 3; third++) {
            int at = 4 * third;
            third(
                    third,
                    counts.get(at),
                    counts.get(at) + counts.get(at + 1),
                    counts.get(at + 2),
                    counts.get(at + 2) + counts.get(at + 3));
        }
        Contrast one = pooled().contrast();
        List<Arm> swapped = arms.stream()
                .map(arm -> arm == Arm.WITH ? Arm.WITHOUT : Arm.WITH)
                .toList();
        Contrast other = Strata.pooled(observations(), swapped).contrast();

        assertThat(other == null).isEqualTo(one == null);
        if (one != null) {
            Interval interval = one.interval(POLICY.clear());
            assertThat(other.difference()).isCloseTo(-one.difference(), within(EXACT));
            assertThat(other.interval(POLICY.clear()).low()).isCloseTo(-interval.high(), within(EXACT));
            assertThat(one.difference()).isBetween(interval.low(), interval.high());
            assertThat(interval.low()).isGreaterThanOrEqualTo(-1);
            assertThat(interval.high()).isLessThanOrEqualTo(1);
            assertThat(one.sizeWith()).isLessThanOrEqualTo(pooled().with() + EXACT);
        }
    }

    private void third(int third, int symptomaticWith, int with, int symptomaticWithout, int without) {
        add(third, Arm.WITH, symptomaticWith, with);
        add(third, Arm.WITHOUT, symptomaticWithout, without);
    }

    private void add(int third, Arm arm, int felt, int runs) {
        for (int i = 0; i < runs; i++) {
            symptomatic.add(i < felt);
            thirds.add(third);
            arms.add(arm);
        }
    }

    private Strata pooled() {
        return Strata.pooled(observations(), arms);
    }

    private Observations observations() {
        boolean[] felt = new boolean[symptomatic.size()];
        for (int i = 0; i < felt.length; i++) {
            felt[i] = symptomatic.get(i);
        }
        return new Observations(
                felt, thirds.stream().mapToInt(Integer::intValue).toArray());
    }
}
