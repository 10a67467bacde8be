package solewatch.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An instant, and the wall clock the runner saw. The local day of a run, and with it every rolling load, hangs on the
 * zone; so it is kept how the zone is known.
 *
 * @param at the instant, in UTC
 * @param zone an IANA name or an offset such as {@code +02:00}
 * @param zoneBasis how the zone is known
 */
public record ZonedMoment(Instant at, ZoneId zone, ZoneBasis zoneBasis) {

    /** Where a zone came from, the most trusted first. */
    public enum ZoneBasis {
        /** The source named an IANA zone. */
        SOURCE_ZONE,
        /** The source gave an offset from UTC. */
        SOURCE_OFFSET,
        /** The source gave none: the runner's own zone at that time was taken. */
        RUNNER_PROFILE,
        /** Nobody gave one: UTC was taken, and the local day may be off by one. */
        ASSUMED_UTC
    }

    /** The runner's calendar day. */
    public LocalDate day() {
        return at.atZone(zone).toLocalDate();
    }
}
