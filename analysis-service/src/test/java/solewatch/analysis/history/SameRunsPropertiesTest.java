package solewatch.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.events.FactId;
import solewatch.events.Provenance;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.ZonedMoment;

/** Which records are one activity, against a comparison of all with all. */
@NullUnmarked
class SameRunsPropertiesTest {

    private static final ARunner RUNNER = ARunner.aRunner();

    @Property(tries = 300)
    void the_groups_are_those_that_comparing_all_with_all_finds(@ForAll long seed) {
        List<SameRuns.Activity> records = records(new Random(seed), 40, 6);

        assertThat(groups(records)).isEqualTo(comparedAllWithAll(records));
    }

    @Test
    void thousands_of_activities_over_years_are_grouped_the_same_way() {
        List<SameRuns.Activity> records = records(new Random(1), 3_000, 24 * 1_000);

        assertThat(groups(records)).isEqualTo(comparedAllWithAll(records));
    }

    /** Starts within so many hours; many alike, some without distance or duration, some left running for days. */
    private static List<SameRuns.Activity> records(Random random, int count, int hours) {
        Sport[] sports = {Sport.RUNNING, Sport.TRAIL_RUNNING, Sport.CYCLING};
        List<SameRuns.Activity> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ZonedMoment first = ARunner.at(1, 0);
            long second = 20L * random.nextInt(hours * 180);
            ZonedMoment start = new ZonedMoment(first.at().plusSeconds(second), first.zone(), first.zoneBasis());
            Integer metres = random.nextInt(6) == 0 ? null : 5_000 + 100 * random.nextInt(8);
            Integer seconds = random.nextInt(6) == 0 ? null : random.nextInt(9) == 0 ? 200_000 : 300 + random.nextInt(3_000);
            RunRecorded run = RUNNER.run("watch", "run-" + i, start, metres, seconds);
            RunRecorded as = withSport(run, sports[random.nextInt(sports.length)]);
            records.add(new SameRuns.Activity(as.factId(), as, 0));
        }
        return records;
    }

    private static Set<Set<FactId>> groups(List<SameRuns.Activity> records) {
        return SameRuns.grouped(records, new HashMap<>()).stream()
                .map(run -> Set.copyOf(run.records()))
                .collect(Collectors.toSet());
    }

    private static Set<Set<FactId>> comparedAllWithAll(List<SameRuns.Activity> records) {
        List<Set<SameRuns.Activity>> groups = new ArrayList<>();
        for (SameRuns.Activity record : records) {
            Set<SameRuns.Activity> joined = new HashSet<>(Set.of(record));
            groups.removeIf(group -> group.stream().anyMatch(other -> same(other, record)) && joined.addAll(group));
            groups.add(joined);
        }
        return groups.stream()
                .map(group -> group.stream().map(SameRuns.Activity::id).collect(Collectors.toCollection(TreeSet::new)))
                .map(Set::copyOf)
                .collect(Collectors.toSet());
    }

    /** The rule as docs/science.md says it. */
    private static boolean same(SameRuns.Activity one, SameRuns.Activity two) {
        RunRecorded a = one.fact();
        RunRecorded b = two.fact();
        if (a.sport().isRunning() != b.sport().isRunning()) {
            return false;
        }
        double startA = a.start().at().getEpochSecond();
        double startB = b.start().at().getEpochSecond();
        double lengthA = a.elapsedSeconds() == null ? 0 : a.elapsedSeconds();
        double lengthB = b.elapsedSeconds() == null ? 0 : b.elapsedSeconds();
        double overlap = Math.min(startA + lengthA, startB + lengthB) - Math.max(startA, startB);
        double shorter = Math.min(lengthA, lengthB);
        boolean overlapping = shorter > 0 && overlap >= shorter * .8 - 1e-9;
        boolean alike = a.distanceMetres() != null
                && b.distanceMetres() != null
                && Math.abs(a.distanceMetres() - b.distanceMetres())
                        <= .05 * Math.max(a.distanceMetres(), b.distanceMetres()) + 1e-9;
        return overlapping || Math.abs(startA - startB) <= 120 && alike;
    }

    private static RunRecorded withSport(RunRecorded run, Sport sport) {
        return new RunRecorded(
                run.runner(),
                new Provenance(run.provenance().source(), run.provenance().sourceId(), 0),
                run.start(),
                sport,
                run.elapsedSeconds(),
                run.timerSeconds(),
                run.movingSeconds(),
                run.distanceMetres(),
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
}
