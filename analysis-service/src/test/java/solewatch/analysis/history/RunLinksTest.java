package solewatch.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.day;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Policy;
import solewatch.events.FootZone;
import solewatch.events.Provenance;
import solewatch.events.ReturnSessionRecorded;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.Side;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.Context;
import solewatch.events.SymptomReported.RunLink;
import solewatch.events.ZonedMoment;
import solewatch.events.ZonedMoment.ZoneBasis;

/** Which run a report is about when the record it names is not there. */
@NullUnmarked
class RunLinksTest {

    private static final int HOUR = 3_600;

    private static ARecord watch(String start) {
        return ARecord.by("watch")
                .id(start)
                .at(start)
                .lasting(HOUR)
                .metres(10_000)
                .heart(150);
    }

    private static SymptomReported report(String instant, RunLink link) {
        ZonedMoment at = new ZonedMoment(Instant.parse(instant), ZoneOffset.UTC, ZoneBasis.SOURCE_ZONE);
        return ARunner.aRunner().report(at, link, Context.AFTER_RUN, 3, null, null, List.of(), Set.of());
    }

    /** A report at this moment that names a record of the phone that is not there, beside these. */
    private static Report about(String instant, ARecord... records) {
        List<StoredFact> facts = new ArrayList<>(ARecord.stored(List.of(records)));
        facts.add(ARunner.stored(report(instant, new RunLink("phone", "7"))));
        return RunnerHistory.of(ARecord.RUNNER, facts).reports().get(0);
    }

    @Test
    void withdrawing_the_copy_a_report_names_leaves_it_with_the_run() {
        RunRecorded phone = ARecord.by("phone")
                .id("7")
                .at("18:00")
                .lasting(HOUR)
                .metres(9_900)
                .fact();
        StoredFact withdrawn = new StoredFact(phone.factId(), phone.kind(), 1, "w", true, null);
        StoredFact report = ARunner.stored(report("2026-03-02T20:00:00Z", new RunLink("phone", "7")));
        List<StoredFact> before = List.of(watch("18:00").stored(), ARunner.stored(phone), report);
        List<StoredFact> after = List.of(withdrawn, report, watch("18:00").stored(), ARunner.stored(phone));

        Report kept = RunnerHistory.of(ARecord.RUNNER, after).reports().get(0);

        assertThat(kept.run()).isEqualTo(ARecord.history(watch("18:00")).runs().get(0));
        assertThat(kept.day())
                .isEqualTo(RunnerHistory.of(ARecord.RUNNER, before)
                        .reports()
                        .get(0)
                        .day());
    }

    @Test
    void whether_the_withdrawal_is_known_or_never_was_loaded_makes_no_difference() {
        RunRecorded phone =
                ARecord.by("phone").id("7").at("18:00").lasting(HOUR).fact();
        StoredFact withdrawn = new StoredFact(phone.factId(), phone.kind(), 1, "w", true, null);
        StoredFact report = ARunner.stored(report("2026-03-02T20:00:00Z", new RunLink("phone", "7")));
        List<StoredFact> loaded = List.of(watch("18:00").stored(), report);
        List<StoredFact> cached = List.of(withdrawn, watch("18:00").stored(), report);

        assertThat(RunnerHistory.of(ARecord.RUNNER, cached).reports())
                .isEqualTo(RunnerHistory.of(ARecord.RUNNER, loaded).reports());
    }

    @Test
    void the_only_run_of_that_day_that_had_begun_is_taken() {
        Report report = about("2026-03-02T20:00:00Z", watch("07:00"), watch("21:00"));

        assertThat(report.run().start()).isEqualTo(Instant.parse("2026-03-02T07:00:00Z"));
    }

    @Test
    void of_two_that_were_over_neither_is_taken() {
        Report report = about("2026-03-02T20:00:00Z", watch("07:00"), watch("12:00"));

        assertThat(report.run()).isNull();
        assertThat(report.day()).isEqualTo(day(2));
    }

    @Test
    void the_one_that_was_going_on_is_taken_whatever_else_was_that_day() {
        Report report = about("2026-03-02T13:00:00Z", watch("07:00"), watch("12:00"));

        assertThat(report.run().start()).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(about("2026-03-02T13:00:01Z", watch("07:00"), watch("12:00")).run())
                .isNull();
    }

    @Test
    void of_two_that_were_going_on_neither_is_taken() {
        Report report =
                about("2026-03-02T12:20:00Z", watch("12:00"), watch("12:15").sport(Sport.OTHER));

        assertThat(report.run()).isNull();
    }

    @Test
    void a_run_past_midnight_that_was_going_on_keeps_its_day() {
        Report report = about("2026-03-03T00:10:00Z", watch("23:30"));

        assertThat(report.day()).isEqualTo(day(2));
    }

    @Test
    void a_run_of_another_day_that_was_over_is_not_taken() {
        Report report = about("2026-03-03T09:00:00Z", watch("23:30"));

        assertThat(report.run()).isNull();
        assertThat(report.day()).isEqualTo(day(3));
    }

    @Test
    void a_run_of_unknown_length_had_begun_and_is_not_known_to_be_going_on() {
        ARecord unknown = ARecord.by("watch").id("short").at("07:00").metres(3_000);

        assertThat(about("2026-03-02T07:00:00Z", unknown).run()).isNotNull();
        assertThat(about("2026-03-02T12:00:00Z", unknown, watch("11:30")).run().start())
                .isEqualTo(Instant.parse("2026-03-02T11:30:00Z"));
        assertThat(about("2026-03-02T06:59:59Z", unknown).run()).isNull();
    }

    @Test
    void a_report_that_names_no_run_belongs_to_none() {
        List<StoredFact> facts = List.of(watch("07:00").stored(), ARunner.stored(report("2026-03-02T07:30:00Z", null)));

        assertThat(RunnerHistory.of(ARecord.RUNNER, facts).reports().get(0).run())
                .isNull();
    }

    @Test
    void the_day_is_the_reports_own_local_day() {
        ZonedMoment at =
                new ZonedMoment(Instant.parse("2026-03-02T23:30:00Z"), ZoneId.of("Asia/Tokyo"), ZoneBasis.SOURCE_ZONE);
        SymptomReported told = ARunner.aRunner()
                .report(at, new RunLink("phone", "7"), Context.AFTER_RUN, 3, null, null, List.of(), Set.of());
        ARecord evening = watch("21:00").zone("Asia/Tokyo", ZoneBasis.SOURCE_ZONE);
        ARecord noon = watch("03:00").zone("Asia/Tokyo", ZoneBasis.SOURCE_ZONE);
        List<StoredFact> facts = new ArrayList<>(ARecord.stored(List.of(evening, noon)));
        facts.add(ARunner.stored(told));

        Report report = RunnerHistory.of(ARecord.RUNNER, facts).reports().get(0);

        assertThat(report.run().start()).isEqualTo(Instant.parse("2026-03-02T21:00:00Z"));
    }

    @Test
    void a_session_of_the_return_plan_stays_with_its_run_too() {
        ZonedMoment at = new ZonedMoment(Instant.parse("2026-03-02T07:30:00Z"), ZoneOffset.UTC, ZoneBasis.SOURCE_ZONE);
        ReturnSessionRecorded session = new ReturnSessionRecorded(
                ARecord.RUNNER, new Provenance("app", "session", 0), at, 1, new RunLink("phone", "7"));
        List<StoredFact> facts = List.of(watch("07:00").stored(), ARunner.stored(session));

        List<ReturnSession> sessions = RunnerHistory.of(ARecord.RUNNER, facts).returnSessions();

        assertThat(sessions.get(0).run().id()).isEqualTo(watch("07:00").fact().factId());
    }

    @Test
    void an_episode_keeps_its_basis_when_the_copies_its_reports_name_are_withdrawn() {
        ARunner runner = ARunner.aRunner();
        List<StoredFact> withdrawn = new ArrayList<>();
        for (int day : new int[] {1, 4, 8}) {
            RunRecorded phone = runner.run("phone", "phone-" + day, ARunner.at(day, 7), 7_900, null);
            runner.ran(day).with(phone);
            RunLink link = new RunLink("phone", "phone-" + day);
            Area area = ARunner.area(Side.LEFT, FootZone.FOREFOOT);
            runner.with(runner.report(
                    ARunner.at(day, 9), link, Context.DURING_RUN, 3, null, null, List.of(area), Set.of()));
            withdrawn.add(new StoredFact(phone.factId(), phone.kind(), 1, "w", true, null));
        }
        List<StoredFact> facts = new ArrayList<>(runner.stored());
        Assessment before = Assessment.of(RunnerHistory.of(runner.id(), facts), Policy.standard(), day(9));
        facts.addAll(withdrawn);

        Assessment after = Assessment.of(RunnerHistory.of(runner.id(), facts), Policy.standard(), day(9));

        assertThat(before.episodes()).isNotEmpty();
        assertThat(after.episodes()).isEqualTo(before.episodes());
    }
}
