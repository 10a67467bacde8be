package solewatch.analysis.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solewatch.analysis.ARunner;
import solewatch.analysis.association.Associations.Rules;
import solewatch.analysis.association.Comparison.Arm;
import solewatch.analysis.contrast.TwoByTwo;
import solewatch.analysis.contrast.Verdict;

/**
 * How often the verdicts are wrong, and how often they see what is there: 40 answered runs, 30 % of them symptomatic, each
 * factor present in half of them. Guards against a change that quietly tells runners more than is known.
 */
@NullUnmarked
class ErrorRatesTest {

    private static final AssociationPolicy POLICY = AssociationPolicy.standard();
    private static final Rules RULES = Rules.standard();
    private static final int RUNNERS = 2_000;
    private static final int RUNS = 40;
    private static final int FACTORS = 10;
    private static final double SYMPTOMATIC = .3;

    @Test
    void factors_that_make_no_difference_stand_out_as_often_as_published() {
        Random random = new Random(20261);
        int clear = 0;
        int anyClear = 0;
        int anySuggestive = 0;
        for (int i = 0; i < RUNNERS; i++) {
            boolean[] symptomatic = drawn(random, SYMPTOMATIC);
            int clearOfThis = 0;
            int suggestiveOfThis = 0;
            for (int factor = 0; factor < FACTORS; factor++) {
                Verdict verdict = counted(symptomatic, drawn(random, .5)).verdict(POLICY.certainty());
                clearOfThis += verdict == Verdict.CLEAR ? 1 : 0;
                suggestiveOfThis += verdict.compareTo(Verdict.SUGGESTIVE) >= 0 ? 1 : 0;
            }
            clear += clearOfThis;
            anyClear += clearOfThis > 0 ? 1 : 0;
            anySuggestive += suggestiveOfThis > 0 ? 1 : 0;
        }

        assertThat((double) clear / (RUNNERS * FACTORS))
                .isLessThanOrEqualTo(.02)
                .isCloseTo(.01, within(.005));
        assertThat((double) anyClear / RUNNERS).isCloseTo(.09, within(.05));
        assertThat((double) anySuggestive / RUNNERS).isCloseTo(.40, within(.05));
    }

    @Test
    void a_factor_that_makes_a_large_difference_is_seen_in_24_runs() {
        Random random = new Random(20262);
        int clear = 0;
        int seen = 0;
        for (int i = 0; i < RUNNERS; i++) {
            int with = hits(random, 12, .75);
            int without = hits(random, 12, .15);
            Verdict verdict = new TwoByTwo(with, 12 - with, without, 12 - without).verdict(POLICY.certainty());
            clear += verdict == Verdict.CLEAR ? 1 : 0;
            seen += verdict.compareTo(Verdict.SUGGESTIVE) >= 0 ? 1 : 0;
        }

        assertThat((double) clear / RUNNERS).isCloseTo(.70, within(.05));
        assertThat((double) seen / RUNNERS).isGreaterThanOrEqualTo(.88).isCloseTo(.91, within(.05));
    }

    /** A shoe for long runs, and symptoms that come with length alone: by its counts alone the shoe stands out. */
    @Test
    void a_shoe_for_long_runs_is_not_taken_for_what_comes_with_length() {
        Random random = new Random(20263);
        int runners = 200;
        int byCounts = 0;
        int verdicts = 0;
        for (int i = 0; i < runners; i++) {
            Association shoe = Associations.of(longRunner(random).history(), RULES, day(90)).associations().stream()
                    .filter(association -> association.factor() == Circumstance.SHOE)
                    .findFirst()
                    .orElseThrow();
            byCounts += shoe.counts().verdict(POLICY.certainty()) == Verdict.CLEAR ? 1 : 0;
            verdicts += shoe.verdict() == Verdict.CLEAR ? 1 : 0;
        }

        assertThat((double) byCounts / runners).isGreaterThan(.30);
        assertThat((double) verdicts / runners).isLessThanOrEqualTo(.03);
    }

    /** The pooled interval of runs of similar length is as honest as the plain one, however the factor hangs on length. */
    @ParameterizedTest(name = "{0} runs, on the shorter third in {1}, symptoms in {3} of its runs")
    @CsvSource({
        "20, .5, 0, .3, 0",
        "44, .2, 0, .3, 0",
        "44, .1, .4, .3, 0",
        "20, .1, .4, .1, .3",
        "44, .1, .4, .1, .3",
        "44, .35, .15, .1, .3"
    })
    void among_runs_of_similar_length_nothing_stands_out_more_often(
            int runs, double worn, double wornMore, double felt, double feltMore) {
        Random random = new Random(20264);
        int clear = 0;
        int seen = 0;
        for (int i = 0; i < RUNNERS; i++) {
            boolean[] symptomatic = new boolean[runs];
            int[] third = new int[runs];
            List<Arm> arms = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                third[run] = random.nextInt(3);
                symptomatic[run] = random.nextDouble() < felt + feltMore * third[run];
                arms.add(Arm.of(random.nextDouble() < worn + wornMore * third[run]));
            }
            Comparison shoe = new Comparison(Circumstance.SHOE, "a", "in it", "in others", arms, null);
            Verdict verdict = Association.of(shoe, new Observations(symptomatic, third), POLICY)
                    .verdict();
            clear += verdict == Verdict.CLEAR ? 1 : 0;
            seen += verdict.compareTo(Verdict.SUGGESTIVE) >= 0 ? 1 : 0;
        }

        assertThat((double) clear / RUNNERS).isLessThanOrEqualTo(.02);
        assertThat((double) seen / RUNNERS).isLessThanOrEqualTo(.07);
    }

    private static ARunner longRunner(Random random) {
        ARunner runner = aRunner();
        for (int run = 0; run < 44; run++) {
            int third = random.nextInt(3);
            runner.ran(2 * run + 1, 6_000 + 4_000 * third + random.nextInt(1_000))
                    .noting(Noted.shoe(random.nextDouble() < .1 + .4 * third ? "a" : "b"));
            if (random.nextDouble() < .1 + .3 * third) {
                runner.feeling(3);
            } else {
                runner.free();
            }
        }
        return runner;
    }

    private static TwoByTwo counted(boolean[] symptomatic, boolean[] with) {
        int[] counts = new int[4];
        for (int i = 0; i < with.length; i++) {
            counts[(with[i] ? 0 : 2) + (symptomatic[i] ? 0 : 1)]++;
        }
        return new TwoByTwo(counts[0], counts[1], counts[2], counts[3]);
    }

    private static boolean[] drawn(Random random, double share) {
        boolean[] drawn = new boolean[RUNS];
        for (int i = 0; i < RUNS; i++) {
            drawn[i] = random.nextDouble() < share;
        }
        return drawn;
    }

    private static int hits(Random random, int runs, double share) {
        int hits = 0;
        for (int i = 0; i < runs; i++) {
            hits += random.nextDouble() < share ? 1 : 0;
        }
        return hits;
    }
}
