package solewatch.analysis.experiment;

import org.jspecify.annotations.Nullable;
import solewatch.analysis.answered.AnsweredRun;
import solewatch.analysis.association.AssociationPolicy;
import solewatch.events.ExperimentPlanned.Factor;

/** Reads the level of a factor from a run, in the words an experiment is planned in. */
final class Gear {

    private Gear() {}

    /** The level as it is compared; null when it was not noted. */
    static @Nullable String level(AnsweredRun run, Factor factor, AssociationPolicy policy) {
        String level = switch (factor) {
            case SHOE -> run.shoe();
            case SOCK -> run.sock();
            case INSOLE -> run.insole();
            case LACING -> run.lacing();
            case SURFACE -> run.surface() == null ? null : run.surface().name();
            case WALK_BREAKS -> walkBreaks(run.walkBreaks(), policy);
        };
        return level == null ? null : same(factor, level);
    }

    /** A planned level as it is compared: ids as they are, words whatever their case and spaces. */
    static String same(Factor factor, String level) {
        return switch (factor) {
            case SHOE, SOCK, INSOLE -> level;
            case LACING, SURFACE, WALK_BREAKS -> AnsweredRun.sameWords(level);
        };
    }

    private static @Nullable String walkBreaks(@Nullable Integer breaks, AssociationPolicy policy) {
        return breaks == null ? null : breaks >= policy.levels().walkBreaks() ? "YES" : "NO";
    }
}
