package solewatch.analysis.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import solewatch.analysis.contrast.TwoByTwo;
import solewatch.analysis.contrast.Verdict;
import solewatch.analysis.experiment.Experiment.Refusal;
import solewatch.analysis.experiment.Experiment.State;
import solewatch.events.ExperimentPlanned;
import solewatch.events.ExperimentPlanned.Factor;

/** An experiment in words. */
final class Telling {

    private Telling() {}

    static String refusal(Refusal refusal) {
        return switch (refusal) {
            case ANOTHER_IS_OPEN ->
                "Not started: another experiment was open, and of two changes at once nobody can tell which it was. "
                        + "End that one first, then plan this one anew.";
            case NOTHING_CHANGED -> "Not started: the change is the same as the usual.";
        };
    }

    /** What to do in the next run. */
    static String nextRun(ExperimentPlanned plan, Block block, Map<Factor, String> keep) {
        String next = "Next run: %s, %s %s (run %d of %d in block %d)."
                .formatted(
                        block.changed() ? "with the change" : "as usual",
                        words(plan.factor()),
                        block.level(),
                        block.runs().size() + 1,
                        block.needed(),
                        block.number());
        if (keep.isEmpty()) {
            return next + " Change nothing else.";
        }
        List<String> kept = new ArrayList<>();
        keep.forEach((factor, level) -> kept.add(words(factor) + " " + level));
        return next + " Keep as it was: " + String.join(", ", kept) + ".";
    }

    static String outcome(State state, TwoByTwo counts, Verdict verdict) {
        String progress = switch (state) {
            case FINISHED -> "Finished.";
            case ENDED_EARLY -> "Ended early.";
            default -> "Not finished; so far:";
        };
        String seen = switch (verdict) {
            case NOT_ENOUGH -> "Not enough runs to tell.";
            case NO_SIGN -> "No sign that symptoms and the change are seen together.";
            case SUGGESTIVE -> "Symptoms and the change are perhaps seen together" + direction(counts);
            case CLEAR -> "Symptoms and the change are clearly seen together" + direction(counts);
        };
        return "%s %s Symptoms were there in %d of %d runs with the change, and in %d of %d as usual."
                .formatted(
                        progress,
                        seen,
                        counts.symptomaticWith(),
                        counts.with(),
                        counts.symptomaticWithout(),
                        counts.without());
    }

    private static String direction(TwoByTwo counts) {
        Double difference = counts.difference();
        return difference != null && difference < 0 ? " less often." : ".";
    }

    private static String words(Factor factor) {
        return factor.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
