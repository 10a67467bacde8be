package solewatch.ingest.file.xml;

import java.util.Set;
import solewatch.events.RunRecorded.Flag;
import solewatch.ingest.file.recording.Series;

/** Track points with the time of a clock that jumped. */
final class Strays {

    /** From the middle of the track; longer than any run, shorter than a clock that was never set. */
    private static final long FURTHEST_MILLIS = 7 * 86_400_000L;

    private Strays() {}

    /** The points of a plausible time; empty where none has a time at all. */
    static Series without(Series all, Set<Flag> flags) {
        long middle = all.medianMillis();
        if (middle == Series.NO_TIME) {
            return new Series();
        }
        boolean strays = all.firstMillis() < middle - FURTHEST_MILLIS || all.lastMillis() > middle + FURTHEST_MILLIS;
        if (!strays) {
            return all;
        }
        flags.add(Flag.CLOCK_JUMP);
        return all.between(middle - FURTHEST_MILLIS, middle + FURTHEST_MILLIS);
    }
}
