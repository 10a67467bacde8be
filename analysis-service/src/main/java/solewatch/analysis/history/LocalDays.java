package solewatch.analysis.history;

import java.time.ZoneId;
import solewatch.events.ZonedMoment;
import solewatch.events.ZonedMoment.ZoneBasis;

/** The runner's calendar: the zone a fact carries, unless UTC was only assumed; then where the runner lives. */
final class LocalDays {

    private static final int SECONDS_PER_DAY = 86_400;

    private final ZoneId home;

    LocalDays(ZoneId home) {
        this.home = home;
    }

    /** The local day, in days since 1970. */
    int of(ZonedMoment moment) {
        ZoneId zone = moment.zoneBasis() == ZoneBasis.ASSUMED_UTC ? home : moment.zone();
        int offset = zone.getRules().getOffset(moment.at()).getTotalSeconds();
        return Math.toIntExact(Math.floorDiv(moment.at().getEpochSecond() + offset, (long) SECONDS_PER_DAY));
    }
}
