package solewatch.events;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run, or another activity: when, how long, how far, how hard, in what, from where. Activities that are not of the
 * running family are kept and shown, and never counted as runs.
 *
 * @param elapsedSeconds start to end, pauses included
 * @param timerSeconds while the watch was running: what a watch shows, and what load is computed from
 * @param movingSeconds while the runner was moving
 * @param distanceMetres the source's own total, otherwise computed: see {@code flags}
 * @param gradeAdjustedDistanceMetres distance weighted by the Minetti (2002) cost of the grade, where altitude is known
 * @param heartRate average, highest and histogram, where measured
 * @param perceivedExertion 0 to 10 (Borg CR10)
 * @param dynamics what the watch or pod measured of the foot
 * @param conditions what the runner ran in and on
 * @param structure how the run was built up (docs/science.md, Structure of a run)
 * @param manual typed in by a person rather than recorded
 * @param flags what is doubtful in this record; a doubtful value is flagged, not dropped
 */
public record RunRecorded(
        RunnerId runner,
        Provenance provenance,
        ZonedMoment start,
        Sport sport,
        @Nullable Integer elapsedSeconds,
        @Nullable Integer timerSeconds,
        @Nullable Integer movingSeconds,
        @Nullable Integer distanceMetres,
        @Nullable Integer gradeAdjustedDistanceMetres,
        @Nullable Integer ascentMetres,
        @Nullable Integer descentMetres,
        @Nullable HeartRate heartRate,
        @Nullable Double perceivedExertion,
        @Nullable Integer feelPercent,
        @Nullable Dynamics dynamics,
        @Nullable Conditions conditions,
        @Nullable Structure structure,
        @Nullable Device device,
        boolean manual,
        Set<Flag> flags)
        implements Fact {

    public RunRecorded {
        Limits.amount("elapsedSeconds", elapsedSeconds);
        Limits.amount("timerSeconds", timerSeconds);
        Limits.amount("movingSeconds", movingSeconds);
        Limits.amount("distanceMetres", distanceMetres);
        Limits.amount("gradeAdjustedDistanceMetres", gradeAdjustedDistanceMetres);
        Limits.amount("ascentMetres", ascentMetres);
        Limits.amount("descentMetres", descentMetres);
        Limits.number("perceivedExertion", perceivedExertion);
        Limits.number("feelPercent", feelPercent);
        flags = Sets.sorted(flags);
    }

    @Override
    public FactKind kind() {
        return FactKind.RUN;
    }

    /** What kind of activity; {@link #isRunning()} tells the running family. */
    public enum Sport {
        RUNNING,
        TRAIL_RUNNING,
        TRACK_RUNNING,
        TREADMILL_RUNNING,
        VIRTUAL_RUNNING,
        WALKING,
        HIKING,
        CYCLING,
        SWIMMING,
        STRENGTH,
        OTHER;

        /** Whether it counts as a run. */
        public boolean isRunning() {
            return switch (this) {
                case RUNNING, TRAIL_RUNNING, TRACK_RUNNING, TREADMILL_RUNNING, VIRTUAL_RUNNING -> true;
                case WALKING, HIKING, CYCLING, SWIMMING, STRENGTH, OTHER -> false;
            };
        }
    }

    /** What is doubtful in a record. */
    public enum Flag {
        /** The source had no total: the distance is the last record's. */
        DISTANCE_FROM_RECORDS,
        /** The source had no distance: it was measured along the track (typically 1 to 2 % longer or shorter). */
        DISTANCE_FROM_TRACK,
        /** The average speed is below 0.5 or above 7.5 m/s. */
        SPEED_IMPLAUSIBLE,
        /** The cadence may be in strides rather than steps. */
        CADENCE_UNIT_DOUBTFUL,
        /** The source's timer is longer than the time that passed; the two were swapped back. */
        TIMES_SWAPPED,
        /** More than 24 hours passed between start and end: the watch was probably not stopped. */
        NOT_STOPPED,
        /** The watch's clock jumped during the run. */
        CLOCK_JUMP,
        /** The file ended early; what was there was read. */
        FILE_INCOMPLETE,
        /** The sport was not said; running was assumed. */
        SPORT_ASSUMED
    }

    /**
     * Heart rate over the run.
     *
     * @param histogram seconds spent per band, lowest first; empty when there is no series
     */
    public record HeartRate(
            @Nullable Integer averageBeatsPerMinute,
            @Nullable Integer maxBeatsPerMinute,
            List<Band> histogram) {

        public HeartRate {
            Limits.amount("averageBeatsPerMinute", averageBeatsPerMinute);
            Limits.amount("maxBeatsPerMinute", maxBeatsPerMinute);
            histogram = Limits.list("histogram", histogram);
        }

        /** Seconds with a heart rate in [from, from + 5) beats per minute. */
        public record Band(int fromBeatsPerMinute, int seconds) {

            public Band {
                Limits.amount("fromBeatsPerMinute", fromBeatsPerMinute);
                Limits.amount("seconds", seconds);
            }
        }
    }

    /** What the watch or the foot pod measured of the step. */
    public record Dynamics(
            @Nullable Double cadenceStepsPerMinute,
            @Nullable Integer steps,
            @Nullable Double stanceTimeMillis,
            @Nullable Double stanceBalanceLeftPercent,
            @Nullable Double stepLengthMillimetres,
            @Nullable Double verticalOscillationMillimetres,
            @Nullable Double verticalRatioPercent) {

        public Dynamics {
            Limits.number("cadenceStepsPerMinute", cadenceStepsPerMinute);
            Limits.amount("steps", steps);
            Limits.number("stanceTimeMillis", stanceTimeMillis);
            Limits.number("stanceBalanceLeftPercent", stanceBalanceLeftPercent);
            Limits.number("stepLengthMillimetres", stepLengthMillimetres);
            Limits.number("verticalOscillationMillimetres", verticalOscillationMillimetres);
            Limits.number("verticalRatioPercent", verticalRatioPercent);
        }
    }

    /**
     * What the runner ran in and on. Temperatures: air is the weather's, device is warmed by the wrist.
     *
     * @param comfort of the shoe in this run, 0 (worst) to 10
     */
    public record Conditions(
            @Nullable String shoeId,
            @Nullable String sockId,
            @Nullable String insoleId,
            @Nullable String lacing,
            @Nullable Surface surface,
            @Nullable String routeKey,
            @Nullable Double airTemperatureCelsius,
            @Nullable Double deviceTemperatureCelsius,
            @Nullable Boolean drank,
            @Nullable Boolean electrolytes,
            @Nullable Boolean satLongBefore,
            @Nullable Integer comfort) {

        public Conditions {
            Limits.text("shoeId", shoeId);
            Limits.text("sockId", sockId);
            Limits.text("insoleId", insoleId);
            Limits.text("lacing", lacing);
            Limits.text("routeKey", routeKey);
            Limits.number("airTemperatureCelsius", airTemperatureCelsius);
            Limits.number("deviceTemperatureCelsius", deviceTemperatureCelsius);
            Limits.number("comfort", comfort);
        }
    }

    /** What was underfoot for most of the run. */
    public enum Surface {
        ROAD,
        CONCRETE,
        TRACK,
        TREADMILL,
        TRAIL,
        GRASS,
        SAND,
        MIXED
    }

    /** How the run was built up: a walk break is below 2.0 m/s for at least 30 s. */
    public record Structure(
            @Nullable Integer walkBreaks, @Nullable Boolean easedIn) {

        public Structure {
            Limits.amount("walkBreaks", walkBreaks);
        }
    }

    /** Which device; the serial number only as a hash, so two uploads can be compared and nobody be found by it. */
    public record Device(
            @Nullable String manufacturer,
            @Nullable String product,
            @Nullable String serialHash) {

        public Device {
            Limits.text("manufacturer", manufacturer);
            Limits.text("product", product);
            Limits.text("serialHash", serialHash);
        }
    }
}
