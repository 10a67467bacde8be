package solewatch.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;
import static solewatch.analysis.returning.Returning.planOf;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.analysis.plan.LighterBlock.Span;
import solewatch.analysis.plan.LighterBlock.Verdict;

/** Whether running less for two weeks was seen together with fewer symptoms. */
@NullUnmarked
class LighterBlockTest {

    private static LighterBlock on(ARunner runner, int day) {
        return planOf(runner, day).lighterBlock();
    }

    /** PERSISTENT on day 7; 10 km every second day to day 13, all with symptoms. */
    private static ARunner persisting() {
        ARunner runner = aRunner();
        for (int day = 1; day <= 13; day += 2) {
            runner.ran(day, 10_000).feeling(3);
        }
        return runner;
    }

    /** Then every second day so far, with symptoms in the first so many runs. */
    private static ARunner then(ARunner runner, int from, int to, int metres, int symptomatic) {
        int count = 0;
        for (int day = from; day <= to; day += 2) {
            runner.ran(day, metres);
            if (count++ < symptomatic) {
                runner.feeling(3);
            } else {
                runner.free();
            }
        }
        return runner;
    }

    @Test
    void it_is_not_offered_while_nothing_persists() {
        assertThat(on(aRunner().symptomaticOn(3, 1, 5), 6).verdict()).isEqualTo(Verdict.NOT_OFFERED);
    }

    @Test
    void it_is_offered_with_four_fifths_of_the_last_two_weeks() {
        LighterBlock block = on(persisting(), 13);

        assertThat(block.verdict()).isEqualTo(Verdict.OFFERED);
        assertThat(block.since()).isEqualTo(day(7));
        assertThat(block.targetMetres()).isEqualTo(56_000);
        assertThat(block.text()).contains("14 days of at most 56 km");
    }

    @Test
    void without_a_known_distance_no_target_is_said() {
        ARunner runner = persisting();
        runner.with(runner.run("watch", "treadmill", at(12, 18), null, 1800));

        assertThat(on(runner, 13).targetMetres()).isNull();
        assertThat(on(runner, 13).text()).contains("at most 80 % of what was run");
    }

    @Test
    void a_block_with_far_fewer_symptoms_responded() {
        ARunner runner = then(persisting(), 15, 27, 5_000, 1);

        LighterBlock block = on(runner, 27);

        assertThat(block.verdict()).isEqualTo(Verdict.RESPONDED);
        assertThat(block.firstDay()).isAfter(day(7));
        assertThat(block.before().percent() - block.during().percent()).isGreaterThanOrEqualTo(30);
        assertThat(block.text())
                .contains("seen together")
                .contains(" of " + block.during().answered());
    }

    @Test
    void a_block_with_as_many_symptoms_did_not() {
        LighterBlock block = on(then(persisting(), 15, 27, 5_000, 99), 27);

        assertThat(block.verdict()).isEqualTo(Verdict.NOT_RESPONDED);
        assertThat(block.during().percent()).isEqualTo(100);
    }

    @Test
    void fewer_than_five_answered_runs_on_either_side_are_not_enough() {
        ARunner runner =
                persisting().ran(17, 5_000).free().ran(21, 5_000).free().ran(25, 5_000);

        LighterBlock block = on(runner, 27);

        assertThat(block.verdict()).isEqualTo(Verdict.NOT_ENOUGH);
        assertThat(block.text()).endsWith("Too few answered runs to say more: 5 are needed in each.");
    }

    @Test
    void a_block_that_is_not_lighter_is_none() {
        assertThat(on(then(persisting(), 15, 41, 9_000, 99), 41).verdict()).isEqualTo(Verdict.OFFERED);
    }

    @Test
    void the_first_block_counts_and_stays_what_it_was() {
        ARunner runner = then(persisting(), 15, 27, 5_000, 1);
        LighterBlock first = on(runner, 27);

        assertThat(on(then(runner, 29, 41, 3_000, 99), 41).firstDay()).isEqualTo(first.firstDay());
    }

    @Test
    void exactly_thirty_points_are_enough() {
        PlanPolicy.Lighter policy = PlanPolicy.standard().lighter();

        assertThat(LighterBlock.verdict(span(10, 5), span(10, 2), policy)).isEqualTo(Verdict.RESPONDED);
        assertThat(LighterBlock.verdict(span(10, 5), span(9, 2), policy)).isEqualTo(Verdict.NOT_RESPONDED);
        assertThat(LighterBlock.verdict(span(5, 5), span(5, 0), policy)).isEqualTo(Verdict.RESPONDED);
        assertThat(LighterBlock.verdict(span(4, 4), span(5, 0), policy)).isEqualTo(Verdict.NOT_ENOUGH);
        assertThat(LighterBlock.verdict(span(5, 5), span(4, 0), policy)).isEqualTo(Verdict.NOT_ENOUGH);
    }

    private static Span span(int answered, int symptomatic) {
        return new Span(1, answered, symptomatic, 100 * symptomatic / answered);
    }

    @Test
    void what_is_a_symptom_and_which_run_counts_the_numbness_rules_say() {
        RunnerHistory history = then(persisting(), 15, 27, 5_000, 99).history();
        Assessment assessment = Assessment.of(history, Policy.standard(), day(27));

        LighterBlock strict = Plan.of(history, assessment, PlanPolicy.standard(), numbness(1_500, 4), day(27))
                .lighterBlock();
        LighterBlock far = Plan.of(history, assessment, PlanPolicy.standard(), numbness(6_000, 1), day(27))
                .lighterBlock();

        assertThat(strict.during().percent()).isZero();
        assertThat(far.verdict()).isEqualTo(Verdict.NOT_ENOUGH);
    }

    private static NumbnessPolicy numbness(int exposedMetres, int symptomaticSeverity) {
        NumbnessPolicy standard = NumbnessPolicy.standard();
        return new NumbnessPolicy(
                "other",
                exposedMetres,
                100_000,
                symptomaticSeverity,
                standard.recurring(),
                standard.persistent(),
                standard.escalated(),
                standard.recovery(),
                standard.untestedDays());
    }
}
