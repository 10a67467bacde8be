package solewatch.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;
import static solewatch.analysis.returning.Returning.planOf;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.plan.Ceiling.Check;
import solewatch.analysis.plan.Ceiling.Verdict;

/** The ceiling of the next run, shown before it. */
@NullUnmarked
class CeilingTest {

    private static Ceiling of(ARunner runner, int day) {
        return planOf(runner, day).ceiling();
    }

    @Test
    void up_to_eleven_tenths_of_the_longest_run_is_within_and_a_metre_more_is_above() {
        Ceiling ceiling = of(aRunner().ran(1, 10_000), 3);

        assertThat(ceiling.ceilingMetres()).isEqualTo(11_000);
        assertThat(ceiling.check(11_000).verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(ceiling.check(11_001).verdict()).isEqualTo(Verdict.ABOVE_CEILING);
        assertThat(ceiling.check(11_001).percentBeyondLongest()).isEqualTo(11);
        assertThat(ceiling.check(13_000).percentBeyondLongest()).isEqualTo(30);
        assertThat(ceiling.check(20_001).percentBeyondLongest()).isEqualTo(101);
    }

    @Test
    void what_is_said_before_the_run_names_the_numbers() {
        Ceiling ceiling = of(aRunner().ran(1, 16_000), 3);

        assertThat(ceiling.check(24_000).text())
                .isEqualTo("24 km is 50 % beyond your longest recent run (16 km); up to 17.6 km would be a small step."
                        + " Context, not a prediction.");
        assertThat(ceiling.check(12_000).text())
                .isEqualTo("12 km is within 17.6 km, a small step from your longest recent run (16 km).");
    }

    @Test
    void without_a_run_of_thirty_days_there_is_no_baseline_and_nothing_is_divided() {
        Check none = of(aRunner(), 1).check(5_000);
        Check old = of(aRunner().ran(1, 10_000), 32).check(5_000);

        assertThat(none.verdict()).isEqualTo(Verdict.NO_BASELINE);
        assertThat(old.verdict()).isEqualTo(Verdict.NO_BASELINE);
        assertThat(none.percentBeyondLongest()).isNull();
        assertThat(none.text()).startsWith("No recent run with a known distance");
    }

    @Test
    void it_is_rounded_down_to_the_metre() {
        assertThat(of(aRunner().ran(1, 10_005), 2).ceilingMetres()).isEqualTo(11_005);
    }

    @Property
    void a_run_is_above_exactly_when_it_is_more_than_a_tenth_beyond_the_longest(
            @ForAll @IntRange(min = 1, max = 60_000) int longest,
            @ForAll @IntRange(min = 1, max = 90_000) int planned) {
        Ceiling ceiling = new Ceiling(day(1), longest, (int) (longest * 110L / 100));

        Check check = ceiling.check(planned);

        assertThat(check.verdict() == Verdict.ABOVE_CEILING).isEqualTo(planned * 100L > longest * 110L);
        if (check.verdict() == Verdict.ABOVE_CEILING) {
            assertThat(check.percentBeyondLongest()).isGreaterThan(10);
        }
    }
}
