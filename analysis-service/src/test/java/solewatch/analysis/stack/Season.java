package solewatch.analysis.stack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import solewatch.events.CheckInRecorded;
import solewatch.events.CheckInRecorded.OstrcAnswers;
import solewatch.events.ConsentChanged;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.FactKind;
import solewatch.events.FactWithdrawn;
import solewatch.events.FootZone;
import solewatch.events.Provenance;
import solewatch.events.RedFlag;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunRecorded.Surface;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerEvent;
import solewatch.events.RunnerId;
import solewatch.events.ShoeChanged;
import solewatch.events.Side;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.Context;
import solewatch.events.SymptomReported.RunLink;
import solewatch.events.TeamId;
import solewatch.events.ZonedMoment;

/** What happens to one runner, as events of the topic. Runs are 8 km at 07:00 UTC, symptoms in the left toes. */
public final class Season {
    private final RunnerId runner;
    private final List<RunnerEvent> events = new ArrayList<>();

    private Season(String runner) {
        this.runner = new RunnerId(runner);
    }

    public static Season of(String runner) {
        return new Season(runner);
    }

    public List<RunnerEvent> events() {
        return List.copyOf(events);
    }

    public Season profile(String name, String team) {
        events.add(new RunnerChanged(
                runner,
                new Provenance("profile", "profile", 1),
                name,
                team == null ? null : new TeamId(team),
                ZoneId.of("UTC"),
                null,
                190,
                50,
                null,
                null,
                null));
        return this;
    }

    public Season allows(long revision, Scope... scopes) {
        events.add(new ConsentChanged(runner, new Provenance("runner-app", "consent", revision), Set.of(scopes)));
        return this;
    }

    public Season ran(LocalDate day) {
        return ran(day, 8_000, 0);
    }

    public Season ran(LocalDate day, int metres, long revision) {
        return ran(day, metres, revision, null);
    }

    /** A run in this shoe. */
    public Season ranIn(String shoe, LocalDate day, int metres) {
        return ran(
                day,
                metres,
                0,
                new Conditions(shoe, null, null, null, Surface.ROAD, null, null, null, null, null, null, null));
    }

    private Season ran(LocalDate day, int metres, long revision, Conditions conditions) {
        int seconds = metres * 36 / 100;
        events.add(new RunRecorded(
                runner,
                new Provenance("watch", "run-" + day, revision),
                at(day, 7),
                Sport.RUNNING,
                seconds,
                seconds,
                seconds,
                metres,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                conditions,
                null,
                null,
                false,
                Set.of()));
        return this;
    }

    /** Has a shoe that had run so far when it was registered. */
    public Season owns(String shoe, int metres) {
        events.add(new ShoeChanged(
                runner,
                new Provenance("runner-app", shoe, 0),
                shoe,
                false,
                metres,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of()));
        return this;
    }

    /** Answered the weekly questions: slept six hours, could train as usual. */
    public Season checkedIn(LocalDate day) {
        events.add(new CheckInRecorded(
                runner,
                new Provenance("runner-app", "check-in-" + day, 0),
                at(day, 20),
                null,
                null,
                List.of(),
                new OstrcAnswers(0, null, null, null),
                6.0,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                Set.of()));
        return this;
    }

    public Season didRoutines(LocalDate day, int planned, int done) {
        events.add(new CheckInRecorded(
                runner,
                new Provenance("runner-app", "routines-" + day, 0),
                at(day, 20),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(new CheckInRecorded.Routine(CheckInRecorded.RoutineType.CALF_STRETCH, planned, done)),
                null,
                null,
                Set.of()));
        return this;
    }

    public Season felt(LocalDate day, int severity) {
        return felt(day, severity, 0);
    }

    public Season felt(LocalDate day, int severity, long revision) {
        List<Area> areas = severity == 0 ? List.of() : List.of(new Area(Side.LEFT, Set.of(FootZone.values()[0]), null));
        events.add(new SymptomReported(
                runner,
                new Provenance("runner-app", "report-" + day, revision),
                at(day, 9),
                new RunLink("watch", "run-" + day),
                Context.DURING_RUN,
                severity,
                areas,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                Set.of(),
                Set.of(),
                null));
        return this;
    }

    /** Told of a warning sign at rest, and of no symptom. */
    public Season warned(LocalDate day, RedFlag flag) {
        events.add(new SymptomReported(
                runner,
                new Provenance("runner-app", "warning-" + day, 0),
                at(day, 10),
                null,
                Context.REST,
                0,
                List.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                Set.of(flag),
                Set.of(),
                null));
        return this;
    }

    public Season withdrew(FactKind kind, LocalDate day, long revision) {
        String id = kind == FactKind.RUN ? "run-" + day : "report-" + day;
        events.add(new FactWithdrawn(
                runner, kind, new Provenance(kind == FactKind.RUN ? "watch" : "runner-app", id, revision)));
        return this;
    }

    /** Ran and felt it on each of these days: PERSISTENT by P2 on the fourth. */
    public Season symptomaticOn(int severity, LocalDate... days) {
        for (LocalDate day : days) {
            ran(day).felt(day, severity);
        }
        return this;
    }

    private static ZonedMoment at(LocalDate day, int hour) {
        Instant at = day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
        return new ZonedMoment(at, ZoneId.of("UTC"), ZonedMoment.ZoneBasis.SOURCE_ZONE);
    }
}
