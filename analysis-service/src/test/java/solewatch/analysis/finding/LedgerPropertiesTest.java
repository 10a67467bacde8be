package solewatch.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import solewatch.analysis.ARunner;
import solewatch.analysis.Stories;
import solewatch.analysis.finding.AnnouncedFinding.Status;
import solewatch.analysis.history.StoredFact;
import solewatch.events.CheckInRecorded;
import solewatch.events.Finding;
import solewatch.events.FindingEvent;
import solewatch.events.FindingRaised;
import solewatch.events.FindingRetracted;
import solewatch.events.RunRecorded;
import solewatch.events.SymptomReported;

/** Told once, corrected once, in whatever order facts arrive, are edited and withdrawn. */
@NullUnmarked
class LedgerPropertiesTest {

    /** Who was told of what, as somebody who gets every event sees it. */
    private static final class Reader {
        final Map<Finding.Id, Integer> versions = new HashMap<>();
        final Set<Finding.Id> told = new HashSet<>();
        final Set<Finding.Id> standing = new HashSet<>();

        void read(FindingEvent event) {
            Finding.Id id = event.finding().id();
            assertThat(event.finding().version()).isEqualTo(versions.merge(id, 1, Integer::sum));
            switch (event) {
                case FindingRaised raised -> {
                    standing.add(id);
                    if (raised.news()) {
                        assertThat(told.add(id)).as("told once: %s", event).isTrue();
                    }
                }
                case FindingRetracted ignored -> {
                    assertThat(standing.remove(id))
                            .as("corrected once: %s", event)
                            .isTrue();
                    told.remove(id);
                }
                default -> assertThat(standing).contains(id);
            }
        }
    }

    @Provide
    Arbitrary<ARunner> stories() {
        return Arbitraries.oneOf(
                Stories.days().map(Stories::told), Stories.warnedDays().map(Stories::warnedTold));
    }

    @Property(tries = 200)
    void nothing_is_told_twice_and_what_vanishes_is_taken_back_once(
            @ForAll("stories") ARunner runner, @ForAll long seed) {
        Random random = new Random(seed);
        int today = Told.lastDay(runner);
        Announcements looks = new Announcements();
        Reader reader = new Reader();
        List<StoredFact> known = new ArrayList<>();
        for (List<StoredFact> batch : arrivals(runner, random)) {
            known.addAll(batch);
            Assessment now = Told.assess(runner, known, today);

            looks.look(now, today).forEach(reader::read);

            assertThat(looks.look(now, today)).as("said once").isEmpty();
            assertThat(open(looks)).isEqualTo(open(now)).hasSameSizeAs(openIds(looks));
        }
        runner.facts().forEach(fact -> known.add(withdrawn(ARunner.stored(fact))));

        List<FindingEvent> events = looks.look(Told.assess(runner, known, today), today);

        assertThat(events).allMatch(FindingRetracted.class::isInstance);
        events.forEach(reader::read);
        assertThat(reader.standing).isEmpty();
    }

    @Property(tries = 60)
    void nor_while_days_go_by_and_facts_come_late(@ForAll("stories") ARunner runner, @ForAll long seed) {
        Random random = new Random(seed);
        Announcements looks = new Announcements();
        Reader reader = new Reader();
        Map<Integer, List<StoredFact>> arriving = new HashMap<>();
        for (StoredFact fact : runner.stored()) {
            int day = (int) (dayOf(fact) - ARunner.DAY_ZERO.toEpochDay());
            int late = random.nextInt(4) == 0 ? random.nextInt(12) : 0;
            arriving.computeIfAbsent(day + late, ignored -> new ArrayList<>()).add(revised(fact, 1));
            if (random.nextInt(6) == 0) {
                arriving.computeIfAbsent(day + late + random.nextInt(12), ignored -> new ArrayList<>())
                        .add(new StoredFact(fact.id(), fact.kind(), 2, "withdrawn", true, null));
            }
        }
        List<StoredFact> known = new ArrayList<>();
        for (int today = 1; today <= Told.lastDay(runner) + 24; today++) {
            known.addAll(arriving.getOrDefault(today, List.of()));
            Assessment now = Told.assess(runner, known, today);

            looks.look(now, today).forEach(reader::read);

            assertThat(open(looks)).isEqualTo(open(now)).hasSameSizeAs(openIds(looks));
        }
    }

    private static long dayOf(StoredFact fact) {
        return switch (fact.body()) {
            case RunRecorded run -> run.start().day().toEpochDay();
            case SymptomReported report -> report.at().day().toEpochDay();
            case CheckInRecorded checkIn -> checkIn.at().day().toEpochDay();
            default -> throw new IllegalArgumentException("no such fact in the stories");
        };
    }

    /** All facts in any order, some withdrawn and sent again, a few at a time. */
    private static List<List<StoredFact>> arrivals(ARunner runner, Random random) {
        List<StoredFact> all = new ArrayList<>();
        runner.stored().forEach(fact -> {
            all.add(revised(fact, 1));
            if (random.nextInt(3) == 0) {
                all.add(new StoredFact(fact.id(), fact.kind(), 2, "withdrawn", true, null));
            }
            if (random.nextInt(3) == 0) {
                all.add(revised(fact, 3));
            }
        });
        Collections.shuffle(all, random);
        List<List<StoredFact>> batches = new ArrayList<>();
        int size = 1 + random.nextInt(8);
        for (int from = 0; from < all.size(); from += size) {
            batches.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return batches;
    }

    private static Set<String> open(Assessment now) {
        return now.conclusions().stream()
                .filter(Conclusion::open)
                .map(conclusion -> conclusion.key() + " " + conclusion.state() + " " + conclusion.tier())
                .collect(Collectors.toSet());
    }

    private static Set<String> open(Announcements looks) {
        return openIds(looks).stream()
                .map(known -> known.finding().key() + " " + known.finding().state() + " "
                        + Conclusion.tier(
                                known.finding().rule(), known.finding().redFlag()))
                .collect(Collectors.toSet());
    }

    private static List<AnnouncedFinding> openIds(Announcements looks) {
        return looks.all().stream()
                .filter(known -> known.status() == Status.OPEN)
                .toList();
    }

    private static StoredFact revised(StoredFact fact, long revision) {
        return new StoredFact(fact.id(), fact.kind(), revision, fact.digest(), false, fact.body());
    }

    private static StoredFact withdrawn(StoredFact fact) {
        return new StoredFact(fact.id(), fact.kind(), 9, "withdrawn", true, null);
    }
}
