package solewatch.analysis.checkin;

import static solewatch.analysis.ARunner.at;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.ARunner;
import solewatch.events.CheckInRecorded;
import solewatch.events.CheckInRecorded.OstrcAnswers;
import solewatch.events.CheckInRecorded.Routine;
import solewatch.events.CheckInRecorded.RoutineType;
import solewatch.events.Provenance;

/** Check-ins as a runner sends them. */
public final class Weeks {

    private Weeks() {}

    /** Routines of the week, told on this day. */
    public static CheckInRecorded routines(ARunner runner, int day, Routine... routines) {
        return told(runner, day, null, null, null, null, null, routines);
    }

    /** One routine. */
    public static Routine routine(RoutineType type, int planned, int done) {
        return new Routine(type, planned, done);
    }

    static CheckInRecorded told(
            ARunner runner,
            int day,
            @Nullable OstrcAnswers ostrc,
            @Nullable Double sleep,
            @Nullable Double sitting,
            @Nullable Boolean drank,
            @Nullable Boolean electrolytes,
            Routine... routines) {
        return new CheckInRecorded(
                runner.id(),
                new Provenance("app", "week-" + day, 0),
                at(day, 20),
                null,
                null,
                List.of(),
                ostrc,
                sleep,
                sitting,
                drank,
                electrolytes,
                List.of(routines),
                null,
                null,
                Set.of());
    }
}
