package solewatch.analysis.numbness;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.FactId;
import solewatch.events.FactKind;
import solewatch.events.RedFlag;
import solewatch.events.SymptomReported.Context;

/**
 * What one report or check-in says of one place.
 *
 * @param day in days since 1970
 * @param run index of the run it answers for, or -1
 * @param severity 0 to 10
 * @param onsetMetres into the run, or -1 when not said
 * @param lasting whether it was still there long after the run
 * @param bothSides whether the same part of the other foot was named with it
 */
record Observation(
        FactId id,
        FactKind what,
        int day,
        int run,
        int severity,
        int onsetMetres,
        boolean lasting,
        @Nullable Context context,
        Set<RedFlag> redFlags,
        boolean bothSides) {

    boolean atRest() {
        return context == Context.REST || context == Context.NIGHT;
    }

    /** The same answer, without any symptom. */
    Observation free() {
        return new Observation(id, what, day, run, 0, -1, false, context, Set.of(), false);
    }
}
