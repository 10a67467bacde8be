package solewatch.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.events.FactId;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.SymptomReported.RunLink;

/** What holds of the runs counted, whatever records there are and however they are put together. */
@NullUnmarked
class SameRunsPropertiesTest {

    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");

    @Property(tries = 300)
    void nothing_is_counted_twice(@ForAll long seed) {
        Map<FactId, RunRecorded> records = byId(records(new Random(seed), 40, 6));

        List<Run> runs = grouped(records.values(), new HashMap<>());

        assertNothingCountedTwice(runs, records);
    }

    @Test
    void nothing_is_counted_twice_in_thousands_of_activities_over_years() {
        Map<FactId, RunRecorded> records = byId(records(new Random(1), 3_000, 24 * 1_000));

        List<Run> runs = grouped(records.values(), new HashMap<>());

        assertThat(runs).hasSizeGreaterThan(1_000).hasSizeLessThan(3_000);
        assertNothingCountedTwice(runs, records);
    }

    private static void assertNothingCountedTwice(List<Run> runs, Map<FactId, RunRecorded> records) {
        for (int i = 0; i < runs.size(); i++) {
            for (int j = i + 1; j < runs.size(); j++) {
                assertThat(same(
                                records.get(runs.get(i).id()),
                                records.get(runs.get(j).id())))
                        .isFalse();
            }
        }
    }

    @Property(tries = 300)
    void no_record_belongs_to_a_run_it_is_not_the_same_as(@ForAll long seed) {
        Map<FactId, RunRecorded> records = byId(records(new Random(seed), 40, 6));

        List<Run> runs = grouped(records.values(), new HashMap<>());

        for (Run run : runs) {
            for (FactId id : run.records()) {
                assertThat(id.equals(run.id()) || same(records.get(id), records.get(run.id())))
                        .isTrue();
            }
        }
    }

    @Property(tries = 300)
    void every_record_belongs_to_one_run_and_its_link_leads_there(@ForAll long seed) {
        Map<FactId, RunRecorded> records = byId(records(new Random(seed), 40, 6));
        Map<RunLink, Run> links = new HashMap<>();

        List<Run> runs = grouped(records.values(), links);

        assertThat(runs.stream().flatMap(run -> run.records().stream()))
                .containsExactlyInAnyOrderElementsOf(records.keySet());
        assertThat(links).hasSameSizeAs(records.keySet());
        links.forEach((link, run) -> assertThat(run.records())
                .contains(FactId.of(ARecord.RUNNER, solewatch.events.FactKind.RUN, link.source(), link.sourceId())));
        assertThat(runs).containsAll(links.values());
    }

    @Property(tries = 100)
    void the_order_of_arrival_changes_nothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<StoredFact> facts = new ArrayList<>(ARecord.stored(records(random, 40, 6)));
        List<Run> expected = RunnerHistory.of(ARecord.RUNNER, facts).activities();

        Collections.shuffle(facts, random);

        assertThat(RunnerHistory.of(ARecord.RUNNER, facts).activities()).isEqualTo(expected);
    }

    @Property(tries = 100)
    void withdrawing_records_leaves_what_the_others_make(@ForAll long seed) {
        Random random = new Random(seed);
        List<StoredFact> others = new ArrayList<>();
        List<StoredFact> everything = new ArrayList<>();
        for (StoredFact fact : ARecord.stored(records(random, 40, 6))) {
            everything.add(fact);
            if (random.nextInt(4) == 0) {
                everything.add(new StoredFact(fact.id(), fact.kind(), 1, "w", true, null));
            } else {
                others.add(fact);
            }
        }
        Collections.shuffle(everything, random);

        List<Run> left = RunnerHistory.of(ARecord.RUNNER, everything).activities();

        assertThat(left).isEqualTo(RunnerHistory.of(ARecord.RUNNER, others).activities());
    }

    @Property(tries = 300)
    void a_run_is_as_far_and_as_long_as_one_of_its_records_says(@ForAll long seed) {
        Map<FactId, RunRecorded> records = byId(records(new Random(seed), 40, 6));

        List<Run> runs = grouped(records.values(), new HashMap<>());

        for (Run run : runs) {
            List<RunRecorded> copies = run.records().stream().map(records::get).toList();
            assertThat(copies).extracting(RunRecorded::distanceMetres).contains(run.distanceMetres());
            assertThat(copies).extracting(Run::secondsOf).contains(run.seconds());
            assertThat(copies)
                    .extracting(RunRecorded::sport)
                    .contains(run.fact().sport());
        }
    }

    @Property(tries = 300)
    void an_assumed_sport_stands_only_where_no_other_is_known(@ForAll long seed) {
        Map<FactId, RunRecorded> records = byId(records(new Random(seed), 40, 6));

        List<Run> runs = grouped(records.values(), new HashMap<>());

        for (Run run : runs) {
            boolean allAssumed = run.records().stream().map(records::get).allMatch(SameRunsPropertiesTest::isAssumed);
            assertThat(isAssumed(records.get(run.id()))).isEqualTo(allAssumed);
        }
    }

    @Property(tries = 200)
    void runs_apart_from_each_other_stay_what_they_are_beside_a_record_that_holds_them_all(@ForAll long seed) {
        Random random = new Random(seed);
        List<ARecord> apart = new ArrayList<>();
        int second = 0;
        int metres = 0;
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            int seconds = 600 + random.nextInt(3_000);
            int far = seconds * 3;
            apart.add(ARecord.by("watch")
                    .id("part-" + i)
                    .at(FIRST.plusSeconds(second))
                    .lasting(seconds)
                    .metres(far));
            second += seconds + 300 + random.nextInt(3_000);
            metres += far;
        }
        // between them the runner walked, at most at 1 m/s, or the phone drifted
        int walked = random.nextInt(300);
        ARecord phone = ARecord.by("phone").at(FIRST).lasting(second).metres(metres + walked);
        if (random.nextBoolean()) {
            phone.heart(140).rated(4);
        }
        List<ARecord> everything = new ArrayList<>(apart);
        everything.add(phone);

        List<Run> runs =
                RunnerHistory.of(ARecord.RUNNER, ARecord.stored(everything)).runs();

        assertThat(runs)
                .extracting(Run::fact)
                .containsExactlyElementsOf(apart.stream().map(ARecord::fact).toList());
    }

    /** Starts within so many hours; many alike, some without distance or duration, some left running. */
    private static List<ARecord> records(Random random, int count, int hours) {
        Sport[] sports = {Sport.RUNNING, Sport.TRAIL_RUNNING, Sport.CYCLING};
        List<ARecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Integer metres = random.nextInt(6) == 0 ? null : (Integer) (5_000 + 100 * random.nextInt(8));
            Integer seconds = random.nextInt(6) == 0
                    ? null
                    : (Integer) (random.nextInt(9) == 0 ? 50_000 : 300 + random.nextInt(3_000));
            ARecord record = ARecord.by("source-" + random.nextInt(4))
                    .id("run-" + i)
                    .at(FIRST.plusSeconds(20L * random.nextInt(hours * 180)))
                    .sport(sports[random.nextInt(sports.length)])
                    .metres(metres)
                    .lasting(seconds)
                    .timer(random.nextInt(3) == 0 ? seconds : null);
            if (random.nextInt(8) == 0) {
                record.flagged(Flag.SPORT_ASSUMED);
            }
            if (random.nextInt(8) == 0) {
                record.flagged(Flag.FILE_INCOMPLETE);
            }
            if (random.nextInt(3) == 0) {
                record.heart(150);
            }
            records.add(record);
        }
        return records;
    }

    private static Map<FactId, RunRecorded> byId(List<ARecord> records) {
        return records.stream().map(ARecord::fact).collect(Collectors.toMap(RunRecorded::factId, fact -> fact));
    }

    private static List<Run> grouped(Iterable<RunRecorded> facts, Map<RunLink, Run> links) {
        List<Recording> recordings = new ArrayList<>();
        facts.forEach(fact -> recordings.add(new Recording(fact.factId(), fact)));
        return SameRuns.grouped(recordings, new LocalDays(ZoneOffset.UTC), links);
    }

    private static boolean isAssumed(RunRecorded fact) {
        return fact.flags().contains(Flag.SPORT_ASSUMED);
    }

    /** The rule as docs/science.md says it. */
    private static boolean same(RunRecorded a, RunRecorded b) {
        if (a.sport().isRunning() != b.sport().isRunning() && !isAssumed(a) && !isAssumed(b)) {
            return false;
        }
        double startA = a.start().at().getEpochSecond();
        double startB = b.start().at().getEpochSecond();
        double lengthA = a.elapsedSeconds() == null ? 0 : a.elapsedSeconds();
        double lengthB = b.elapsedSeconds() == null ? 0 : b.elapsedSeconds();
        double overlap = Math.min(startA + lengthA, startB + lengthB) - Math.max(startA, startB);
        boolean sameSource = a.provenance().source().equals(b.provenance().source());
        if (sameSource && startA != startB && overlap <= 0) {
            return false;
        }
        double shorter = Math.min(lengthA, lengthB);
        boolean overlapping = shorter > 0 && overlap >= shorter * .8 - 1e-9;
        boolean alike = a.distanceMetres() != null
                && b.distanceMetres() != null
                && Math.abs(a.distanceMetres() - b.distanceMetres())
                        <= .05 * Math.max(a.distanceMetres(), b.distanceMetres()) + 1e-9;
        return overlapping || Math.abs(startA - startB) <= 120 && alike;
    }
}
