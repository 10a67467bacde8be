package solewatch.analysis.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.Wording;
import solewatch.analysis.association.Association.SimilarLength;
import solewatch.analysis.association.Associations.Rules;
import solewatch.analysis.contrast.Chance;
import solewatch.analysis.contrast.TwoByTwo;
import solewatch.analysis.contrast.Verdict;
import solewatch.events.RunRecorded;

@NullUnmarked
class AssociationsTest {

    private static final AssociationPolicy POLICY = AssociationPolicy.standard();
    private static final Rules RULES = Rules.standard();
    private static final UnaryOperator<RunRecorded> PLAIN = run -> run;

    private final ARunner runner = aRunner();
    private int next = 1;

    @Test
    void a_shoe_seen_together_with_symptoms_is_told_with_its_counts() {
        runner.with(Noted.named(runner, "a", "Pegasus")).with(Noted.named(runner, "b", "Ghost"));
        runs(6, 8, Noted.shoe("a"));
        runs(2, 12, Noted.shoe("b"));

        Association shoe = only(Circumstance.SHOE);

        assertThat(shoe.counts()).isEqualTo(new TwoByTwo(6, 2, 2, 10));
        assertThat(shoe.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(shoe.difference()).isCloseTo(.5833, within(.00005));
        assertThat(shoe.interval().low()).isCloseTo(.1415, within(.00005));
        assertThat(shoe.widerInterval().low()).isCloseTo(.0185, within(.00005));
        assertThat(shoe.sentence())
                .isEqualTo("Clearly seen together. Symptoms were there in 6 of 8 runs in the shoe Pegasus, "
                        + "and in 2 of 12 in the shoe Ghost.");
        assertThat(shoe.notes()).containsExactly("The difference is +58 points of 100 (95 % interval +14 to +80).");
    }

    @Test
    void two_levels_are_one_comparison_and_three_are_three() {
        runs(3, 6, Noted.sock("thin"));
        runs(3, 6, Noted.sock("thick"));
        assertThat(of(Circumstance.SOCK)).extracting(Association::level).containsExactly("thick");

        runs(0, 5, Noted.sock("wool"));
        assertThat(of(Circumstance.SOCK)).extracting(Association::level).containsExactly("thick", "thin", "wool");
        Association wool = of(Circumstance.SOCK).get(2);
        assertThat(wool.counts()).isEqualTo(new TwoByTwo(0, 5, 6, 6));
        assertThat(wool.sentence())
                .isEqualTo("Perhaps seen together less often. "
                        + "Symptoms were there in 0 of 5 runs in the sock wool, and in 6 of 12 in other socks.");
    }

    @Test
    void the_only_shoe_there_is_cannot_be_compared() {
        runs(10, 20, Noted.shoe("a"));

        Association shoe = only(Circumstance.SHOE);

        assertThat(shoe.verdict()).isEqualTo(Verdict.NOT_ENOUGH);
        assertThat(shoe.difference()).isNull();
        assertThat(shoe.interval()).isNull();
        assertThat(shoe.sentence()).startsWith("Not enough to tell: each side needs at least 5 runs.");
    }

    @Test
    void runs_without_the_field_are_left_out_and_counted() {
        runs(5, 6, Noted.insole("thin"));
        runs(1, 6, Noted.insole("thick"));
        runs(9, 9, PLAIN);

        Association insole = only(Circumstance.INSOLE);

        assertThat(insole.counts()).isEqualTo(new TwoByTwo(1, 5, 5, 1));
        assertThat(insole.known()).isEqualTo(12);
        assertThat(insole.total()).isEqualTo(21);
        assertThat(insole.notes()).last().isEqualTo("Noted for 12 of 21 runs; the others are left out.");
    }

    @Test
    void a_shoe_for_long_runs_is_compared_among_runs_of_similar_length() {
        for (int i = 0; i < 30; i++) {
            boolean isLong = i % 2 == 0;
            runner.ran(1 + 2 * i, isLong ? 15_000 : 6_000)
                    .noting(Noted.shoe((isLong ? i % 10 != 0 : i % 5 == 0) ? "a" : "b"));
            if (isLong) {
                runner.feeling(3);
            } else {
                runner.free();
            }
        }

        Association shoe = only(Circumstance.SHOE);

        assertThat(shoe.counts()).isEqualTo(new TwoByTwo(12, 3, 3, 12));
        assertThat(shoe.counts().verdict(POLICY.certainty())).isEqualTo(Verdict.CLEAR);
        assertThat(shoe.similarLength().difference()).isZero();
        assertThat(shoe.similarLength().thirds()).isEqualTo(2);
        assertThat(shoe.verdict()).isEqualTo(Verdict.NO_SIGN);
        assertThat(shoe.notes().get(1))
                .startsWith("The runs of the two sides differ in length, so runs of similar length were compared");
    }

    @Test
    void a_shoe_worn_for_all_long_runs_and_no_others_cannot_be_told_from_length() {
        for (int i = 0; i < 20; i++) {
            boolean isLong = i % 2 == 0;
            runner.ran(1 + 2 * i, isLong ? 15_000 : 6_000).noting(Noted.shoe(isLong ? "a" : "b"));
            if (isLong) {
                runner.feeling(3);
            } else {
                runner.free();
            }
        }

        Association shoe = only(Circumstance.SHOE);

        assertThat(shoe.verdict()).isEqualTo(Verdict.NOT_ENOUGH);
        assertThat(shoe.similarLength().difference()).isNull();
        assertThat(shoe.sentence())
                .startsWith("Not enough to tell: each side needs at least 5 runs of a length the other side has too.");
        assertThat(shoe.notes().get(1)).endsWith("there are none.");
    }

    @Test
    void several_answers_about_one_run_count_once_with_the_highest_severity() {
        runner.ran(1).noting(Noted.drank(true)).free().feeling(2).free();

        assertThat(only(Circumstance.DRANK).counts()).isEqualTo(new TwoByTwo(1, 0, 0, 0));
    }

    @Test
    void unanswered_and_short_runs_do_not_count() {
        runner.ran(1)
                .noting(Noted.drank(true))
                .ran(3, 1_400)
                .noting(Noted.drank(true))
                .free();

        Associations associations = associations();

        assertThat(associations.recorded()).isEqualTo(2);
        assertThat(associations.answered()).isZero();
        assertThat(associations.associations()).isEmpty();
        assertThat(associations.neverNoted()).containsExactly(Circumstance.values());
        assertThat(associations.summary()).isEqualTo("0 comparisons were looked at, 0 of them with enough to tell.");
    }

    @Test
    void only_the_window_counts() {
        runner.ran(1)
                .noting(Noted.drank(true))
                .free()
                .ran(91)
                .noting(Noted.drank(true))
                .free();
        runner.ran(92).noting(Noted.drank(true)).free();

        Association drank = Associations.of(runner.history(), RULES, day(91)).associations().stream()
                .filter(association -> association.factor() == Circumstance.DRANK)
                .findFirst()
                .orElseThrow();

        assertThat(drank.counts().with()).as("day 91 alone: 90 days to day 91").isEqualTo(1);
    }

    @Test
    void it_always_says_how_many_comparisons_were_looked_at_and_what_chance_does() {
        runs(6, 8, Noted.shoe("a"));
        runs(2, 12, Noted.shoe("b"));

        Associations associations = associations();

        assertThat(associations.lookedAt())
                .isEqualTo(associations.associations().size());
        assertThat(associations.summary())
                .startsWith(associations.lookedAt() + " comparisons were looked at, " + associations.withEnough()
                        + " of them with enough to tell. With so many, some seem to stand out by chance:")
                .endsWith("What stands out is something to try, not an answer.");
        assertThat(Chance.summary(10, 10, POLICY.certainty())).contains("about 40 %", "about 10 %");
        assertThat(associations.neverNoted()).contains(Circumstance.SOCK).doesNotContain(Circumstance.SHOE);
    }

    @Test
    void no_sentence_says_why() {
        runs(5, 9, Noted.drank(true));
        runs(2, 9, Noted.lacing("loose"));
        runs(0, 9, Noted.lacing("tight"));
        runs(9, 9, Noted.shoe("a"));
        runner.with(Noted.routines(runner, 9, 1, 2)).with(Noted.slept(runner, 5, 6));

        Associations associations = associations();

        Wording.assertCalm(associations.summary());
        associations.associations().forEach(each -> {
            Wording.assertCalm(each.sentence());
            each.notes().forEach(Wording::assertCalm);
        });
    }

    @Test
    void the_sign_is_that_of_runs_of_similar_length_where_those_were_compared() {
        Association crude = found(.4, null);
        Association lessOften = found(.4, new SimilarLength(3, 9, 9, -.4, null, null));
        Association moreOften = found(-.4, new SimilarLength(3, 9, 9, .4, null, null));

        assertThat(having(crude).sign(Circumstance.HARD_SURFACE)).isTrue();
        assertThat(having(lessOften).sign(Circumstance.HARD_SURFACE)).isFalse();
        assertThat(having(moreOften).sign(Circumstance.HARD_SURFACE)).isTrue();
        assertThat(having(moreOften).sign(Circumstance.TEMPERATURE)).isFalse();
    }

    private static Association found(double difference, SimilarLength similar) {
        return new Association(
                Circumstance.HARD_SURFACE,
                "HARD",
                Circumstance.Unit.RUN,
                "on hard ground",
                "on soft ground",
                new TwoByTwo(9, 9, 9, 9),
                difference,
                null,
                null,
                similar,
                Verdict.SUGGESTIVE,
                36,
                36,
                "",
                List.of());
    }

    private static Associations having(Association association) {
        return new Associations(day(1), day(90), 36, 36, 1, 1, List.of(), List.of(association), "");
    }

    /** So many runs on days of their own, the first of them symptomatic. */
    private void runs(int symptomatic, int runs, UnaryOperator<RunRecorded> noted) {
        for (int i = 0; i < runs; i++) {
            runner.ran(next++).noting(noted);
            if (i < symptomatic) {
                runner.feeling(3);
            } else {
                runner.free();
            }
        }
    }

    private Associations associations() {
        return Associations.of(runner.history(), RULES, day(90));
    }

    private java.util.List<Association> of(Circumstance factor) {
        return associations().associations().stream()
                .filter(association -> association.factor() == factor)
                .toList();
    }

    private Association only(Circumstance factor) {
        assertThat(of(factor)).hasSize(1);
        return of(factor).getFirst();
    }
}
