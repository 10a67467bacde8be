package solewatch.events;

/**
 * A runner tries one change: some runs as usual, some with the change, by turns, and nothing else changed.
 *
 * @param at from when on runs count for it
 * @param usual how the factor is otherwise, such as a shoe's id; for walk breaks {@code NO}
 * @param changed what is tried instead; for walk breaks {@code YES}
 * @param ended whether the runner has stopped it
 */
public record ExperimentPlanned(
        RunnerId runner,
        Provenance provenance,
        ZonedMoment at,
        Factor factor,
        String usual,
        String changed,
        boolean ended)
        implements Fact {

    public ExperimentPlanned {
        Limits.text("usual", usual);
        Limits.text("changed", changed);
    }

    @Override
    public FactKind kind() {
        return FactKind.EXPERIMENT;
    }

    /** What can be changed from one run to the next. */
    public enum Factor {
        SHOE,
        SOCK,
        INSOLE,
        LACING,
        SURFACE,
        WALK_BREAKS
    }
}
