package solewatch.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.report.Patient.day;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import solewatch.analysis.load.Ratio.Hidden;
import solewatch.analysis.load.SpikeBand;
import solewatch.events.Provenance;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunnerId;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Context;
import solewatch.events.SymptomReported.RunLink;
import solewatch.events.ZonedMoment;
import solewatch.events.ZonedMoment.ZoneBasis;

/** Which day a symptom is of, and where in its run it began. */
class EntriesTest {
    private static final RunnerId RUNNER = new RunnerId("r-17");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    @Test
    void a_symptom_is_of_the_day_of_its_run_also_when_it_is_told_the_day_after() {
        Patient patient = Patient.named("Ana")
                .with(run(
                        "w", "1", moment("2026-03-01T22:00:00Z", ZoneOffset.UTC, ZoneBasis.SOURCE_ZONE), 10_000, 3_600))
                .with(report(
                        moment("2026-03-02T09:00:00Z", ZoneOffset.UTC, ZoneBasis.SOURCE_ZONE), "1", 3, null, null));

        assertThat(patient.reportOn(3).symptoms()).singleElement().satisfies(entry -> {
            assertThat(entry.day()).isEqualTo(day(1));
            assertThat(entry.at().toLocalDate()).isEqualTo(day(2));
        });
    }

    @Test
    void each_symptom_carries_the_load_it_came_with() {
        Patient patient = Patient.named("Ana");
        for (int day = 1; day <= 35; day += 2) {
            patient.ran(day, 8_000, null);
        }
        patient.ran(37, 10_000, null)
                .felt(37, 4, null)
                .feltAt(38, Context.REST, 2)
                .checkIn(39, 3, null);

        List<LoadAround> loads =
                patient.reportOn(40).symptoms().stream().map(SymptomEntry::load).toList();

        assertThat(loads.stream().map(LoadAround::sum7Metres)).containsExactly(34_000, 26_000, 26_000);
        assertThat(loads.get(0).session()).isNotNull().satisfies(session -> {
            assertThat(session.distanceMetres()).isEqualTo(10_000);
            assertThat(session.longestBeforeMetres()).isEqualTo(8_000);
            assertThat(session.band()).isEqualTo(SpikeBand.SMALL);
        });
        assertThat(loads.get(0).progressionPercent()).isNotNull();
        assertThat(loads).extracting(load -> load.hardSurfacePercent().value()).containsOnly(100.0);
        assertThat(loads.subList(1, 3)).extracting(LoadAround::session).containsOnlyNulls();
    }

    @Test
    void where_nothing_was_run_the_load_says_why_it_is_not_known() {
        LoadAround load = Patient.named("Ana")
                .feltAt(1, Context.REST, 2)
                .reportOn(1)
                .symptoms()
                .get(0)
                .load();

        assertThat(load.sum7Metres()).isNull();
        assertThat(load.session()).isNull();
        assertThat(load.hardSurfacePercent().hidden()).isEqualTo(Hidden.NO_RUN);
        assertThat(load.gaps()).isNotEmpty();
    }

    @Test
    void days_are_those_of_the_clock_the_runner_saw() {
        Patient patient = Patient.named("Ana")
                .with(report(moment("2026-03-01T20:00:00Z", AUCKLAND, ZoneBasis.SOURCE_ZONE), null, 3, null, null));

        assertThat(patient.reportOn(3).symptoms()).singleElement().satisfies(entry -> {
            assertThat(entry.day()).isEqualTo(day(2));
            assertThat(entry.at()).hasToString("2026-03-02T09:00+13:00");
        });
    }

    @Test
    void a_moment_whose_zone_nobody_gave_is_one_at_home() {
        // Home is Lisbon, an hour ahead of UTC in summer.
        Patient patient = Patient.named("Ana")
                .with(report(
                        moment("2026-05-01T23:30:00Z", ZoneOffset.UTC, ZoneBasis.ASSUMED_UTC), null, 3, null, null));

        assertThat(patient.reportOn(80).symptoms())
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).hasToString("2026-05-02T00:30+01:00"));
    }

    @Test
    void an_onset_in_minutes_is_kept_and_becomes_metres_by_the_runs_speed() {
        ZonedMoment start = moment("2026-03-01T10:00:00Z", ZoneOffset.UTC, ZoneBasis.SOURCE_ZONE);
        Patient patient = Patient.named("Ana")
                .with(run("w", "1", start, 10_000, 3_600))
                .with(report(start, "1", 3, null, 18))
                .with(run(
                        "w", "2", moment("2026-03-02T10:00:00Z", ZoneOffset.UTC, ZoneBasis.SOURCE_ZONE), 5_000, 1_800))
                .with(report(start, "2", 3, null, 90))
                .with(report(start, null, 3, null, 20));

        assertThat(patient.reportOn(3).symptoms())
                .extracting(SymptomEntry::onsetMinutes)
                .containsExactlyInAnyOrder(18, 90, 20);
        assertThat(patient.reportOn(3).symptoms())
                .extracting(SymptomEntry::onsetFromStart)
                .as("never beyond the end of the run, and nothing without a run")
                .containsExactlyInAnyOrder(3_000, 5_000, null);
    }

    @Test
    void a_symptom_of_the_next_day_alone_is_told_too() {
        Patient patient = Patient.named("Ana")
                .with(new SymptomReported(
                        RUNNER,
                        new Provenance("app", "late", 0),
                        moment("2026-03-01T10:00:00Z", ZoneOffset.UTC, ZoneBasis.SOURCE_ZONE),
                        null,
                        Context.AFTER_RUN,
                        0,
                        List.of(),
                        Set.of(),
                        null,
                        null,
                        null,
                        null,
                        2,
                        Set.of(),
                        null,
                        null,
                        Set.of(),
                        Set.of(),
                        null));

        assertThat(patient.reportOn(3).symptoms())
                .singleElement()
                .satisfies(entry -> assertThat(entry.severityNextDay()).isEqualTo(2));
    }

    @Test
    void a_run_that_two_watches_recorded_counts_once() {
        ZonedMoment start = moment("2026-03-02T10:00:00Z", ZoneOffset.UTC, ZoneBasis.SOURCE_ZONE);
        ClinicianReport report = Patient.named("Ana")
                .with(run("w", "1", start, 10_000, 3_600))
                .with(run("phone", "1", start, 10_050, 3_610))
                .with(report(start, "1", 3, null, null))
                .reportOn(3);

        assertThat(report.coverage()).isEqualTo(new ClinicianReport.Coverage(1, 1, 1, 1));
        assertThat(report.load().weeks().get(0).runs()).isEqualTo(1);
    }

    private static ZonedMoment moment(String at, ZoneId zone, ZoneBasis basis) {
        return new ZonedMoment(Instant.parse(at), zone, basis);
    }

    private static RunRecorded run(String source, String id, ZonedMoment start, int metres, int seconds) {
        return new RunRecorded(
                RUNNER,
                new Provenance(source, id, 0),
                start,
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

    private static SymptomReported report(
            ZonedMoment at, String run, int severity, Integer onsetMetres, Integer onsetMinutes) {
        return new SymptomReported(
                RUNNER,
                new Provenance("app", "report-" + run + "-" + onsetMinutes, 0),
                at,
                run == null ? null : new RunLink("w", run),
                Context.DURING_RUN,
                severity,
                List.of(),
                Set.of(),
                onsetMetres,
                onsetMinutes,
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
}
