package solewatch.analysis.association;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.association.Associations.Rules;
import solewatch.analysis.contrast.TwoByTwo;
import solewatch.analysis.contrast.Verdict;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.Surface;

/** What is held against what, factor by factor. */
@NullUnmarked
class FactorsTest {

    private static final Rules RULES = Rules.standard();

    private final ARunner runner = aRunner();
    private int next = 1;

    @Test
    void lacing_is_the_same_whatever_its_case_and_spaces() {
        runs(0, 1, Noted.lacing("Window  lacing "));
        runs(0, 1, Noted.lacing("window lacing"));
        runs(0, 1, Noted.lacing(" "));

        assertThat(only(Circumstance.LACING).level()).isEqualTo("window lacing");
        assertThat(only(Circumstance.LACING).known()).isEqualTo(2);
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
                .contains("The runner's own cadence is the median of the 28 days before: "
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
        Association cadence = Associations.of(soon.history(), RULES, day(90)).associations().stream()
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
                        + "80 % of the planned mobility routines were done, and in 5 of 5 in which fewer were done.");
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
