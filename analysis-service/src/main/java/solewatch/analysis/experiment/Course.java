package solewatch.analysis.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.answered.AnsweredRun;
import solewatch.analysis.association.AssociationPolicy;
import solewatch.analysis.contrast.TwoByTwo;
import solewatch.analysis.experiment.SetAside.Reason;
import solewatch.events.ExperimentPlanned;
import solewatch.events.ExperimentPlanned.Factor;
import solewatch.events.FactId;

/** The answered runs of one experiment, one after the other: each goes into the block that is due, or is set aside. */
final class Course {

    private final ExperimentPlanned plan;
    private final AssociationPolicy policy;
    private final List<List<AnsweredRun>> blocks = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private final Map<Factor, String> keep = new EnumMap<>(Factor.class);

    /** @param runs in order; those before the plan's beginning are passed over */
    Course(ExperimentPlanned plan, List<AnsweredRun> runs, AssociationPolicy policy) {
        this.plan = plan;
        this.policy = policy;
        blocks.add(new ArrayList<>());
        for (AnsweredRun run : runs) {
            if (!isComplete() && !run.run().start().isBefore(plan.at().at())) {
                take(run);
            }
        }
    }

    private void take(AnsweredRun run) {
        String level = Gear.level(run, plan.factor(), policy);
        List<Factor> others = others(run);
        Reason reason = reason(level, others);
        if (reason != null) {
            setAside.add(new SetAside(
                    run.run().id(), run.run().day(), reason, reason == Reason.CONFOUNDED ? others : List.of()));
            return;
        }
        remember(run);
        blocks.getLast().add(run);
        if (blocks.getLast().size() == policy.experiment().runsPerBlock() && !isComplete()) {
            blocks.add(new ArrayList<>());
        }
    }

    private @Nullable Reason reason(@Nullable String level, List<Factor> others) {
        if (level == null) {
            return Reason.NOT_NOTED;
        }
        String usual = Gear.same(plan.factor(), plan.usual());
        String changed = Gear.same(plan.factor(), plan.changed());
        if (!level.equals(usual) && !level.equals(changed)) {
            return Reason.OTHER_LEVEL;
        }
        if (!others.isEmpty()) {
            return Reason.CONFOUNDED;
        }
        return level.equals(isChanged(blocks.size()) ? changed : usual) ? null : Reason.OUT_OF_TURN;
    }

    /** The other tracked factors that are not as in the runs that count so far. */
    private List<Factor> others(AnsweredRun run) {
        List<Factor> others = new ArrayList<>();
        keep.forEach((factor, kept) -> {
            String level = Gear.level(run, factor, policy);
            if (level != null && !level.equals(kept)) {
                others.add(factor);
            }
        });
        return others;
    }

    private void remember(AnsweredRun run) {
        for (Factor factor : Factor.values()) {
            String level = factor == plan.factor() ? null : Gear.level(run, factor, policy);
            if (level != null) {
                keep.putIfAbsent(factor, level);
            }
        }
    }

    /** Whether all blocks have all their runs. */
    boolean isComplete() {
        return blocks.size() == policy.experiment().blocks()
                && blocks.getLast().size() == policy.experiment().runsPerBlock();
    }

    /** Whether it was still going on at this moment, for all that was run until today. */
    boolean isOpenAt(Instant moment) {
        return !plan.ended()
                && !(isComplete() && blocks.getLast().getLast().run().start().isBefore(moment));
    }

    /** All blocks, the ones to come included. */
    List<Block> blocks() {
        List<Block> all = new ArrayList<>();
        for (int number = 1; number <= policy.experiment().blocks(); number++) {
            List<AnsweredRun> runs = number <= blocks.size() ? blocks.get(number - 1) : List.of();
            List<FactId> ids = runs.stream().map(run -> run.run().id()).toList();
            int symptomatic =
                    (int) runs.stream().filter(AnsweredRun::symptomatic).count();
            String level = isChanged(number) ? plan.changed() : plan.usual();
            all.add(new Block(
                    number, isChanged(number), level, policy.experiment().runsPerBlock(), ids, symptomatic));
        }
        return all;
    }

    int currentBlock() {
        return blocks.size();
    }

    List<SetAside> setAside() {
        return setAside;
    }

    Map<Factor, String> keep() {
        return keep;
    }

    TwoByTwo counts() {
        int[] symptomatic = new int[2];
        int[] free = new int[2];
        for (int number = 1; number <= blocks.size(); number++) {
            int side = isChanged(number) ? 0 : 1;
            for (AnsweredRun run : blocks.get(number - 1)) {
                symptomatic[side] += run.symptomatic() ? 1 : 0;
                free[side] += run.symptomatic() ? 0 : 1;
            }
        }
        return new TwoByTwo(symptomatic[0], free[0], symptomatic[1], free[1]);
    }

    /** Usual, changed, usual, changed. */
    private static boolean isChanged(int number) {
        return number % 2 == 0;
    }
}
