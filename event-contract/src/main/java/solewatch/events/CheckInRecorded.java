package solewatch.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weekly check-in, not tied to a run: feet, OSTRC-H2, sleep, sitting, drinking, routines.
 *
 * @param footContext when the feet were felt; null when the feet were not asked about
 * @param severity 0 to 10, or null when the feet were not asked about
 * @param ostrc the OSTRC-H2 answers, or null
 * @param sleepHours the night's, or the week's average
 */
public record CheckInRecorded(
        RunnerId runner,
        Provenance provenance,
        ZonedMoment at,
        SymptomReported.@Nullable Context footContext,
        @Nullable Integer severity,
        List<SymptomReported.Area> areas,
        @Nullable OstrcAnswers ostrc,
        @Nullable Double sleepHours,
        @Nullable Double sittingHours,
        @Nullable Boolean drank,
        @Nullable Boolean electrolytes,
        List<Routine> routines)
        implements Fact {

    public CheckInRecorded {
        Limits.number("severity", severity);
        Limits.number("sleepHours", sleepHours);
        Limits.number("sittingHours", sittingHours);
        areas = Limits.list("areas", areas);
        routines = Limits.list("routines", routines);
    }

    @Override
    public FactKind kind() {
        return FactKind.CHECK_IN;
    }

    /**
     * The four answers of the OSTRC-H2 (Clarsen 2020), each scored 0, 8, 17 or 25. The first is the gate: 0 or 25 ends the
     * questionnaire, and the others are null.
     */
    public record OstrcAnswers(
            int participation,
            @Nullable Integer modifiedTraining,
            @Nullable Integer performance,
            @Nullable Integer symptoms) {

        static final List<Integer> SCORES = List.of(0, 8, 17, 25);

        public OstrcAnswers {
            score("participation", participation);
            score("modifiedTraining", modifiedTraining);
            score("performance", performance);
            score("symptoms", symptoms);
        }

        private static void score(String field, @Nullable Integer answer) {
            if (answer != null && !SCORES.contains(answer)) {
                throw new InvalidFieldException(field, "must be 0, 8, 17 or 25");
            }
        }
    }

    /** A routine of the week: how often it was planned, and done. */
    public record Routine(RoutineType type, int planned, int done) {

        public Routine {
            Limits.number("planned", planned);
            Limits.number("done", done);
        }
    }

    /** What kind of routine. */
    public enum RoutineType {
        CALF_STRETCH,
        ANKLE_MOBILITY,
        PLANTAR_RELEASE,
        FOOT_STRENGTH,
        LEG_STRENGTH,
        NERVE_GLIDE
    }
}
