package solewatch.events;

/**
 * A run was a session of the graded return plan. How it felt is in the symptom reports about the same run.
 *
 * @param level 0 (the walk of 30 minutes that is the entry) to 10 (running all 30 minutes)
 * @param run the run, by its own source and id; it may arrive later
 */
public record ReturnSessionRecorded(
        RunnerId runner, Provenance provenance, ZonedMoment at, int level, SymptomReported.RunLink run)
        implements Fact {

    public ReturnSessionRecorded {
        Limits.number("level", level);
    }

    @Override
    public FactKind kind() {
        return FactKind.RETURN_SESSION;
    }
}
