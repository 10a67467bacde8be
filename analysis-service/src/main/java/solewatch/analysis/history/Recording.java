package solewatch.analysis.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.FactId;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.Sport;

/** What one source recorded of an activity. */
final class Recording {

    private static final int OVERLAP_PERCENT = 80;
    private static final int START_SECONDS = 120;
    private static final int DISTANCE_PERCENT = 5;
    private static final Set<Flag> DOUBTFUL =
            Set.of(Flag.FILE_INCOMPLETE, Flag.NOT_STOPPED, Flag.CLOCK_JUMP, Flag.SPEED_IMPLAUSIBLE);

    /** The longer first; no two recordings are equal. */
    static final Comparator<Recording> LONGEST_FIRST = (a, b) -> {
        int longer = Integer.compare(b.length, a.length);
        return longer != 0 ? longer : a.id.compareTo(b.id);
    };

    /** In order of time; no two recordings are equal. */
    static final Comparator<Recording> OLDEST_FIRST = (a, b) -> {
        int earlier = Long.compare(a.start, b.start);
        return earlier != 0 ? earlier : a.id.compareTo(b.id);
    };

    private final FactId id;
    private final RunRecorded fact;
    private final long start;
    private final int length;

    Recording(FactId id, RunRecorded fact) {
        this.id = id;
        this.fact = fact;
        this.start = fact.start().at().getEpochSecond();
        Integer span = Run.spanOf(fact);
        this.length = span == null ? 0 : span;
    }

    FactId id() {
        return id;
    }

    RunRecorded fact() {
        return fact;
    }

    /** In seconds since 1970. */
    long start() {
        return start;
    }

    /** From start to end in seconds; 0 when unknown. */
    int length() {
        return length;
    }

    /** Where nothing that starts later can be the same activity any more, in seconds since 1970. */
    long reach() {
        return start + Math.max(START_SECONDS, length);
    }

    /**
     * Whether both tell of one activity: they overlap for at least 80 % of the shorter, or start within 120 s of each other
     * with distances within 5 %, in the same family of sports. A source does not record one run twice one after the other.
     */
    boolean isSameAs(Recording other) {
        if (!isAssumed() && !other.isAssumed() && family(fact.sport()) != family(other.fact.sport())) {
            return false;
        }
        long overlap = overlap(other);
        if (overlap <= 0 && start != other.start && isOfSameSource(other)) {
            return false;
        }
        int shorter = Math.min(length, other.length);
        return shorter > 0 && overlap * 100 >= (long) shorter * OVERLAP_PERCENT
                || Math.abs(start - other.start) <= START_SECONDS
                        && isAlike(fact.distanceMetres(), other.fact.distanceMetres());
    }

    /** Seconds that both were recording; negative is the pause between them. */
    long overlap(Recording other) {
        return Math.min(start + length, other.start + other.length) - Math.max(start, other.start);
    }

    /** Whether it tells of a part of what the other tells of: of the same activity, within it, and clearly shorter. */
    boolean isPartOf(Recording whole) {
        return length > 0
                && length * 100L < (long) whole.length * OVERLAP_PERCENT
                && overlap(whole) * 100 >= (long) length * OVERLAP_PERCENT
                && isSameAs(whole);
    }

    /** Whether both tell of about the same stretch, so that one's totals can stand in for the other's. */
    boolean isAsLongAs(Recording other) {
        int shorter = Math.min(length, other.length);
        return shorter == 0 || shorter * 100L >= Math.max(length, other.length) * (long) OVERLAP_PERCENT;
    }

    /** Whether the sport was not said; then it may be any. */
    boolean isAssumed() {
        return fact.flags().contains(Flag.SPORT_ASSUMED);
    }

    /** Whether what it says of time or distance as a whole is doubtful. */
    boolean isDoubtful() {
        return !Collections.disjoint(fact.flags(), DOUBTFUL);
    }

    /** How much it says: a recorded one says more than a typed one. */
    int richness() {
        RunRecorded.HeartRate heart = fact.heartRate();
        int measured =
                (fact.manual() ? 0 : 4) + (heart == null ? 0 : heart.histogram().isEmpty() ? 1 : 3);
        int totals = known(fact.distanceMetres())
                + known(fact.elapsedSeconds())
                + known(fact.timerSeconds())
                + known(fact.movingSeconds())
                + known(fact.gradeAdjustedDistanceMetres())
                + known(fact.ascentMetres())
                + known(fact.descentMetres());
        return measured
                + totals
                + known(fact.perceivedExertion())
                + known(fact.feelPercent())
                + known(fact.dynamics())
                + known(fact.conditions())
                + known(fact.structure())
                + known(fact.device());
    }

    /** Within 5 % of the greater. */
    static boolean isAlike(@Nullable Integer a, @Nullable Integer b) {
        return a != null && b != null && Math.abs(a - b) * 100L <= (long) Math.max(a, b) * DISTANCE_PERCENT;
    }

    private boolean isOfSameSource(Recording other) {
        return fact.provenance().source().equals(other.fact.provenance().source());
    }

    private static int known(@Nullable Object value) {
        return value == null ? 0 : 1;
    }

    private static Sport family(Sport sport) {
        return switch (sport) {
            case RUNNING, TRAIL_RUNNING, TRACK_RUNNING, TREADMILL_RUNNING, VIRTUAL_RUNNING -> Sport.RUNNING;
            case WALKING, HIKING -> Sport.WALKING;
            case CYCLING, SWIMMING, STRENGTH, OTHER -> sport;
        };
    }

    /** The separate parts of a recording that other recordings tell of, and what they leave over. */
    static final class Parts {

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
}
