package solewatch.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import solewatch.events.Fact;
import solewatch.events.FootZone;
import solewatch.events.Provenance;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Device;
import solewatch.events.RunRecorded.Dynamics;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunRecorded.HeartRate.Band;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunRecorded.Structure;
import solewatch.events.RunRecorded.Surface;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerId;
import solewatch.events.Side;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.Context;
import solewatch.events.SymptomReported.Quality;
import solewatch.events.SymptomReported.RunLink;
import solewatch.events.TeamId;
import solewatch.events.ZonedMoment;
import solewatch.events.ZonedMoment.ZoneBasis;

/**
 * A runner who runs every second day and says after each run how the feet felt; as detailed as a watch writes it. The
 * same number and day give the same facts.
 */
public final class MadeUpRunner {

    private static final ZoneId HOME = ZoneOffset.UTC;
    private static final int LOWEST_BAND = 95;
    private static final int BANDS = 16;
    private static final int BAND_BEATS = 5;
    private static final int SECONDS_PER_KILOMETRE = 345;

    private final int number;
    private final RunnerId id;
    private final Feet feet;
    private final LocalDate today;

    /** A runner as of today. */
    public MadeUpRunner(int number, Feet feet, LocalDate today) {
        this.number = number;
        this.id = new RunnerId("runner-" + number);
        this.feet = feet;
        this.today = today;
    }

    /** Whose facts these are. */
    public RunnerId id() {
        return id;
    }

    /** Name, team and heart rates. */
    public Fact profile() {
        return new RunnerChanged(
                id,
                new Provenance("profile", "profile", 1),
                "Runner " + number,
                new TeamId("team-" + number / 25),
                HOME,
                RunnerChanged.Sex.FEMALE,
                188,
                52,
                270,
                null,
                null);
    }

    /** A run and what was said of it, or nothing on a rest day. Even-numbered runners rest when the others run. */
    public List<Fact> on(int daysAgo) {
        if ((daysAgo + number) % 2 == 0) {
            return List.of();
        }
        LocalDate day = today.minusDays(daysAgo);
        return List.of(run(day), report(day, feet.severity(daysAgo)));
    }

    /** The profile, then all facts of so many days up to yesterday. */
    public List<Fact> lastDays(int days) {
        List<Fact> facts = new ArrayList<>();
        facts.add(profile());
        for (int daysAgo = days; daysAgo >= 1; daysAgo--) {
            facts.addAll(on(daysAgo));
        }
        return facts;
    }

    private RunRecorded run(LocalDate day) {
        Random random = new Random(31L * number + day.toEpochDay());
        int metres = 5_000 + random.nextInt(10_000);
        int seconds = metres * SECONDS_PER_KILOMETRE / 1_000 + random.nextInt(120);
        return new RunRecorded(
                id,
                new Provenance("garmin", "activity-" + day, 0),
                at(day, 6, random.nextInt(3_600)),
                Sport.RUNNING,
                seconds + 90,
                seconds,
                seconds - 20,
                metres,
                metres + random.nextInt(200),
                random.nextInt(150),
                random.nextInt(150),
                heartRate(random, seconds),
                (double) (2 + random.nextInt(6)),
                null,
                new Dynamics(164 + random.nextInt(120) / 10.0, metres, 244.5, 50.1, 1_050.5, 88.2, 8.4),
                new Conditions("shoe-1", null, null, null, Surface.ROAD, "route-7", 14.5, 21.0, true, null, null, 7),
                new Structure(random.nextInt(3), true),
                new Device("garmin", "fr265", "5f1d7a3c9b"),
                false,
                Set.of());
    }

    private static HeartRate heartRate(Random random, int seconds) {
        List<Band> histogram = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            histogram.add(new Band(LOWEST_BAND + band * BAND_BEATS, seconds / BANDS));
        }
        return new HeartRate(140 + random.nextInt(15), 165 + random.nextInt(15), histogram);
    }

    private SymptomReported report(LocalDate day, int severity) {
        boolean felt = severity > 0;
        return new SymptomReported(
                id,
                new Provenance("runner-app", "report-" + day, 0),
                at(day, 8, 0),
                new RunLink("garmin", "activity-" + day),
                Context.DURING_RUN,
                severity,
                felt ? List.of(new Area(Side.LEFT, Set.of(FootZone.T3, FootZone.T4), null)) : List.of(),
                felt ? Set.of(Quality.NUMB, Quality.TINGLING) : Set.of(),
                felt ? 4_200 : null,
                felt ? 25 : null,
                felt ? 15 : null,
                felt ? Boolean.FALSE : null,
                felt ? 0 : null,
                Set.of(),
                null,
                null,
                Set.of(),
                Set.of(),
                null);
    }

    private static ZonedMoment at(LocalDate day, int hour, int secondOfHour) {
        Instant at = day.atTime(hour, 0).plusSeconds(secondOfHour).toInstant(ZoneOffset.UTC);
        return new ZonedMoment(at, HOME, ZoneBasis.SOURCE_ZONE);
    }
}
