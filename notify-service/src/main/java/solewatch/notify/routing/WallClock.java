package solewatch.notify.routing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/** When a wall clock shows a time: where clocks go forward, the first instant after the gap; where back, the second time. */
final class WallClock {

    private WallClock() {}

    static Instant lastInstantOf(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        return ZonedDateTime.of(local, zone).withLaterOffsetAtOverlap().toInstant();
    }

    static Instant firstInstantOf(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        return ZonedDateTime.of(local, zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
