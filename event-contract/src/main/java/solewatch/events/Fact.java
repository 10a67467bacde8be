package solewatch.events;

/**
 * Something that was said to be true of a runner, and may be said again, corrected or withdrawn. Of all revisions with
 * the same {@link #factId()} the highest counts; equal revisions are settled by content digest, so the winner never
 * depends on the order of arrival.
 */
public sealed interface Fact extends RunnerEvent
        permits RunRecorded,
                SymptomReported,
                CheckInRecorded,
                ShoeChanged,
                RunnerChanged,
                ConsentChanged,
                ClinicianAssessed,
                ReturnSessionRecorded,
                ExperimentPlanned {

    /** Who says so, and which revision this is. */
    Provenance provenance();

    /** Which kind of fact this is; part of its identity. */
    FactKind kind();

    /** The identity shared by all revisions of this fact. */
    default FactId factId() {
        return FactId.of(runner(), kind(), provenance().source(), provenance().sourceId());
    }
}
