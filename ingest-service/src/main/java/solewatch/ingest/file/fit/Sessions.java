package solewatch.ingest.file.fit;

import static solewatch.ingest.file.fit.BaseType.ABSENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.Sport;
import solewatch.ingest.file.fit.Fields.FileId;
import solewatch.ingest.file.fit.Fields.Lap;
import solewatch.ingest.file.fit.Fields.Session;
import solewatch.ingest.file.measure.Progress;
import solewatch.ingest.file.recording.CadenceUnit;
import solewatch.ingest.file.recording.Column;
import solewatch.ingest.file.recording.Fingerprint;
import solewatch.ingest.file.recording.Quantity;
import solewatch.ingest.file.recording.Recording;
import solewatch.ingest.file.recording.Series;
import solewatch.ingest.file.recording.Totals;

/**
 * The parts of a FIT upload to recordings: one per session; where no session was written (the watch died) one from the
 * records. A session's totals stand; what it lacks is taken from its laps, then from the timer events.
 */
final class Sessions {

    /** A record further from its session than this has the time of a clock that jumped. */
    private static final long LONGEST_STRAY_MILLIS = 24 * 3_600_000L;

    private static final long ROUNDING_MILLIS = 1_000;
    private static final double FAR_LONGER = 1.05;

    private final FitPart part;

    /** Legs follow one another, and one may stand for the whole: more copies of the records only a hostile file asks for. */
    private long rowsLeft;

    private Sessions(FitPart part) {
        this.part = part;
        this.rowsLeft = 2L * part.series.size();
    }

    static List<Recording> of(List<FitPart> parts) {
        boolean anySession = parts.stream().anyMatch(part -> !part.sessions.isEmpty());
        Map<String, Recording> bySourceId = new LinkedHashMap<>();
        for (FitPart part : parts) {
            List<Recording> found = anySession ? new Sessions(part).fromSessions() : new Sessions(part).fromRecords();
            found.forEach(recording -> bySourceId.putIfAbsent(recording.sourceId(), recording));
        }
        return List.copyOf(bySourceId.values());
    }

    private List<Recording> fromSessions() {
        List<Recording> recordings = new ArrayList<>();
        for (int index = 0; index < part.sessions.size(); index++) {
            long[] session = part.sessions.get(index);
            Totals totals = SessionTotals.of(session);
            long startMillis = startMillis(session, totals);
            Set<Flag> flags = EnumSet.noneOf(Flag.class);
            Series series = series(startMillis, totals, flags);
            long endMillis = endMillis(startMillis, totals, series);
            completeFromLaps(totals, startMillis, endMillis);
            completeLeg(totals, series, flags);
            completeTimer(totals, series, startMillis, endMillis);
            boolean empty =
                    series.size() == 0 && !totals.has(Quantity.TIMER_SECONDS) && !totals.has(Quantity.DISTANCE_METRES);
            if (!empty) {
                recordings.add(recording(index, startMillis, totals, series, session, flags));
            }
        }
        return recordings;
    }

    private List<Recording> fromRecords() {
        boolean anActivity = part.type == FileId.TYPE_ACTIVITY || part.type == ABSENT;
        if (!anActivity || part.series.size() < 2) {
            return List.of();
        }
        Totals totals = new Totals();
        long middle = part.series.medianMillis();
        Series series = middle == Series.NO_TIME
                ? part.series
                : part.series.between(middle - 7 * LONGEST_STRAY_MILLIS, middle + 7 * LONGEST_STRAY_MILLIS);
        Set<Flag> flags = EnumSet.of(Flag.FILE_INCOMPLETE);
        if (series.size() < part.series.size()) {
            flags.add(Flag.CLOCK_JUMP);
        }
        long startMillis = series.firstMillis();
        completeFromLaps(totals, startMillis, Long.MAX_VALUE);
        completeTimer(totals, series, startMillis, series.lastMillis());
        return List.of(recording(0, startMillis, totals, series, new long[0], flags));
    }

    private Recording recording(
            int index, long startMillis, Totals totals, Series series, long[] session, Set<Flag> flags) {
        long sport = session.length > 0 && session[Session.SPORT] != ABSENT ? session[Session.SPORT] : part.sport;
        long subSport =
                session.length > 0 && session[Session.SPORT] != ABSENT ? session[Session.SUB_SPORT] : part.subSport;
        if (!Sports.said(sport)) {
            flags.add(Flag.SPORT_ASSUMED);
        }
        if (part.incomplete) {
            flags.add(Flag.FILE_INCOMPLETE);
        }
        boolean dated = startMillis != Series.NO_TIME && startMillis >= FitTime.firstDateMillis();
        return new Recording(
                sourceId(index, startMillis),
                dated ? Instant.ofEpochMilli(startMillis) : null,
                part.offset,
                Sports.said(sport) ? Sports.of(sport, subSport) : Sport.RUNNING,
                totals,
                series,
                CadenceUnit.STRIDES,
                true,
                Devices.of(part),
                flags);
    }

    /** By watch and time of creation; by the start where the file lacks either. */
    private String sourceId(int index, long startMillis) {
        boolean identified = part.serialNumber != ABSENT && FitTime.isDate(part.timeCreated);
        Object when = identified ? part.timeCreated : "start " + startMillis;
        return Fingerprint.of("fit", part.manufacturer, part.product, part.serialNumber, when) + "-" + index;
    }

    /** The session's start, otherwise its end less the time that passed, otherwise its first record. */
    private long startMillis(long[] session, Totals totals) {
        if (session[Session.START_TIME] != ABSENT) {
            return FitTime.millis(session[Session.START_TIME]);
        }
        if (session[Fields.TIMESTAMP] != ABSENT && totals.has(Quantity.ELAPSED_SECONDS)) {
            return FitTime.millis(session[Fields.TIMESTAMP]) - Math.round(totals.get(Quantity.ELAPSED_SECONDS) * 1000);
        }
        return part.series.firstMillis();
    }

    /** All records of the only session, less strays; of several sessions those within its own time. */
    private Series series(long startMillis, Totals totals, Set<Flag> flags) {
        double seconds = Math.max(orZero(totals, Quantity.ELAPSED_SECONDS), orZero(totals, Quantity.TIMER_SECONDS));
        boolean only = part.sessions.size() == 1;
        if (startMillis == Series.NO_TIME || seconds == 0) {
            return only ? part.series : new Series();
        }
        long endMillis = startMillis + Math.round(seconds * 1000);
        if (!only) {
            return leg(startMillis, endMillis);
        }
        boolean strays = part.series.size() > 0
                && (part.series.firstMillis() < startMillis - LONGEST_STRAY_MILLIS
                        || part.series.lastMillis() > endMillis + LONGEST_STRAY_MILLIS);
        if (!strays) {
            return part.series;
        }
        flags.add(Flag.CLOCK_JUMP);
        return part.series.between(startMillis - LONGEST_STRAY_MILLIS, endMillis + LONGEST_STRAY_MILLIS);
    }

    private Series leg(long startMillis, long endMillis) {
        if (rowsLeft <= 0) {
            return new Series();
        }
        Series leg = part.series.between(startMillis - ROUNDING_MILLIS, endMillis + ROUNDING_MILLIS);
        rowsLeft -= leg.size();
        return leg;
    }

    private static long endMillis(long startMillis, Totals totals, Series series) {
        long last = series.size() == 0 ? Series.NO_TIME : series.lastMillis();
        if (startMillis == Series.NO_TIME) {
            return last;
        }
        return Math.max(last, startMillis + Math.round(orZero(totals, Quantity.ELAPSED_SECONDS) * 1000));
    }

    private void completeFromLaps(Totals totals, long startMillis, long endMillis) {
        boolean needsTimer = !totals.has(Quantity.TIMER_SECONDS);
        boolean needsDistance = !totals.has(Quantity.DISTANCE_METRES) && part.series.size() == 0;
        for (long[] lap : part.laps) {
            long lapStart = FitTime.millis(lap[Lap.START_TIME]);
            boolean within =
                    part.sessions.size() <= 1 || lapStart >= startMillis - ROUNDING_MILLIS && lapStart < endMillis;
            if (within && needsTimer && lap[Lap.TIMER] != ABSENT) {
                totals.add(Quantity.TIMER_SECONDS, lap[Lap.TIMER] * 0.001);
            }
            if (within && needsDistance && lap[Lap.DISTANCE] != ABSENT) {
                totals.add(Quantity.DISTANCE_METRES, lap[Lap.DISTANCE] * 0.01);
            }
        }
    }

    /** In a file of several sessions the recorded distance may go on from one to the next. */
    private void completeLeg(Totals totals, Series series, Set<Flag> flags) {
        if (part.sessions.size() > 1 && !totals.has(Quantity.DISTANCE_METRES) && series.has(Column.DISTANCE_METRES)) {
            totals.put(Quantity.DISTANCE_METRES, Progress.of(series).covered());
            flags.add(Flag.DISTANCE_FROM_RECORDS);
        }
    }

    /**
     * Where there is no timer the events know it, otherwise the records. A session without a distance that its records
     * do have was closed without its last lap (seen from Suunto): then its timer may be far too short as well.
     */
    private void completeTimer(Totals totals, Series series, long startMillis, long endMillis) {
        boolean measured = series.has(Column.DISTANCE_METRES) || series.has(Column.LATITUDE);
        boolean lastLapLost = !totals.has(Quantity.DISTANCE_METRES) && measured;
        boolean missing = !totals.has(Quantity.TIMER_SECONDS);
        if (!missing && !lastLapLost || startMillis == Series.NO_TIME || endMillis == Series.NO_TIME) {
            return;
        }
        double seconds = TimerEvents.seconds(part.timerEvents, startMillis, endMillis);
        if (Double.isNaN(seconds) && series.size() > 1) {
            seconds = 0;
            for (int row = 1; row < series.size(); row++) {
                seconds += series.secondsBefore(row);
            }
        }
        if (missing || seconds > FAR_LONGER * totals.get(Quantity.TIMER_SECONDS)) {
            totals.put(Quantity.TIMER_SECONDS, seconds);
        }
    }

    private static double orZero(Totals totals, Quantity quantity) {
        return totals.has(quantity) ? totals.get(quantity) : 0;
    }
}
