package solewatch.analysis.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.Surface;

@NullUnmarked
class AssociationsTest {

    private static final AssociationPolicy POLICY = AssociationPolicy.standard();
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
    void lacing_is_the_same_whatever_its_case_and_spaces() {
        runs(0, 1, Noted.lacing("Window  lacing "));
        runs(0, 1, Noted.lacing("window lacing"));
        runs(0, 1, Noted.lacing(" "));

        assertThat(only(Circumstance.LACING).level()).isEqualTo("window lacing");
        assertThat(only(Circumstance.LACING).known()).isEqualTo(2);
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
    void hard_ground_is_compared_with_soft_and_a_treadmill_is_neither() {
        runs(4, 5, Noted.surface(Surface.ROAD));
        runs(4, 5, Noted.surface(Surface.CONCRETE));
        runs(1, 6, Noted.surface(Surface.TRAIL));
        runs(2, 2, Noted.surface(Surface.TREADMILL));

        Association hard = only(Circumstance.HARD_SURFACE);

        assertThat(hard.counts()).isEqualTo(new TwoByTwo(8, 2, 1, 5));
        assertThat(hard.known()).isEqualTo(18);
        assertThat(hard.with()).isEqualTo("on hard ground (road, concrete)");
        assertThat(hard.without()).isEqualTo("on soft ground (trail, grass, sand)");
        assertThat(of(Circumstance.SURFACE))
                .extracting(Association::level)
                .containsExactly("CONCRETE", "ROAD", "TRAIL", "TREADMILL");
    }

    @Test
    void the_warm_and_the_cold_are_compared_and_the_wrist_is_not_asked() {
        runs(5, 5, Noted.air(20.1));
        runs(5, 5, Noted.air(20.0));
        runs(5, 5, Noted.air(5.0));
        runs(0, 5, Noted.air(4.9));
        runs(5, 5, Noted.wrist(33.0));

        Association warm = only(Circumstance.TEMPERATURE);

        assertThat(warm.counts()).isEqualTo(new TwoByTwo(5, 0, 0, 5));
        assertThat(warm.known()).isEqualTo(20);
        assertThat(warm.with()).isEqualTo("above 20 °C");
    }

    @Test
    void the_longest_third_is_compared_with_the_shorter_ones_and_equal_lengths_stay_together() {
        for (int i = 0; i < 12; i++) {
            runner.ran(1 + 2 * i, i < 8 ? 6_000 : 14_000);
            if (i < 8) {
                runner.free();
            } else {
                runner.feeling(3);
            }
        }

        assertThat(only(Circumstance.DISTANCE).counts()).isEqualTo(new TwoByTwo(4, 0, 0, 8));
        assertThat(only(Circumstance.DISTANCE).similarLength()).isNull();
    }

    @Test
    void the_day_before_the_first_known_run_is_not_known_to_be_a_rest_day() {
        runner.ran(1).free().ran(2).feeling(3).ran(4).free().ran(4).feeling(2);

        Association rest = only(Circumstance.REST_DAY_BEFORE);

        assertThat(rest.counts()).isEqualTo(new TwoByTwo(0, 1, 2, 0));
        assertThat(rest.known()).isEqualTo(3);
    }

    @Test
    void an_unanswered_run_the_day_before_is_a_run_too() {
        runner.ran(1).free().ran(4).ran(5).feeling(3);

        assertThat(only(Circumstance.REST_DAY_BEFORE).counts()).isEqualTo(new TwoByTwo(0, 0, 1, 0));
    }

    @Test
    void cadence_is_held_against_the_runners_own_at_a_matched_pace() {
        runner.ran(1)
                .noting(Noted.cadence(170))
                .ran(2)
                .noting(Noted.cadence(172))
                .ran(3)
                .noting(Noted.cadence(174));
        runner.ran(4).noting(Noted.cadence(150)).noting(Noted.seconds(4_000));
        runner.ran(5)
                .noting(Noted.cadence(173))
                .feeling(3)
                .ran(6)
                .noting(Noted.cadence(160))
                .free();
        runner.ran(7)
                .noting(Noted.cadence(86))
                .noting(Noted.doubtful(Flag.CADENCE_UNIT_DOUBTFUL))
                .feeling(4);

        Association cadence = only(Circumstance.CADENCE);

        assertThat(cadence.counts()).isEqualTo(new TwoByTwo(1, 0, 0, 1));
        assertThat(cadence.known()).isEqualTo(2);
        assertThat(cadence.notes())
                .contains("The runner's own cadence is the median of the four weeks before: "
                        + "at a matched pace for 2 of these runs, of all runs for 0.");
    }

    @Test
    void without_matched_paces_all_runs_of_four_weeks_make_the_baseline() {
        for (int day = 1; day <= 3; day++) {
            runner.ran(day).noting(Noted.cadence(170)).noting(Noted.seconds(4_000));
        }
        runner.ran(31).noting(Noted.cadence(175)).feeling(3);
        assertThat(of(Circumstance.CADENCE)).as("30 days are too long ago").isEmpty();

        ARunner soon = aRunner();
        for (int day = 1; day <= 3; day++) {
            soon.ran(day).noting(Noted.cadence(170)).noting(Noted.seconds(4_000));
        }
        soon.ran(29).noting(Noted.cadence(175)).feeling(3);
        Association cadence = Associations.of(soon.history(), POLICY, day(90)).associations().stream()
                .filter(association -> association.factor() == Circumstance.CADENCE)
                .findFirst()
                .orElseThrow();
        assertThat(cadence.notes().getFirst()).contains("matched pace for 0 of these runs, of all runs for 1");
    }

    @Test
    void a_check_in_tells_of_the_nights_of_the_week_up_to_it() {
        runner.ran(1).feeling(3).ran(2).feeling(3).ran(8).free().ran(9).free();
        runner.with(Noted.slept(runner, 8, 6.9)).with(Noted.slept(runner, 9, 7.0));

        Association sleep = only(Circumstance.SHORT_SLEEP);

        assertThat(sleep.counts()).as("day 1 is before the week up to day 8").isEqualTo(new TwoByTwo(1, 1, 0, 1));
        assertThat(sleep.known()).isEqualTo(3);
        assertThat(sleep.with()).isEqualTo("after less than 7 hours of sleep");
    }

    @Test
    void what_is_ticked_for_a_run_is_compared() {
        runs(5, 6, Noted.drank(false));
        runs(0, 6, Noted.drank(true));
        runs(3, 5, Noted.electrolytes(true));
        runs(5, 5, Noted.satLong(true));
        runs(1, 5, Noted.satLong(false));
        runs(0, 5, Noted.walkBreaks(2));
        runs(5, 5, Noted.walkBreaks(1));
        runs(2, 5, Noted.easedIn(true));
        runs(2, 5, Noted.easedIn(false));

        assertThat(only(Circumstance.DRANK).counts()).isEqualTo(new TwoByTwo(0, 6, 5, 1));
        assertThat(only(Circumstance.ELECTROLYTES).counts()).isEqualTo(new TwoByTwo(3, 2, 0, 0));
        assertThat(only(Circumstance.SAT_LONG_BEFORE).counts()).isEqualTo(new TwoByTwo(5, 0, 1, 4));
        assertThat(only(Circumstance.WALK_BREAKS).counts()).isEqualTo(new TwoByTwo(0, 5, 5, 0));
        assertThat(only(Circumstance.EASED_IN).counts()).isEqualTo(new TwoByTwo(2, 3, 2, 3));
    }

    @Test
    void routines_are_counted_by_weeks() {
        // Day 2 is a Monday; a check-in on a Monday tells of the week before.
        for (int week = 0; week < 10; week++) {
            runner.ran(2 + 7 * week).free().ran(4 + 7 * week);
            if (week < 5) {
                runner.feeling(3);
            } else {
                runner.free();
            }
            runner.with(Noted.routines(runner, 9 + 7 * week, week < 5 ? 7 : 8, 10));
        }

        Association routines = only(Circumstance.ROUTINES);

        assertThat(routines.unit()).isEqualTo(Circumstance.Unit.WEEK);
        assertThat(routines.counts()).isEqualTo(new TwoByTwo(0, 5, 5, 0));
        assertThat(routines.total()).isEqualTo(10);
        assertThat(routines.verdict()).isEqualTo(Verdict.SUGGESTIVE);
        assertThat(routines.sentence())
                .isEqualTo("Perhaps seen together less often. Symptoms were there in 0 of 5 weeks in which at least "
                        + "80 % of the planned routines were done, and in 5 of 5 in which fewer were done.");
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
        assertThat(shoe.counts().verdict(POLICY)).isEqualTo(Verdict.CLEAR);
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

        Association drank = Associations.of(runner.history(), POLICY, day(91)).associations().stream()
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
        assertThat(Chance.summary(10, 10, POLICY)).contains("about 40 %", "about 10 %");
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

        StringBuilder words = new StringBuilder(associations.summary());
        associations
                .associations()
                .forEach(each -> words.append(each.sentence()).append(each.notes()));
        assertThat(words.toString().toLowerCase()).doesNotContain("cause", "risk", "safe", "danger", "sweet spot");
    }

    @Test
    void a_reassessment_tells_what_changed_in_fourteen_days() {
        runs(4, 6, Noted.shoe("a"));
        runs(2, 6, Noted.shoe("b"));
        int before = next;
        next += 14;
        runs(6, 6, Noted.shoe("a"));
        runs(0, 6, Noted.shoe("b"));
        AssociationPolicy policy = POLICY;

        Reassessment reassessment = Associations.of(runner.history(), policy, day(before + 30))
                .comparedWith(Associations.of(runner.history(), policy, day(before)));

        Reassessment.Change shoe = reassessment.changes().getFirst();
        assertThat(shoe.factor()).isEqualTo(Circumstance.SHOE);
        assertThat(shoe.before()).isEqualTo(Verdict.NO_SIGN);
        assertThat(shoe.now()).isEqualTo(Verdict.CLEAR);
        assertThat(shoe.verdictChanged()).isTrue();
        assertThat(shoe.delta()).isCloseTo(8 / 12.0 - 4 / 12.0, within(1e-9));
        assertThat(reassessment.changedVerdicts()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void what_is_compared_for_the_first_time_has_no_verdict_before() {
        runner.ran(20).noting(Noted.drank(true)).free();

        Reassessment reassessment = Associations.reassessed(runner.history(), POLICY, day(20));

        assertThat(reassessment.before()).isEqualTo(day(6));
        assertThat(reassessment.changes()).allSatisfy(change -> {
            assertThat(change.before()).isNull();
            assertThat(change.verdictChanged()).isTrue();
            assertThat(change.delta()).isNull();
        });
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
        return Associations.of(runner.history(), POLICY, day(90));
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
