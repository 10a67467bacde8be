package solewatch.events;

/**
 * A fact was taken back at its source. A withdrawal is a revision like any other: it may come before the fact it takes
 * back, and a later revision of the fact brings it back.
 *
 * @param withdrawn the kind of the fact; with runner, source and source id its identity
 * @param provenance the source and id of the fact; the revision is the withdrawal's own
 */
public record FactWithdrawn(RunnerId runner, FactKind withdrawn, Provenance provenance) implements RunnerEvent {

    /** The identity of the fact that is taken back. */
    public FactId factId() {
        return FactId.of(runner, withdrawn, provenance.source(), provenance.sourceId());
    }
}
