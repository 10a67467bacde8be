package solewatch.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.events.Provenance;
import solewatch.events.RunRecorded;
import solewatch.events.RunnerChanged;
import solewatch.events.SymptomReported.Context;
import solewatch.events.SymptomReported.RunLink;
import solewatch.events.ZonedMoment;
import solewatch.events.ZonedMoment.ZoneBasis;

@NullUnmarked
class RunnerHistoryTest {

    private static RunnerChanged profile(ARunner runner, String source, long revision, String zone) {
        return new RunnerChanged(
                runner.id(),
                new Provenance(source, "profile", revision),
                null,
                null,
                ZoneId.of(zone),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ZonedMoment moment(String instant, ZoneBasis basis) {
        return new ZonedMoment(Instant.parse(instant), ZoneOffset.UTC, basis);
    }

    @Test
    void the_higher_revision_wins_and_equal_ones_go_by_digest() {
        StoredFact fact = aRunner().ran(1).stored().get(0);
        StoredFact older = new StoredFact(fact.id(), fact.kind(), 1, "ff", true, null);
        StoredFact newer = new StoredFact(fact.id(), fact.kind(), 2, "aa", false, fact.body());
        StoredFact equal = new StoredFact(fact.id(), fact.kind(), 2, "bb", true, null);

        assertThat(StoredFact.newer(older, newer)).isSameAs(newer);
        assertThat(StoredFact.newer(newer, older)).isSameAs(newer);
        assertThat(StoredFact.newer(newer, equal)).isSameAs(equal);
        assertThat(StoredFact.newer(equal, newer)).isSameAs(equal);
    }

    @Test
    void a_withdrawal_before_its_fact_takes_it_back_all_the_same() {
        ARunner runner = aRunner().ran(1);
        StoredFact fact = runner.stored().get(0);
        StoredFact withdrawal = new StoredFact(fact.id(), fact.kind(), 1, "w", true, null);

        assertThat(RunnerHistory.of(runner.id(), List.of(withdrawal, fact)).runs())
                .isEmpty();
        assertThat(RunnerHistory.of(runner.id(), List.of(fact, withdrawal)).runs())
                .isEmpty();
    }

    @Test
    void where_utc_was_only_assumed_the_day_is_the_runners_own() {
        ARunner runner = aRunner();
        runner.with(profile(runner, "profile", 1, "Pacific/Auckland"));
        runner.with(runner.run("file", "a", moment("2026-03-01T20:00:00Z", ZoneBasis.ASSUMED_UTC), 5_000, 1_500));
        runner.with(runner.run("file", "b", moment("2026-03-05T20:00:00Z", ZoneBasis.SOURCE_ZONE), 5_000, 1_500));

        assertThat(runner.history().runs()).extracting(Run::day).containsExactly(day(2), day(5));
    }

    @Test
    void of_two_profiles_the_higher_revision_counts_whatever_came_last() {
        ARunner runner = aRunner();
        StoredFact low = ARunner.stored(profile(runner, "b", 1, "Europe/Paris"));
        StoredFact high = ARunner.stored(profile(runner, "a", 2, "Europe/Oslo"));

        assertThat(RunnerHistory.of(runner.id(), List.of(low, high)).zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
        assertThat(RunnerHistory.of(runner.id(), List.of(high, low)).zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
    }

    @Test
    void a_run_from_watch_and_phone_counts_once_and_the_richer_record_stands_for_it() {
        ARunner runner = aRunner();
        RunRecorded watch =
                runner.run("watch", "1", moment("2026-03-02T07:00:00Z", ZoneBasis.SOURCE_ZONE), 10_000, 3_600);
        RunRecorded phone =
                runner.run("phone", "9", moment("2026-03-02T07:01:30Z", ZoneBasis.SOURCE_ZONE), 9_700, null);
        runner.with(phone).with(watch);

        List<Run> runs = runner.history().runs();

        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).fact()).isEqualTo(watch);
        assertThat(runs.get(0).records()).containsExactlyInAnyOrder(watch.factId(), phone.factId());
    }

    @Test
    void two_runs_of_a_day_are_two() {
        ARunner runner = aRunner().ran(1).ran(1);

        assertThat(runner.history().runs()).hasSize(2);
    }

    @Test
    void an_overlap_of_four_fifths_of_the_shorter_is_the_same_run_and_less_is_not() {
        ARunner same = aRunner();
        same.with(same.run("a", "1", moment("2026-03-02T07:00:00Z", ZoneBasis.SOURCE_ZONE), 10_000, 1_000));
        same.with(same.run("b", "1", moment("2026-03-02T07:03:20Z", ZoneBasis.SOURCE_ZONE), 5_000, 1_000));
        ARunner other = aRunner();
        other.with(other.run("a", "1", moment("2026-03-02T07:00:00Z", ZoneBasis.SOURCE_ZONE), 10_000, 1_000));
        other.with(other.run("b", "1", moment("2026-03-02T07:03:21Z", ZoneBasis.SOURCE_ZONE), 5_000, 1_000));

        assertThat(same.history().runs()).hasSize(1);
        assertThat(other.history().runs()).hasSize(2);
    }

    @Test
    void groups_do_not_depend_on_the_order_of_arrival() {
        ARunner runner = aRunner();
        for (int i = 0; i < 6; i++) {
            Instant start = Instant.parse("2026-03-02T07:00:00Z").plusSeconds(100L * i);
            runner.with(runner.run(
                    "s" + i, "1", new ZonedMoment(start, ZoneOffset.UTC, ZoneBasis.SOURCE_ZONE), 8_000, 600));
        }
        List<StoredFact> facts = new ArrayList<>(runner.stored());
        List<Run> expected = RunnerHistory.of(runner.id(), facts).runs();
        Random random = new Random(7);

        for (int times = 0; times < 20; times++) {
            Collections.shuffle(facts, random);
            assertThat(RunnerHistory.of(runner.id(), facts).runs()).isEqualTo(expected);
        }
        assertThat(expected).as("starts 200 s apart and more are two runs").hasSizeBetween(2, 3);
    }

    @Test
    void a_report_belongs_to_the_day_of_its_run_also_when_the_run_is_known_under_another_source() {
        ARunner runner = aRunner();
        runner.with(runner.run("watch", "1", at(1, 22), 8_000, 2_400));
        runner.with(runner.run("phone", "7", at(1, 22), 8_000, 2_400));
        runner.with(runner.report(
                at(2, 9), new RunLink("phone", "7"), Context.AFTER_RUN, 0, null, null, List.of(), java.util.Set.of()));

        Report report = runner.history().reports().get(0);

        assertThat(report.day()).isEqualTo(day(1));
        assertThat(report.run()).isEqualTo(runner.history().runs().get(0));
    }

    @Test
    void other_runners_facts_are_ignored() {
        ARunner runner = aRunner().ran(1);

        assertThat(RunnerHistory.of(new solewatch.events.RunnerId("somebody-else"), runner.stored())
                        .runs())
                .isEmpty();
    }
}
