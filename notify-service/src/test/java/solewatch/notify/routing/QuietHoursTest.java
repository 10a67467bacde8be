package solewatch.notify.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest(name = "{0} {1}-{2}: {3} -> {4}")
    @CsvSource({
        // an ordinary night; before, inside, its first and its last moment
        "Europe/Berlin,       22:00, 06:30, 2026-11-20T20:59:59Z, 2026-11-20T20:59:59Z",
        "Europe/Berlin,       22:00, 06:30, 2026-11-20T21:00:00Z, 2026-11-21T05:30:00Z",
        "Europe/Berlin,       22:00, 06:30, 2026-11-21T03:00:00Z, 2026-11-21T05:30:00Z",
        "Europe/Berlin,       22:00, 06:30, 2026-11-21T05:30:00Z, 2026-11-21T05:30:00Z",
        // clocks go forward 2026-03-29: the night is an hour shorter; an end in the gap is the first instant after it
        "Europe/Berlin,       22:00, 06:30, 2026-03-28T22:00:00Z, 2026-03-29T04:30:00Z",
        "Europe/Berlin,       22:00, 02:30, 2026-03-28T22:00:00Z, 2026-03-29T01:00:00Z",
        // clocks go back 2026-10-25: the night is an hour longer; an end that comes twice is the second one
        "Europe/Berlin,       22:00, 06:30, 2026-10-24T21:00:00Z, 2026-10-25T05:30:00Z",
        "Europe/Berlin,       22:00, 02:30, 2026-10-24T21:00:00Z, 2026-10-25T01:30:00Z",
        "America/New_York,    22:00, 06:30, 2026-03-08T04:00:00Z, 2026-03-08T10:30:00Z",
        "America/New_York,    22:00, 06:30, 2026-11-01T03:00:00Z, 2026-11-01T11:30:00Z",
        // half an hour of daylight saving
        "Australia/Lord_Howe, 22:00, 06:30, 2026-04-04T12:00:00Z, 2026-04-04T20:00:00Z",
        "Asia/Kathmandu,      22:00, 06:30, 2026-11-20T17:00:00Z, 2026-11-21T00:45:00Z",
        "Africa/Casablanca,   22:00, 06:30, 2026-11-20T22:00:00Z, 2026-11-21T05:30:00Z",
        // within one day
        "Europe/Berlin,       12:00, 14:00, 2026-11-20T12:15:00Z, 2026-11-20T13:00:00Z",
    })
    void releasesAtTheEndOfTheWindow(ZoneId zone, LocalTime start, LocalTime end, Instant moment, Instant release) {
        QuietHours hours = new QuietHours(start, end, EnumSet.allOf(DayOfWeek.class), zone);

        assertThat(hours.releaseAt(moment)).isEqualTo(release);
    }

    @Test
    void aWindowBelongsToTheDayItStartsOn() {
        QuietHours fridays =
                new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), Set.of(DayOfWeek.FRIDAY), ZoneId.of("UTC"));
        Instant saturdayMorning = Instant.parse("2026-11-21T03:00:00Z");
        Instant fridayMorning = Instant.parse("2026-11-20T03:00:00Z");

        assertThat(fridays.releaseAt(saturdayMorning)).isEqualTo("2026-11-21T06:00:00Z");
        assertThat(fridays.releaseAt(fridayMorning)).isEqualTo(fridayMorning);
    }

    @Test
    void theSameNightEndsElsewhereForACoachWhoMoved() {
        Instant moment = Instant.parse("2026-11-20T23:00:00Z");

        assertThat(night("Europe/Berlin").releaseAt(moment)).isEqualTo("2026-11-21T05:30:00Z");
        assertThat(night("America/New_York").releaseAt(moment)).isEqualTo(moment);
    }

    /** Fixed seed: any night of 2026 in zones with every kind of change. */
    @Test
    void isNeverReleasedInsideAWindowAndNeverEarly() {
        Random random = new Random(20261123);
        String[] zones = {
            "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca", "UTC"
        };
        for (int i = 0; i < 20_000; i++) {
            ZoneId zone = ZoneId.of(zones[random.nextInt(zones.length)]);
            LocalTime start = LocalTime.of(random.nextInt(24), random.nextInt(60));
            LocalTime end = LocalTime.of(random.nextInt(24), random.nextInt(60));
            if (start.equals(end)) {
                continue;
            }
            EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (random.nextBoolean()) {
                    days.add(day);
                }
            }
            QuietHours hours = new QuietHours(start, end, days, zone);
            Instant moment = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(365 * 86_400));

            Instant release = hours.releaseAt(moment);

            assertThat(release).isAfterOrEqualTo(moment);
            assertThat(hours.releaseAt(release)).isEqualTo(release);
            assertThat(isQuietOnTheClock(hours, release.atZone(zone)))
                    .as("%s from %s", hours, moment)
                    .isFalse();
        }
    }

    /** The naive reading of the wall clock, as a reader would do it. */
    private static boolean isQuietOnTheClock(QuietHours hours, ZonedDateTime local) {
        LocalTime time = local.toLocalTime();
        boolean overnight = !hours.end().isAfter(hours.start());
        boolean sinceToday = !time.isBefore(hours.start())
                && (overnight || time.isBefore(hours.end()))
                && hours.days().contains(local.getDayOfWeek());
        boolean sinceYesterday = overnight
                && time.isBefore(hours.end())
                && hours.days().contains(local.getDayOfWeek().minus(1));
        return sinceToday || sinceYesterday;
    }

    private static QuietHours night(String zone) {
        return new QuietHours(
                LocalTime.of(22, 0), LocalTime.of(6, 30), EnumSet.allOf(DayOfWeek.class), ZoneId.of(zone));
    }
}
