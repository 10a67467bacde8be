package solewatch.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A professional looked at it: a fact that lets an escalated episode resolve like any other.
 *
 * @param hold until when a clinician wants no progression of the return plan; null for no hold
 * @param note at most 2000 characters, never logged, never sent
 */
public record ClinicianAssessed(
        RunnerId runner,
        Provenance provenance,
        ZonedMoment at,
        Type type,
        @Nullable LocalDate hold,
        @Nullable String note)
        implements Fact {

    public ClinicianAssessed {
        Limits.text("note", note);
    }

    @Override
    public FactKind kind() {
        return FactKind.CLINICIAN;
    }

    /** What was done. */
    public enum Type {
        CONSULTATION,
        GAIT_ANALYSIS,
        NERVE_CONDUCTION,
        IMAGING,
        VASCULAR,
        OTHER
    }
}
