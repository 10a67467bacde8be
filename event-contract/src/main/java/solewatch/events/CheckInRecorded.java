package solewatch.events;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The weekly check-in, not tied to a run: feet, OSTRC-H2, sleep, sitting, drinking, routines.
 *
 * @param footContext when the feet were felt; null when the feet were not asked about
 * @param severity 0 to 10, or null when the feet were not asked about
 * @param ostrc the OSTRC-H2 answers, or null
 * @param sleepHours the night's, or the week's average
 * @param crossedLegs whether the runner sat with crossed legs for long
 * @param helped what the runner says has helped the feet
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
        List<Routine> routines,
        @Nullable Mobility mobility,
        @Nullable Boolean crossedLegs,
        Set<Remedy> helped)
        implements Fact {

    public CheckInRecorded {
        Limits.number("severity", severity);
        Limits.number("sleepHours", sleepHours);
        Limits.number("sittingHours", sittingHours);
        areas = Limits.list("areas", areas);
        routines = Limits.list("routines", routines);
        helped = Sets.sorted(helped);
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

    /** The monthly self-test: knee to wall with the heel down in centimetres, and calf raises on one leg, of each side. */
    public record Mobility(
            @Nullable Double kneeToWallLeftCentimetres,
            @Nullable Double kneeToWallRightCentimetres,
            @Nullable Integer calfRaisesLeft,
            @Nullable Integer calfRaisesRight) {

        public Mobility {
            Limits.number("kneeToWallLeftCentimetres", kneeToWallLeftCentimetres);
            Limits.number("kneeToWallRightCentimetres", kneeToWallRightCentimetres);
            Limits.number("calfRaisesLeft", calfRaisesLeft);
            Limits.number("calfRaisesRight", calfRaisesRight);
        }
    }

    /** What a runner may have tried. */
    public enum Remedy {
        LOOSER_LACES,
        OTHER_SHOE,
        WIDER_TOE_BOX,
        INSOLE,
        OTHER_SOCK,
        LESS_RUNNING,
        SLOWER_RUNNING,
        WALK_BREAKS,
        SOFTER_SURFACE,
        ROUTINES,
        PROFESSIONAL,
        NOTHING
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
