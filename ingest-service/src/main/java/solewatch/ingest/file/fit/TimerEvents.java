package solewatch.ingest.file.fit;

import java.util.List;
import solewatch.ingest.file.fit.FitPart.TimerEvent;

/** How long the watch's timer ran, from its start and stop events. */
final class TimerEvents {

    private TimerEvents() {}

    /** Seconds between two instants; NaN without a start event. A timer never stopped ran until the end. */
    static double seconds(List<TimerEvent> events, long fromMillis, long toMillis) {
        long running = 0;
        long startedAt = Long.MIN_VALUE;
        boolean any = false;
        for (TimerEvent event : events) {
            long at = Math.clamp(event.atMillis(), fromMillis, Math.max(fromMillis, toMillis));
            if (event.started() && startedAt == Long.MIN_VALUE) {
                startedAt = at;
                any = true;
            } else if (!event.started() && startedAt != Long.MIN_VALUE) {
                running += Math.max(0, at - startedAt);
                startedAt = Long.MIN_VALUE;
            }
        }
        if (startedAt != Long.MIN_VALUE) {
            running += Math.max(0, toMillis - startedAt);
        }
        return any ? running / 1000.0 : Double.NaN;
    }
}
