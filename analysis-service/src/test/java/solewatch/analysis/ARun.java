package solewatch.analysis;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.Provenance;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Dynamics;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunRecorded.Surface;

/** A run in detail, for a test: {@code runner.ran(ARun.on(3).metres(12_000).in("blue").over(Surface.TRAIL))}. */
public final class ARun {

    private static final int SECONDS_PER_KILOMETRE = 360;

    private final int day;
    private int hour = 7;
    private Sport sport = Sport.RUNNING;
    private @Nullable Integer metres = 8_000;
    private @Nullable Integer seconds;
    private @Nullable Double exertion;
    private @Nullable String shoe;
    private @Nullable String insole;
    private @Nullable Surface surface;
    private @Nullable String route;
    private @Nullable Double air;
    private @Nullable Boolean satLong;
    private @Nullable Integer comfort;
    private @Nullable Double cadence;
    private @Nullable Double balance;
    private @Nullable Double stepLength;
    private @Nullable Double verticalRatio;
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

    private ARun(int day) {
        this.day = day;
    }

    /** 8 km at 07:00 UTC at 6 minutes a kilometre; nothing else is known. */
    public static ARun on(int day) {
        return new ARun(day);
    }

    public ARun hour(int newHour) {
        hour = newHour;
        return this;
    }

    public ARun sport(Sport newSport) {
        sport = newSport;
        return this;
    }

    /** At 6 minutes a kilometre unless seconds are said. */
    public ARun metres(@Nullable Integer newMetres) {
        metres = newMetres;
        return this;
    }

    public ARun seconds(int newSeconds) {
        seconds = newSeconds;
        return this;
    }

    public ARun rated(double newExertion) {
        exertion = newExertion;
        return this;
    }

    public ARun in(String newShoe) {
        shoe = newShoe;
        return this;
    }

    public ARun insole(String newInsole) {
        insole = newInsole;
        return this;
    }

    public ARun over(Surface newSurface) {
        surface = newSurface;
        return this;
    }

    public ARun route(String newRoute) {
        route = newRoute;
        return this;
    }

    public ARun air(double celsius) {
        air = celsius;
        return this;
    }

    public ARun satLongBefore() {
        satLong = true;
        return this;
    }

    public ARun comfort(int newComfort) {
        comfort = newComfort;
        return this;
    }

    public ARun cadence(double stepsPerMinute) {
        cadence = stepsPerMinute;
        return this;
    }

    public ARun balance(double leftPercent) {
        balance = leftPercent;
        return this;
    }

    public ARun step(double lengthMillimetres, double newVerticalRatio) {
        stepLength = lengthMillimetres;
        verticalRatio = newVerticalRatio;
        return this;
    }

    public ARun flagged(Flag flag) {
        flags.add(flag);
        return this;
    }

    RunRecorded by(ARunner runner, String sourceId) {
        Integer duration = seconds != null
                ? seconds
                : metres == null ? null : (int) ((long) metres * SECONDS_PER_KILOMETRE / 1000);
        return new RunRecorded(
                runner.id(),
                new Provenance("watch", sourceId, 0),
                ARunner.at(day, hour),
                sport,
                duration,
                duration,
                duration,
                metres,
                null,
                null,
                null,
                null,
                exertion,
                null,
                new Dynamics(cadence, null, null, balance, stepLength, null, verticalRatio),
                new Conditions(shoe, null, insole, null, surface, route, air, null, null, null, satLong, comfort),
                null,
                null,
                false,
                flags);
    }
}
