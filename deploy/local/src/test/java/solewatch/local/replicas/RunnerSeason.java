package solewatch.local.replicas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import solewatch.events.ConsentChanged;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.Fact;
import solewatch.events.FactId;
import solewatch.events.FactKind;
import solewatch.events.FactWithdrawn;
import solewatch.events.FootZone;
import solewatch.events.Provenance;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerEvent;
import solewatch.events.RunnerId;
import solewatch.events.Side;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.Context;
import solewatch.events.SymptomReported.RunLink;
import solewatch.events.TeamId;
import solewatch.events.ZonedMoment;
import solewatch.events.ZonedMoment.ZoneBasis;

/**
 * Six weeks of one invented runner, drawn by a seed: runs, answers, edits, withdrawals, some before there was anything to
 * withdraw. Each step wins over what was said before it; an echo never does.
 */
final class RunnerSeason {

    private static final int DAYS = 42;

    /** One fact that wins, and copies and older revisions of earlier ones that come with it. */
    record Step(RunnerEvent event, FactId fact, long revision, List<RunnerEvent> echoes) {

        Stream<RunnerEvent> events() {
            return Stream.concat(echoes.stream(), Stream.of(event));
        }
    }

    private final RunnerId runner;
    private final Random random;
    private final ZoneOffset zone;
    private final LocalDate today;
    private final Queue<Step> steps = new ArrayDeque<>();
    private final List<RunnerEvent> said = new ArrayList<>();

    private RunnerSeason(RunnerId runner, long seed, Instant now) {
        this.runner = runner;
        this.random = new Random(seed);
        // Noon there: no midnight comes between two instances that are compared.
        this.zone = ZoneOffset.ofHours(12 - now.atOffset(ZoneOffset.UTC).getHour());
        this.today = LocalDate.ofInstant(now, zone);
    }

    static RunnerSeason of(RunnerId runner, long seed, Instant now) {
        RunnerSeason season = new RunnerSeason(runner, seed, now);
        season.tell();
        return season;
    }

    RunnerId runner() {
        return runner;
    }

    boolean isOver() {
        return steps.isEmpty();
    }

    int length() {
        return steps.size();
    }

    Step next() {
        return steps.remove();
    }

    private void tell() {
        say(new RunnerChanged(
                runner,
                new Provenance("profile", "profile", 1),
                "Invented",
                new TeamId("team-" + random.nextInt(5)),
                zone,
                null,
                180 + random.nextInt(15),
                50,
                null,
                null,
                null));
        int numbFrom = DAYS - random.nextInt(6);
        int numbTo = numbFrom - 7 - random.nextInt(28);
        for (int daysAgo = DAYS; daysAgo >= 0; daysAgo--) {
            if (random.nextInt(10) < 5) {
                runDay(daysAgo, daysAgo <= numbFrom && daysAgo > numbTo);
            }
        }
        say(new ConsentChanged(runner, new Provenance("app", "consent", 1), Set.of(Scope.LOAD, Scope.SYMPTOM_STATE)));
    }

    private void runDay(int daysAgo, boolean numb) {
        int metres = 5_000 + 10 * random.nextInt(900);
        int fate = random.nextInt(24);
        if (fate == 0) {
            withdraw(FactKind.RUN, "watch", "run-" + daysAgo, 1);
            say(run(daysAgo, metres, 2));
        } else {
            say(run(daysAgo, metres, 1));
        }
        if (random.nextInt(10) < 9) {
            say(answer(daysAgo, numb && random.nextInt(10) < 8 ? 2 + random.nextInt(6) : 0, 1));
        }
        switch (fate) {
            case 1, 2 -> say(run(daysAgo, metres + 700, 3));
            case 3 -> withdraw(FactKind.RUN, "watch", "run-" + daysAgo, 4);
            case 4, 5 -> withdraw(FactKind.SYMPTOM, "app", "answer-" + daysAgo, 4);
            case 6, 7, 8 -> say(answer(daysAgo, random.nextInt(8), 3));
            default -> {}
        }
    }

    private void say(Fact fact) {
        add(fact, fact.factId(), fact.provenance().revision());
    }

    private void withdraw(FactKind kind, String source, String sourceId, long revision) {
        FactWithdrawn gone = new FactWithdrawn(runner, kind, new Provenance(source, sourceId, revision));
        add(gone, gone.factId(), revision);
    }

    private void add(RunnerEvent event, FactId fact, long revision) {
        List<RunnerEvent> echoes = said.isEmpty() || random.nextInt(4) > 0
                ? List.of()
                : List.of(said.get(random.nextInt(said.size())), said.getLast());
        steps.add(new Step(event, fact, revision, echoes));
        said.add(event);
    }

    private RunRecorded run(int daysAgo, int metres, long revision) {
        int seconds = metres * 36 / 100;
        return new RunRecorded(
                runner,
                new Provenance("watch", "run-" + daysAgo, revision),
                at(daysAgo, 7),
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
                null,
                null,
                null,
                false,
                Set.of());
    }

    private SymptomReported answer(int daysAgo, int severity, long revision) {
        List<Area> areas = severity == 0
                ? List.of()
                : List.of(new Area(severity % 3 == 0 ? Side.RIGHT : Side.LEFT, Set.of(FootZone.T3), null));
        return new SymptomReported(
                runner,
                new Provenance("app", "answer-" + daysAgo, revision),
                at(daysAgo, 9),
                new RunLink("watch", "run-" + daysAgo),
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
                null);
    }

    private ZonedMoment at(int daysAgo, int hour) {
        return new ZonedMoment(today.minusDays(daysAgo).atTime(hour, 0).toInstant(zone), zone, ZoneBasis.SOURCE_OFFSET);
    }
}
