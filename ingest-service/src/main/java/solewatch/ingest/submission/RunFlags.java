package solewatch.ingest.submission;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Flag;

/** Marks what is doubtful in a run that is taken in, and puts swapped times back; says nothing about what is missing. */
final class RunFlags {

    /** Average speeds outside these are flagged, in metres per second (docs/science.md, Doubtful records). */
    private static final double SLOWEST = 0.5;

    private static final double FASTEST = 7.5;
    private static final int DAY_SECONDS = 24 * 3600;
    /** Below this a cadence of a running activity is most likely strides, not steps, in steps per minute. */
    private static final double STRIDES_BELOW = 110;

    private RunFlags() {}

    static RunRecorded marked(RunRecorded run) {
        Integer elapsed = run.elapsedSeconds();
        Integer timer = run.timerSeconds();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(run.flags());
        if (elapsed != null && timer != null && timer > elapsed) {
            Integer swapped = elapsed;
            elapsed = timer;
            timer = swapped;
            flags.add(Flag.TIMES_SWAPPED);
        }
        if (elapsed != null && elapsed > DAY_SECONDS) {
            flags.add(Flag.NOT_STOPPED);
        }
        if (speedIsDoubtful(run, timer, elapsed)) {
            flags.add(Flag.SPEED_IMPLAUSIBLE);
        }
        if (cadenceIsDoubtful(run)) {
            flags.add(Flag.CADENCE_UNIT_DOUBTFUL);
        }
        return flags.equals(run.flags()) ? run : with(run, elapsed, timer, flags);
    }

    private static boolean speedIsDoubtful(RunRecorded run, @Nullable Integer timer, @Nullable Integer elapsed) {
        Integer seconds = timer != null ? timer : run.movingSeconds() != null ? run.movingSeconds() : elapsed;
        Integer metres = run.distanceMetres();
        if (!run.sport().isRunning() || seconds == null || metres == null || seconds == 0 || metres == 0) {
            return false;
        }
        double speed = (double) metres / seconds;
        return speed < SLOWEST || speed > FASTEST;
    }

    private static boolean cadenceIsDoubtful(RunRecorded run) {
        RunRecorded.Dynamics dynamics = run.dynamics();
        Double cadence = dynamics == null ? null : dynamics.cadenceStepsPerMinute();
        return run.sport().isRunning() && cadence != null && cadence > 0 && cadence < STRIDES_BELOW;
    }

    private static RunRecorded with(
            RunRecorded run, @Nullable Integer elapsed, @Nullable Integer timer, Set<Flag> flags) {
        return new RunRecorded(
                run.runner(),
                run.provenance(),
                run.start(),
                run.sport(),
                elapsed,
                timer,
                run.movingSeconds(),
                run.distanceMetres(),
                run.gradeAdjustedDistanceMetres(),
                run.ascentMetres(),
                run.descentMetres(),
                run.heartRate(),
                run.perceivedExertion(),
                run.feelPercent(),
                run.dynamics(),
                run.conditions(),
                run.structure(),
                run.device(),
                run.manual(),
                flags);
    }
}
