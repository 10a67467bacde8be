package solewatch.ingest.file.fit;

import static solewatch.ingest.file.fit.BaseType.ABSENT;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.ingest.file.recording.Series;

/** What was read from one of the FIT files chained in an upload. Filled by {@link MessageReader}. */
final class FitPart {

    /** Far more than a watch writes; bounds the work a hostile file can ask for. */
    private static final int MOST_SESSIONS = 64;

    private static final int MOST_LAPS = 10_000;
    private static final int MOST_TIMER_EVENTS = 20_000;

    final Series series = new Series();
    final List<long[]> sessions = new ArrayList<>();
    final List<long[]> laps = new ArrayList<>();
    final List<TimerEvent> timerEvents = new ArrayList<>();
    long type = ABSENT;
    long manufacturer = ABSENT;
    long product = ABSENT;
    String productName = "";
    long serialNumber = ABSENT;
    long timeCreated = ABSENT;
    long sport = ABSENT;
    long subSport = ABSENT;

    @Nullable
    ZoneOffset offset;

    boolean incomplete;
    int messages;

    /** The watch's timer was started or stopped. */
    record TimerEvent(long atMillis, boolean started) {}

    void session(Definition message) {
        if (sessions.size() < MOST_SESSIONS) {
            sessions.add(message.values());
        }
    }

    void lap(Definition message) {
        if (laps.size() < MOST_LAPS) {
            laps.add(message.values());
        }
    }

    void event(Definition message) {
        if (message.get(Fields.Event.EVENT) != Fields.Event.EVENT_TIMER || timerEvents.size() >= MOST_TIMER_EVENTS) {
            return;
        }
        long type = message.get(Fields.Event.TYPE);
        boolean started = type == Fields.Event.TYPE_START;
        boolean stopped = type == Fields.Event.TYPE_STOP || type == Fields.Event.TYPE_STOP_ALL;
        if (stopped) {
            series.pause();
        }
        long atMillis = FitTime.millis(message.get(Fields.TIMESTAMP));
        if ((started || stopped) && atMillis != Series.NO_TIME) {
            timerEvents.add(new TimerEvent(atMillis, started));
        }
    }
}
