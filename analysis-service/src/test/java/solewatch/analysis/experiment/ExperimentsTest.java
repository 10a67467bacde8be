package solewatch.analysis.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import solewatch.analysis.ARunner;
import solewatch.analysis.association.AssociationPolicy;
import solewatch.analysis.association.Associations.Rules;
import solewatch.analysis.association.Noted;
import solewatch.analysis.contrast.TwoByTwo;
import solewatch.analysis.contrast.Verdict;
import solewatch.analysis.experiment.Experiment.Refusal;
import solewatch.analysis.experiment.Experiment.State;
import solewatch.analysis.experiment.SetAside.Reason;
import solewatch.events.ExperimentPlanned;
import solewatch.events.ExperimentPlanned.Factor;
import solewatch.events.Provenance;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Surface;

@NullUnmarked
class ExperimentsTest {

    private static final AssociationPolicy POLICY = AssociationPolicy.standard();
    private static final Rules RULES = Rules.standard();

    private final ARunner runner = aRunner();
    private int next = 1;

    @Test
    void it_begins_with_three_runs_as_usual() {
        plan("e", 1, Factor.SHOE, "a", "b", false);

        Experiment experiment = only(1);

        assertThat(experiment.state()).isEqualTo(State.RUNNING);
        assertThat(experiment.currentBlock()).isEqualTo(1);
        assertThat(experiment.blocks()).extracting(Block::level).containsExactly("a", "b", "a", "b");
        assertThat(experiment.blocks()).extracting(Block::changed).containsExactly(false, true, false, true);
        assertThat(experiment.nextRun())
                .isEqualTo("Next run: as usual, shoe a (run 1 of 3 in block 1). Change nothing else.");
        assertThat(experiment.verdict()).isEqualTo(Verdict.NOT_ENOUGH);
        assertThat(experiment.difference()).isNull();
    }

    @Test
    void after_three_answered_runs_the_next_block_is_due() {
        plan("e", 1, Factor.LACING, "Standard", "Window lacing", false);
        runs(3, 3, both(Noted.lacing("standard"), Noted.shoe("a")));
        runs(1, 0, both(Noted.lacing("window  lacing"), Noted.shoe("a")));

        Experiment experiment = only(20);

        assertThat(experiment.currentBlock()).isEqualTo(2);
        assertThat(experiment.blocks().getFirst().runs()).hasSize(3);
        assertThat(experiment.blocks().getFirst().symptomatic()).isEqualTo(3);
        assertThat(experiment.nextRun())
                .isEqualTo("Next run: with the change, lacing Window lacing (run 2 of 3 in block 2). "
                        + "Keep as it was: shoe a.");
        assertThat(experiment.keep()).isEqualTo(Map.of(Factor.SHOE, "a"));
        assertThat(experiment.counts()).isEqualTo(new TwoByTwo(0, 1, 3, 0));
    }

    @Test
    void four_blocks_finish_it_and_the_verdict_is_that_of_the_runs_in_them() {
        plan("e", 1, Factor.SHOE, "a", "b", false);
        finish(3, 0, 3, 0);
        runs(5, 5, Noted.shoe("b"));

        Experiment experiment = only(60);

        assertThat(experiment.state()).isEqualTo(State.FINISHED);
        assertThat(experiment.counts()).isEqualTo(new TwoByTwo(0, 6, 6, 0));
        assertThat(experiment.verdict())
                .isEqualTo(experiment.counts().verdict(POLICY.certainty()))
                .isEqualTo(Verdict.SUGGESTIVE);
        assertThat(experiment.difference()).isEqualTo(-1);
        assertThat(experiment.interval()).isEqualTo(experiment.counts().interval(POLICY.suggestive()));
        assertThat(experiment.widerInterval()).isEqualTo(experiment.counts().interval(POLICY.clear()));
        assertThat(experiment.currentBlock()).isNull();
        assertThat(experiment.nextRun()).isNull();
        assertThat(experiment.sentence())
                .isEqualTo("Finished. Symptoms and the change are perhaps seen together less often. "
                        + "Symptoms were there in 0 of 6 runs with the change, and in 6 of 6 as usual.");
    }

    @Test
    void a_difference_that_may_well_be_none_is_no_sign() {
        plan("e", 1, Factor.SHOE, "a", "b", false);
        finish(2, 1, 1, 1);

        assertThat(only(60).verdict()).isEqualTo(Verdict.NO_SIGN);
    }

    @Test
    void unanswered_and_short_runs_and_runs_before_it_do_not_count() {
        runner.ran(1).noting(Noted.shoe("a")).free();
        next = 2;
        plan("e", 2, Factor.SHOE, "a", "b", false);
        runner.ran(3)
                .noting(Noted.shoe("a"))
                .ran(4, 1_000)
                .noting(Noted.shoe("a"))
                .free();
        runner.ran(5).noting(Noted.shoe("a")).free();

        Experiment experiment = only(60);

        assertThat(experiment.blocks().getFirst().runs()).hasSize(1);
        assertThat(experiment.setAside()).isEmpty();
    }

    @Test
    void a_run_in_which_another_factor_changed_is_set_aside_as_confounded() {
        plan("e", 1, Factor.SHOE, "a", "b", false);
        runs(1, 0, both(Noted.shoe("a"), Noted.sock("thin")));
        runs(1, 0, both(Noted.shoe("a"), both(Noted.sock("thick"), Noted.surface(Surface.TRAIL))));
        runs(1, 0, both(Noted.shoe("a"), Noted.surface(Surface.ROAD)));
        runs(1, 0, both(Noted.shoe("a"), both(Noted.sock("thick"), Noted.surface(Surface.TRAIL))));

        Experiment experiment = only(60);

        assertThat(experiment.confounded()).isEqualTo(2);
        assertThat(experiment.setAside()).extracting(SetAside::reason).containsOnly(Reason.CONFOUNDED);
        assertThat(experiment.setAside())
                .extracting(SetAside::others)
                .containsExactly(List.of(Factor.SOCK), List.of(Factor.SOCK, Factor.SURFACE));
        assertThat(experiment.setAside()).extracting(SetAside::day).containsExactly(day(2), day(4));
        assertThat(experiment.blocks().getFirst().runs()).hasSize(2);
    }

    @Test
    void a_run_out_of_turn_or_with_something_else_or_not_noted_counts_for_no_block() {
        plan("e", 1, Factor.SHOE, "a", "b", false);
        runs(1, 1, Noted.shoe("b"));
        runs(1, 1, Noted.shoe("c"));
        runs(1, 1, run -> run);

        Experiment experiment = only(60);

        assertThat(experiment.setAside())
                .extracting(SetAside::reason)
                .containsExactly(Reason.OUT_OF_TURN, Reason.OTHER_LEVEL, Reason.NOT_NOTED);
        assertThat(experiment.confounded()).isZero();
        assertThat(experiment.counts()).isEqualTo(new TwoByTwo(0, 0, 0, 0));
    }

    @Test
    void another_experiment_meanwhile_is_refused_and_the_earlier_one_stands() {
        plan("later", 5, Factor.SOCK, "thin", "thick", false);
        plan("earlier", 1, Factor.SHOE, "a", "b", false);

        List<Experiment> experiments = of(60);

        assertThat(experiments).extracting(Experiment::state).containsExactly(State.RUNNING, State.REFUSED);
        Experiment refused = experiments.get(1);
        assertThat(refused.refusal()).isEqualTo(Refusal.ANOTHER_IS_OPEN);
        assertThat(refused.refusedFor()).isEqualTo(experiments.get(0).id());
        assertThat(refused.blocks()).isEmpty();
        assertThat(refused.sentence()).startsWith("Not started: another experiment was open");
    }

    @Test
    void of_two_at_the_same_moment_the_lower_id_stands() {
        plan("x", 1, Factor.SHOE, "a", "b", false);
        plan("y", 1, Factor.SOCK, "thin", "thick", false);

        List<Experiment> experiments = of(60);

        assertThat(experiments.get(0).id()).isLessThan(experiments.get(1).id());
        assertThat(experiments).extracting(Experiment::state).containsExactly(State.RUNNING, State.REFUSED);
    }

    @Test
    void once_the_first_is_finished_or_ended_the_next_one_runs() {
        plan("first", 1, Factor.SHOE, "a", "b", false);
        finish(3, 0, 3, 0);
        plan("second", next, Factor.SHOE, "a", "b", true);
        runs(2, 2, Noted.shoe("a"));
        plan("third", next, Factor.SHOE, "b", "c", false);
        runs(2, 2, Noted.shoe("b"));

        List<Experiment> experiments = of(80);

        assertThat(experiments)
                .extracting(Experiment::state)
                .containsExactly(State.FINISHED, State.ENDED_EARLY, State.RUNNING);
        assertThat(experiments.get(1).blocks().getFirst().runs())
                .as("what was run after the next one began is not the ended one's")
                .hasSize(2);
        assertThat(experiments.get(1).setAside()).isEmpty();
        assertThat(experiments.get(1).sentence()).startsWith("Ended early.");
        assertThat(experiments.get(2).blocks().getFirst().runs()).hasSize(2);
    }

    @Test
    void one_that_began_before_the_first_was_finished_stays_refused() {
        plan("first", 1, Factor.SHOE, "a", "b", false);
        plan("second", 5, Factor.SOCK, "thin", "thick", false);
        finish(3, 0, 3, 0);

        assertThat(of(60)).extracting(Experiment::state).containsExactly(State.FINISHED, State.REFUSED);
    }

    @Test
    void a_refused_one_refuses_no_other() {
        plan("first", 1, Factor.SHOE, "a", "b", true);
        plan("same", 2, Factor.SHOE, "a", "a", false);
        plan("third", 3, Factor.SHOE, "a", "b", false);

        List<Experiment> experiments = of(60);

        assertThat(experiments)
                .extracting(Experiment::state)
                .containsExactly(State.ENDED_EARLY, State.REFUSED, State.RUNNING);
        assertThat(experiments.get(1).refusal()).isEqualTo(Refusal.NOTHING_CHANGED);
        assertThat(experiments.get(1).refusedFor()).isNull();
    }

    @Test
    void one_that_begins_after_today_is_not_known_yet() {
        plan("e", 10, Factor.SHOE, "a", "b", false);

        assertThat(of(9)).isEmpty();
        assertThat(of(10)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Factor.class)
    void every_factor_can_be_tried(Factor factor) {
        Map<Factor, List<String>> levels = Map.of(
                Factor.SHOE, List.of("a", "b"),
                Factor.SOCK, List.of("a", "b"),
                Factor.INSOLE, List.of("a", "b"),
                Factor.LACING, List.of("a", "b"),
                Factor.SURFACE, List.of("road", "GRASS"),
                Factor.WALK_BREAKS, List.of("NO", "YES"));
        List<String> level = levels.get(factor);
        plan("e", 1, factor, level.get(0), level.get(1), false);
        for (int block = 0; block < 4; block++) {
            runs(3, block % 2 == 0 ? 3 : 0, noting(factor, level.get(block % 2)));
        }

        Experiment experiment = only(60);

        assertThat(experiment.state()).isEqualTo(State.FINISHED);
        assertThat(experiment.counts()).isEqualTo(new TwoByTwo(0, 6, 6, 0));
    }

    private static UnaryOperator<RunRecorded> noting(Factor factor, String level) {
        return switch (factor) {
            case SHOE -> Noted.shoe(level);
            case SOCK -> Noted.sock(level);
            case INSOLE -> Noted.insole(level);
            case LACING -> Noted.lacing(level);
            case SURFACE -> Noted.surface(Surface.valueOf(level.toUpperCase()));
            case WALK_BREAKS -> Noted.walkBreaks(level.equals("YES") ? 2 : 1);
        };
    }

    private static UnaryOperator<RunRecorded> both(UnaryOperator<RunRecorded> a, UnaryOperator<RunRecorded> b) {
        return run -> b.apply(a.apply(run));
    }

    private void plan(String id, int day, Factor factor, String usual, String changed, boolean ended) {
        runner.with(new ExperimentPlanned(
                runner.id(), new Provenance("app", id, 0), at(day, 5), factor, usual, changed, ended));
    }

    private void finish(int... symptomatic) {
        for (int block = 0; block < symptomatic.length; block++) {
            runs(3, symptomatic[block], Noted.shoe(block % 2 == 0 ? "a" : "b"));
        }
    }

    private void runs(int runs, int symptomatic, UnaryOperator<RunRecorded> noted) {
        for (int i = 0; i < runs; i++) {
            runner.ran(next++).noting(noted);
            if (i < symptomatic) {
                runner.feeling(3);
            } else {
                runner.free();
            }
        }
    }

    private List<Experiment> of(int day) {
        return Experiments.of(runner.history(), RULES, day(day)).experiments();
    }

    private Experiment only(int day) {
        assertThat(of(day)).hasSize(1);
        return of(day).getFirst();
    }
}
