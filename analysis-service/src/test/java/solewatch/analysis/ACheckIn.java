package solewatch.analysis;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.CheckInRecorded;
import solewatch.events.CheckInRecorded.Mobility;
import solewatch.events.CheckInRecorded.Remedy;
import solewatch.events.Provenance;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.Context;

/** A check-in in detail, for a test: {@code runner.with(ACheckIn.on(3).slept(6.5).by(runner))}. */
public final class ACheckIn {

    private final int day;
    private int hour = 20;
    private @Nullable Integer severity;
    private List<Area> areas = List.of();
    private @Nullable Double sleep;
    private @Nullable Mobility mobility;
    private @Nullable Boolean crossedLegs;
    private Set<Remedy> helped = Set.of();

    private ACheckIn(int day) {
        this.day = day;
    }

    /** At 20:00 UTC; nothing was said yet. */
    public static ACheckIn on(int day) {
        return new ACheckIn(day);
    }

    public ACheckIn hour(int newHour) {
        hour = newHour;
        return this;
    }

    public ACheckIn felt(int newSeverity, Area... newAreas) {
        severity = newSeverity;
        areas = List.of(newAreas);
        return this;
    }

    public ACheckIn slept(double hours) {
        sleep = hours;
        return this;
    }

    public ACheckIn kneeToWall(@Nullable Double left, @Nullable Double right) {
        mobility = new Mobility(left, right, null, null);
        return this;
    }

    public ACheckIn calfRaises(@Nullable Integer left, @Nullable Integer right) {
        mobility = new Mobility(null, null, left, right);
        return this;
    }

    public ACheckIn crossedLegs() {
        crossedLegs = true;
        return this;
    }

    public ACheckIn helped(Remedy... remedies) {
        helped = Set.of(remedies);
        return this;
    }

    /** The fact; one a day and hour. */
    public CheckInRecorded by(ARunner runner) {
        return new CheckInRecorded(
                runner.id(),
                new Provenance("app", "check-in-on-" + day + "-" + hour, 0),
                ARunner.at(day, hour),
                severity == null ? null : Context.REST,
                severity,
                areas,
                null,
                sleep,
                null,
                null,
                null,
                List.of(),
                mobility,
                crossedLegs,
                helped);
    }
}
