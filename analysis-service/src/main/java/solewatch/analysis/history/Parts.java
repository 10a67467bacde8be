package solewatch.analysis.history;

import java.util.ArrayList;
import java.util.List;

/** The separate parts of a recording that other recordings tell of, and what they leave over. */
final class Parts {

    /** Slower than this is a walk break (docs/science.md, Structure of a run), in metres per second. */
    private static final double WALKING = 2.0;
    /** Faster than this on average is no running (docs/science.md, Doubtful records), in metres per second. */
    private static final double FASTEST = 7.5;
    /** Nobody runs the rest so many times as fast as the parts; who drives home does (a judgement). */
    private static final double FASTER_THAN_PARTS = 1.5;
    /** Two measurements of one distance differ by so much. */
    private static final int DISTANCE_PERCENT = 5;

    private final Recording whole;
    private final List<Recording> parts = new ArrayList<>(2);
    private long seconds;
    private long metres;
    private long measuredSeconds;

    private Parts(Recording whole) {
        this.whole = whole;
    }

    /** Of parts that overlap, the longest is one. */
    static Parts of(Recording whole, Recording[] longestFirst) {
        Parts parts = new Parts(whole);
        for (Recording recording : longestFirst) {
            if (recording.isPartOf(whole) && parts.isApart(recording)) {
                parts.add(recording);
            }
        }
        return parts;
    }

    /** How many there are. */
    int count() {
        return parts.size();
    }

    /** Whether the runner was running outside them, too, rather than walking, resting or driving. */
    boolean leaveRunning() {
        Integer all = whole.fact().distanceMetres();
        if (parts.isEmpty() || all == null) {
            return false;
        }
        double restMetres = all * (100 - DISTANCE_PERCENT) / 100.0 - metres;
        long restSeconds = whole.length() - seconds;
        double fastest = metres == 0 ? FASTEST : FASTER_THAN_PARTS * metres / measuredSeconds;
        return restMetres > WALKING * restSeconds && restMetres <= fastest * restSeconds;
    }

    private boolean isApart(Recording recording) {
        for (Recording part : parts) {
            if (part.overlap(recording) > 0) {
                return false;
            }
        }
        return true;
    }

    private void add(Recording part) {
        parts.add(part);
        seconds += part.overlap(whole);
        Integer far = part.fact().distanceMetres();
        if (far != null && far > 0) {
            metres += far;
            measuredSeconds += part.length();
        }
    }
}
