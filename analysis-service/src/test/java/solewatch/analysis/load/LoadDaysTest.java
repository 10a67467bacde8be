package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.events.Provenance;
import solewatch.events.RunnerChanged;
import solewatch.events.ZonedMoment;
import solewatch.events.ZonedMoment.ZoneBasis;

/** A run belongs to the day the runner's own calendar showed where it began. */
@NullUnmarked
class LoadDaysTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static ARunner ran(ARunner runner, String local, String zone, int metres) {
        ZoneId there = ZoneId.of(zone);
        Instant instant = LocalDateTime.parse(local).atZone(there).toInstant();
        ZonedMoment start = new ZonedMoment(instant, there, ZoneBasis.SOURCE_ZONE);
        return runner.with(runner.run("watch", local + zone, start, metres, null));
    }

    private static DailySeries until(ARunner runner, String day) {
        return LoadSeries.of(runner.history(), LoadPolicy.standard(), LocalDate.parse(day))
                .daily();
    }

    @Test
    void a_run_at_half_past_eleven_abroad_belongs_to_the_evening_there() {
        ARunner runner = aRunner();
        ran(runner, "2026-03-05T23:30", "Asia/Tokyo", 5_000);
        ran(runner, "2026-03-07T23:30", "America/Los_Angeles", 7_000);

        DailySeries daily = until(runner, "2026-03-08");

        assertThat(daily.firstDay()).isEqualTo("2026-03-05");
        assertThat(daily.distanceMetres()).containsExactly(5_000, 0, 7_000, 0);
    }

    @Test
    void a_run_of_sunday_night_abroad_belongs_to_that_week() {
        ARunner runner = RunnersOnPaper.repeating(RunnersOnPaper.MONDAY, 6, RunnersOnPaper.STEADY);
        ran(runner, "2026-04-12T23:30", "Pacific/Honolulu", 40_000);

        LoadSummary monday = LoadSeries.of(runner.history(), LoadPolicy.standard(), LocalDate.parse("2026-04-13"))
                .summary();
        LoadSummary sunday = LoadSeries.of(runner.history(), LoadPolicy.standard(), LocalDate.parse("2026-04-12"))
                .summary();

        assertThat(sunday.progressionPercent()).isEqualTo(100.0);
        assertThat(monday.progressionPercent()).isEqualTo(-100.0);
    }

    @Test
    void the_day_of_23_hours_has_the_runs_of_its_first_and_its_last_half_hour() {
        ARunner runner = aRunner();
        ran(runner, "2026-03-28T23:45", "Europe/Berlin", 1_000);
        ran(runner, "2026-03-29T00:15", "Europe/Berlin", 2_000);
        ran(runner, "2026-03-29T03:00", "Europe/Berlin", 4_000);
        ran(runner, "2026-03-29T23:45", "Europe/Berlin", 8_000);
        ran(runner, "2026-03-30T00:15", "Europe/Berlin", 16_000);

        assertThat(until(runner, "2026-03-30").distanceMetres()).containsExactly(1_000, 14_000, 16_000);
    }

    @Test
    void the_day_of_25_hours_has_both_runs_of_the_hour_that_came_twice() {
        ARunner runner = aRunner();
        ran(runner, "2026-10-24T23:45", "Europe/Berlin", 1_000);
        ran(runner, "2026-10-25T00:15", "Europe/Berlin", 2_000);
        Instant second = Instant.parse("2026-10-25T01:30:00Z");
        ran(runner, "2026-10-25T02:30", "Europe/Berlin", 4_000);
        runner.with(runner.run("watch", "again", new ZonedMoment(second, BERLIN, ZoneBasis.SOURCE_ZONE), 8_000, null));
        ran(runner, "2026-10-25T23:45", "Europe/Berlin", 16_000);
        ran(runner, "2026-10-26T00:15", "Europe/Berlin", 32_000);

        assertThat(until(runner, "2026-10-26").distanceMetres()).containsExactly(1_000, 30_000, 32_000);
    }

    @Test
    void weeks_across_both_changes_of_the_clock_have_seven_days() {
        for (String sunday : new String[] {"2026-03-29", "2026-10-25"}) {
            ARunner runner = aRunner();
            LocalDate last = LocalDate.parse(sunday);
            for (int i = 6; i >= 0; i--) {
                ran(runner, last.minusDays(i) + "T23:30", "Europe/Berlin", 5_000);
            }

            LoadSummary summary =
                    LoadSeries.of(runner.history(), LoadPolicy.standard(), last).summary();

            assertThat(summary.sum7Metres()).isEqualTo(35_000);
            assertThat(summary.observedDays()).isEqualTo(7);
        }
    }

    @Test
    void a_time_whose_zone_is_only_assumed_is_read_where_the_runner_lives() {
        ARunner runner = aRunner();
        runner.with(new RunnerChanged(
                runner.id(),
                new Provenance("profile", "profile", 0),
                null,
                null,
                ZoneId.of("Australia/Sydney"),
                null,
                null,
                null,
                null,
                null,
                null));
        Instant instant = Instant.parse("2026-03-05T20:30:00Z");
        ZonedMoment start = new ZonedMoment(instant, ZoneOffset.UTC, ZoneBasis.ASSUMED_UTC);
        runner.with(runner.run("file", "f", start, 5_000, null));

        assertThat(until(runner, "2026-03-06").firstDay()).isEqualTo("2026-03-06");
    }

    @Test
    void the_spike_window_is_thirty_times_24_hours_of_real_time_through_a_change_of_the_clock() {
        ARunner inside = aRunner();
        ran(inside, "2026-03-15T09:00", "Europe/Berlin", 10_000);
        ran(inside, "2026-04-14T10:00", "Europe/Berlin", 12_000);
        ARunner outside = aRunner();
        ran(outside, "2026-03-15T09:00", "Europe/Berlin", 10_000);
        ran(outside, "2026-04-14T10:01", "Europe/Berlin", 12_000);

        assertThat(spike(inside).band()).isEqualTo(SpikeBand.SMALL);
        assertThat(spike(outside).band()).isEqualTo(SpikeBand.NO_BASELINE);
    }

    private static Spike spike(ARunner runner) {
        return LoadSeries.of(runner.history(), LoadPolicy.standard(), LocalDate.parse("2026-04-14"))
                .summary()
                .latestSpike();
    }
}
