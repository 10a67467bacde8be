package solewatch.analysis.association;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is held against what, before anything is counted.
 *
 * @param level which level of the factor, such as a shoe's id
 * @param with the runs with it, in words that follow "in runs"
 * @param without the others, likewise
 * @param arms where each observation stands, in their order
 * @param note how the sides were told apart, where that is not plain
 */
record Comparison(
        Circumstance factor,
        String level,
        String with,
        String without,
        List<Arm> arms,
        @Nullable String note) {

    Comparison {
        arms = List.copyOf(arms);
    }

    /** Where an observation stands in a comparison. */
    enum Arm {
        WITH,
        WITHOUT,
        /** Known, but on neither side, such as a mild day among the cold and the warm. */
        NEITHER,
        /** Not noted. */
        UNKNOWN;

        static Arm of(@Nullable Boolean with) {
            return with == null ? UNKNOWN : with ? WITH : WITHOUT;
        }
    }

    /** How many observations have it noted. */
    int known() {
        return (int) arms.stream().filter(arm -> arm != Arm.UNKNOWN).count();
    }
}
