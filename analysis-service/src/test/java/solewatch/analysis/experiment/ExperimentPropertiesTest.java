package solewatch.analysis.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import solewatch.analysis.ARunner;
import solewatch.analysis.answered.AnsweredRuns;
import solewatch.analysis.association.AssociationPolicy;
import solewatch.analysis.association.Associations.Rules;
import solewatch.analysis.association.Noted;
import solewatch.analysis.experiment.Experiment.State;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.events.ExperimentPlanned;
import solewatch.events.ExperimentPlanned.Factor;
import solewatch.events.FactId;
import solewatch.events.Provenance;

/** What holds whatever a runner plans and runs. */
@NullUnmarked
class ExperimentPropertiesTest {

    private static final AssociationPolicy POLICY = AssociationPolicy.standard();
    private static final Rules RULES = Rules.standard();
    private static final int TODAY = 80;

    @Property(tries = 100)
    void the_order_of_arrival_makes_no_difference(@ForAll("stories") List<Integer> story, @ForAll long seed) {
        ARunner runner = told(story);
        List<StoredFact> shuffled = new ArrayList<>(runner.stored());
        shuffled.addAll(runner.stored());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Experiments.of(RunnerHistory.of(runner.id(), shuffled), RULES, day(TODAY)))
                .isEqualTo(Experiments.of(runner.history(), RULES, day(TODAY)));
    }

    @Property(tries = 100)
    void day_by_day_an_experiment_only_moves_on(@ForAll("stories") List<Integer> story) {
        RunnerHistory history = told(story).history();
        List<Experiment> before = List.of();
        for (int day = 1; day <= story.size(); day++) {
            List<Experiment> now = Experiments.of(history, RULES, day(day)).experiments();
            for (int i = 0; i < before.size(); i++) {
                Experiment was = before.get(i);
                Experiment is = now.get(i);
                assertThat(is.id()).isEqualTo(was.id());
                assertThat(was.state() == State.REFUSED).isEqualTo(is.state() == State.REFUSED);
                assertThat(was.state() != State.FINISHED || is.state() == State.FINISHED)
                        .isTrue();
                for (int block = 0; block < was.blocks().size(); block++) {
                    List<FactId> runs = was.blocks().get(block).runs();
                    assertThat(is.blocks().get(block).runs()).hasSizeGreaterThanOrEqualTo(runs.size());
                    assertThat(is.blocks().get(block).runs().subList(0, runs.size()))
                            .isEqualTo(runs);
                }
            }
            before = now;
        }
    }

    @Property(tries = 100)
    void every_answered_run_is_in_at_most_one_block_of_one_experiment(@ForAll("stories") List<Integer> story) {
        RunnerHistory history = told(story).history();
        Set<FactId> answered = new HashSet<>();
        AnsweredRuns.ofDays(POLICY.windowDays(), history, RULES.numbness(), day(TODAY))
                .runs()
                .forEach(run -> answered.add(run.run().id()));
        Set<FactId> used = new HashSet<>();

        for (Experiment experiment : Experiments.of(history, RULES, day(TODAY)).experiments()) {
            int runs = 0;
            for (Block block : experiment.blocks()) {
                assertThat(block.runs()).hasSizeLessThanOrEqualTo(block.needed());
                assertThat(answered).containsAll(block.runs());
                for (FactId run : block.runs()) {
                    assertThat(used.add(run)).as("used once").isTrue();
                }
                runs += block.runs().size();
            }
            assertThat(experiment.counts().with() + experiment.counts().without())
                    .isEqualTo(runs);
            assertThat(experiment.verdict()).isEqualTo(experiment.counts().verdict(POLICY.certainty()));
            assertThat(experiment.state() == State.FINISHED).isEqualTo(runs == 12);
            assertThat(experiment.state() == State.RUNNING).isEqualTo(experiment.nextRun() != null);
        }
    }

    @Property(tries = 100)
    void at_most_one_experiment_runs(@ForAll("stories") List<Integer> story) {
        assertThat(Experiments.of(told(story).history(), RULES, day(TODAY)).experiments().stream()
                        .filter(experiment -> experiment.state() == State.RUNNING))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Provide
    Arbitrary<List<Integer>> stories() {
        return Arbitraries.integers().between(0, 999).list().ofMinSize(10).ofMaxSize(70);
    }

    private static ARunner told(List<Integer> story) {
        ARunner runner = aRunner();
        for (int i = 0; i < story.size(); i++) {
            int code = story.get(i);
            if (i == 0 || code % 17 == 0) {
                runner.with(new ExperimentPlanned(
                        runner.id(),
                        new Provenance("app", "experiment-" + i, 0),
                        at(i + 1, 5),
                        code % 2 == 0 ? Factor.SHOE : Factor.SOCK,
                        "a",
                        code % 34 == 17 ? "b" : "c",
                        code % 3 == 0));
            }
            runner.ran(i + 1).noting(Noted.shoe(code % 5 < 3 ? "a" : "c"));
            if (code % 4 > 0) {
                runner.noting(Noted.sock(code % 10 == 0 ? "c" : "a"));
            }
            if (code % 7 < 3) {
                runner.feeling(3);
            } else if (code % 7 < 6) {
                runner.free();
            }
        }
        return runner;
    }
}
