package solewatch.analysis.association;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import solewatch.analysis.ARunner;
import solewatch.events.CheckInRecorded;
import solewatch.events.CheckInRecorded.Routine;
import solewatch.events.CheckInRecorded.RoutineType;
import solewatch.events.Provenance;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Dynamics;
import solewatch.events.RunRecorded.Structure;
import solewatch.events.RunRecorded.Surface;
import solewatch.events.ShoeChanged;

/** What a runner notes of a run, one thing at a time. */
@NullUnmarked
public final class Noted {

    private Noted() {}

    public static UnaryOperator<RunRecorded> shoe(String id) {
        return run -> conditions(run, "shoe", id);
    }

    public static UnaryOperator<RunRecorded> sock(String id) {
        return run -> conditions(run, "sock", id);
    }

    public static UnaryOperator<RunRecorded> insole(String id) {
        return run -> conditions(run, "insole", id);
    }

    public static UnaryOperator<RunRecorded> lacing(String words) {
        return run -> conditions(run, "lacing", words);
    }

    public static UnaryOperator<RunRecorded> surface(Surface surface) {
        return run -> conditions(run, "surface", surface);
    }

    public static UnaryOperator<RunRecorded> air(double celsius) {
        return run -> conditions(run, "air", celsius);
    }

    public static UnaryOperator<RunRecorded> wrist(double celsius) {
        return run -> conditions(run, "wrist", celsius);
    }

    public static UnaryOperator<RunRecorded> drank(boolean drank) {
        return run -> conditions(run, "drank", drank);
    }

    public static UnaryOperator<RunRecorded> electrolytes(boolean taken) {
        return run -> conditions(run, "electrolytes", taken);
    }

    public static UnaryOperator<RunRecorded> satLong(boolean sat) {
        return run -> conditions(run, "sat", sat);
    }

    public static UnaryOperator<RunRecorded> walkBreaks(int breaks) {
        return run -> with(run, run.conditions(), run.dynamics(), new Structure(breaks, null), run.flags(), null);
    }

    public static UnaryOperator<RunRecorded> easedIn(boolean easedIn) {
        return run -> with(run, run.conditions(), run.dynamics(), new Structure(null, easedIn), run.flags(), null);
    }

    public static UnaryOperator<RunRecorded> cadence(double stepsPerMinute) {
        Dynamics dynamics = new Dynamics(stepsPerMinute, null, null, null, null, null, null);
        return run -> with(run, run.conditions(), dynamics, run.structure(), run.flags(), null);
    }

    public static UnaryOperator<RunRecorded> doubtful(RunRecorded.Flag flag) {
        return run -> with(run, run.conditions(), run.dynamics(), run.structure(), Set.of(flag), null);
    }

    public static UnaryOperator<RunRecorded> seconds(int seconds) {
        return run -> with(run, run.conditions(), run.dynamics(), run.structure(), run.flags(), seconds);
    }

    public static CheckInRecorded slept(ARunner runner, int day, double hours) {
        return checkIn(runner, day, hours, List.of());
    }

    public static CheckInRecorded routines(ARunner runner, int day, int done, int planned) {
        return checkIn(runner, day, null, List.of(new Routine(RoutineType.CALF_STRETCH, planned, done)));
    }

    public static ShoeChanged named(ARunner runner, String id, String name) {
        return new ShoeChanged(
                runner.id(),
                new Provenance("app", id, 0),
                name,
                false,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of());
    }

    private static CheckInRecorded checkIn(ARunner runner, int day, Double sleep, List<Routine> routines) {
        return new CheckInRecorded(
                runner.id(),
                new Provenance("app", "noted-" + day, 0),
                ARunner.at(day, 20),
                null,
                null,
                List.of(),
                null,
                sleep,
                null,
                null,
                null,
                routines,
                null,
                null,
                Set.of());
    }

    private static RunRecorded conditions(RunRecorded run, String field, Object value) {
        Conditions was = run.conditions() != null
                ? run.conditions()
                : new Conditions(null, null, null, null, null, null, null, null, null, null, null, null);
        Conditions now = new Conditions(
                field.equals("shoe") ? (String) value : was.shoeId(),
                field.equals("sock") ? (String) value : was.sockId(),
                field.equals("insole") ? (String) value : was.insoleId(),
                field.equals("lacing") ? (String) value : was.lacing(),
                field.equals("surface") ? (Surface) value : was.surface(),
                was.routeKey(),
                field.equals("air") ? (Double) value : was.airTemperatureCelsius(),
                field.equals("wrist") ? (Double) value : was.deviceTemperatureCelsius(),
                field.equals("drank") ? (Boolean) value : was.drank(),
                field.equals("electrolytes") ? (Boolean) value : was.electrolytes(),
                field.equals("sat") ? (Boolean) value : was.satLongBefore(),
                was.comfort());
        return with(run, now, run.dynamics(), run.structure(), run.flags(), null);
    }

    private static RunRecorded with(
            RunRecorded run,
            Conditions conditions,
            Dynamics dynamics,
            Structure structure,
            Set<RunRecorded.Flag> flags,
            Integer seconds) {
        return new RunRecorded(
                run.runner(),
                run.provenance(),
                run.start(),
                run.sport(),
                seconds == null ? run.elapsedSeconds() : seconds,
                seconds == null ? run.timerSeconds() : seconds,
                seconds == null ? run.movingSeconds() : seconds,
                run.distanceMetres(),
                run.gradeAdjustedDistanceMetres(),
                run.ascentMetres(),
                run.descentMetres(),
                run.heartRate(),
                run.perceivedExertion(),
                run.feelPercent(),
                dynamics,
                conditions,
                structure,
                run.device(),
                run.manual(),
                flags);
    }
}
