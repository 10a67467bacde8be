package solewatch.notify.routing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When a person does not want to be disturbed, by the wall clock where they are. Messages wait for the end of the window;
 * nothing is dropped. Kept as local time and zone, so a changed clock or zone is right by itself.
 *
 * @param start the window's first minute
 * @param end when it is over; at or before the start means the next day
 * @param days the days on which a window starts
 */
public record QuietHours(LocalTime start, LocalTime end, Set<DayOfWeek> days, ZoneId zone) {

    public QuietHours {
        if (start.equals(end)) {
            throw new IllegalArgumentException("quiet hours must start and end at different times");
        }
        days = Set.copyOf(days);
    }

    /** The first instant from this one on that lies in no window. */
    public Instant releaseAt(Instant moment) {
        Instant release = moment;
        Instant later = endOfWindowAt(release);
        while (later.isAfter(release)) {
            release = later;
            later = endOfWindowAt(release);
        }
        return release;
    }

    private Instant endOfWindowAt(Instant moment) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        Instant end = moment;
        for (LocalDate day = today.minusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            end = laterOf(end, endIfInside(day, moment));
        }
        return end;
    }

    private Instant endIfInside(LocalDate startDay, Instant moment) {
        if (!days.contains(startDay.getDayOfWeek())) {
            return moment;
        }
        LocalDate endDay = end.isAfter(start) ? startDay : startDay.plusDays(1);
        Instant from = WallClock.firstInstantOf(startDay.atTime(start), zone);
        Instant until = WallClock.lastInstantOf(endDay.atTime(end), zone);
        return moment.isBefore(from) || !moment.isBefore(until) ? moment : until;
    }

    private static Instant laterOf(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
