package solewatch.analysis.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.answered.AnsweredRun;
import solewatch.analysis.answered.AnsweredRuns;
import solewatch.analysis.association.AssociationPolicy;
import solewatch.analysis.association.Associations.Rules;
import solewatch.analysis.contrast.TwoByTwo;
import solewatch.analysis.contrast.Verdict;
import solewatch.analysis.experiment.Experiment.Refusal;
import solewatch.analysis.experiment.Experiment.State;
import solewatch.analysis.experiment.SetAside.Reason;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.ExperimentPlanned;
import solewatch.events.FactId;

/**
 * What a runner tries, one change at a time. One that begins while another is open is refused, and the earlier one stands
 * (of two at the same moment, the one with the lower id); a refused one takes no runs and refuses no other.
 *
 * @param experiments in order of beginning
 */
public record Experiments(LocalDate asOf, List<Experiment> experiments) {

    public Experiments {
        experiments = List.copyOf(experiments);
    }

    /** As of this day; facts of later days are ignored. Total and deterministic. */
    public static Experiments of(RunnerHistory history, Rules rules, LocalDate today) {
        AssociationPolicy policy = rules.association();
        List<ExperimentPlanned> plans = history.experiments().stream()
                .filter(plan -> !plan.at().day().isAfter(today))
                .toList();
        if (plans.isEmpty()) {
            return new Experiments(today, List.of());
        }
        LocalDate from = plans.getFirst().at().day().minusDays(1);
        List<AnsweredRun> runs =
                AnsweredRuns.since(from, history, rules.numbness(), today).runs();
        List<Accepted> accepted = new ArrayList<>();
        List<Experiment> experiments = new ArrayList<>();
        for (ExperimentPlanned plan : plans) {
            FactId open = open(accepted, plan);
            if (isNoChange(plan)) {
                experiments.add(refused(plan, Refusal.NOTHING_CHANGED, null));
            } else if (open != null) {
                experiments.add(refused(plan, Refusal.ANOTHER_IS_OPEN, open));
            } else {
                Course course = new Course(plan, before(successor(plans, plan), runs), policy);
                accepted.add(new Accepted(plan, course));
                experiments.add(told(plan, course, policy));
            }
        }
        return new Experiments(today, experiments);
    }

    private record Accepted(ExperimentPlanned plan, Course course) {}

    private static @Nullable FactId open(List<Accepted> accepted, ExperimentPlanned plan) {
        for (Accepted earlier : accepted) {
            if (earlier.course().isOpenAt(plan.at().at())) {
                return earlier.plan().factId();
            }
        }
        return null;
    }

    private static boolean isNoChange(ExperimentPlanned plan) {
        return Gear.same(plan.factor(), plan.usual()).equals(Gear.same(plan.factor(), plan.changed()));
    }

    /**
     * The plan that takes over from one that was ended: when it was ended is not known, only that it is no longer on. One
     * that was not ended has no successor before it is complete.
     */
    private static @Nullable ExperimentPlanned successor(List<ExperimentPlanned> plans, ExperimentPlanned plan) {
        if (!plan.ended()) {
            return null;
        }
        return plans.subList(plans.indexOf(plan) + 1, plans.size()).stream()
                .filter(later -> !isNoChange(later))
                .findFirst()
                .orElse(null);
    }

    private static List<AnsweredRun> before(@Nullable ExperimentPlanned next, List<AnsweredRun> runs) {
        return next == null
                ? runs
                : runs.stream()
                        .filter(run -> run.run().start().isBefore(next.at().at()))
                        .toList();
    }

    private static Experiment refused(ExperimentPlanned plan, Refusal refusal, @Nullable FactId open) {
        return new Experiment(
                plan.factId(),
                plan.factor(),
                plan.usual(),
                plan.changed(),
                plan.at().day(),
                State.REFUSED,
                refusal,
                open,
                List.of(),
                null,
                null,
                Map.of(),
                List.of(),
                0,
                new TwoByTwo(0, 0, 0, 0),
                null,
                null,
                null,
                Verdict.NOT_ENOUGH,
                Telling.refusal(refusal));
    }

    private static Experiment told(ExperimentPlanned plan, Course course, AssociationPolicy policy) {
        State state = course.isComplete() ? State.FINISHED : plan.ended() ? State.ENDED_EARLY : State.RUNNING;
        boolean running = state == State.RUNNING;
        List<Block> blocks = course.blocks();
        TwoByTwo counts = course.counts();
        Verdict verdict = counts.verdict(policy.certainty());
        return new Experiment(
                plan.factId(),
                plan.factor(),
                plan.usual(),
                plan.changed(),
                plan.at().day(),
                state,
                null,
                null,
                blocks,
                running ? course.currentBlock() : null,
                running ? Telling.nextRun(plan, blocks.get(course.currentBlock() - 1), course.keep()) : null,
                course.keep(),
                course.setAside(),
                (int) course.setAside().stream()
                        .filter(aside -> aside.reason() == Reason.CONFOUNDED)
                        .count(),
                counts,
                counts.difference(),
                counts.interval(policy.suggestive()),
                counts.interval(policy.clear()),
                verdict,
                Telling.outcome(state, counts, verdict));
    }
}
