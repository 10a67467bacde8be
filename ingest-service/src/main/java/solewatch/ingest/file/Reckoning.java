package solewatch.ingest.file;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunRecorded.Structure;
import solewatch.events.ZonedMoment.ZoneBasis;
import solewatch.ingest.file.measure.Climb;
import solewatch.ingest.file.measure.HeartRates;
import solewatch.ingest.file.measure.Means;
import solewatch.ingest.file.measure.Pace;
import solewatch.ingest.file.measure.Progress;
import solewatch.ingest.file.recording.Column;
import solewatch.ingest.file.recording.NotReadable;
import solewatch.ingest.file.recording.Quantity;
import solewatch.ingest.file.recording.Reason;
import solewatch.ingest.file.recording.Recording;
import solewatch.ingest.file.recording.Totals;

/**
 * From a recording to an activity: the file's own totals stand, what it lacks is computed from its records, and what is
 * doubtful is flagged. Thresholds: docs/science.md, Doubtful records.
 */
final class Reckoning {

    private static final double SLOWEST_METRES_PER_SECOND = 0.5;
    private static final double FASTEST_METRES_PER_SECOND = 7.5;

    private final Recording recording;
    private final Totals totals;
    private final Progress progress;
    private final Pace pace;
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

    private Reckoning(Recording recording) {
        this.recording = recording;
        this.totals = recording.totals();
        this.progress = Progress.of(recording.series());
        this.pace = Pace.of(recording.series(), progress);
        flags.addAll(recording.flags());
    }

    static RecordedActivity of(Recording recording) throws NotReadable {
        Instant start = recording.start();
        if (start == null) {
            throw new NotReadable(Reason.NO_START_TIME, "times count from when the watch was switched on");
        }
        return new Reckoning(recording).activity(start);
    }

    private RecordedActivity activity(Instant start) {
        if (recording.series().goesBack()) {
            flags.add(Flag.CLOCK_JUMP);
        }
        Times times = Times.of(recording, pace, flags);
        double distance = distance();
        double speed = distance / times.best();
        boolean onFoot = isOnFoot(recording.sport());
        if (onFoot && (speed < SLOWEST_METRES_PER_SECOND || speed > FASTEST_METRES_PER_SECOND)) {
            flags.add(Flag.SPEED_IMPLAUSIBLE);
        }
        Climb climb = Climb.of(recording.series(), progress);
        ZoneId zone = recording.zone();
        return new RecordedActivity(
                recording.sourceId(),
                start,
                zone,
                zone == null ? ZoneBasis.ASSUMED_UTC : ZoneBasis.SOURCE_OFFSET,
                recording.sport(),
                Rounded.whole(times.elapsed()),
                Rounded.whole(times.timer()),
                Rounded.whole(times.moving()),
                Rounded.whole(distance),
                onFoot ? Rounded.whole(distance * climb.costFactor()) : null,
                Rounded.whole(
                        totals.has(Quantity.ASCENT_METRES) ? totals.get(Quantity.ASCENT_METRES) : climb.ascentMetres()),
                Rounded.whole(
                        totals.has(Quantity.DESCENT_METRES)
                                ? totals.get(Quantity.DESCENT_METRES)
                                : climb.descentMetres()),
                HeartRates.of(recording.series(), totals),
                Rounded.tenth(totals.get(Quantity.PERCEIVED_EXERTION)),
                Rounded.whole(totals.get(Quantity.FEEL_PERCENT)),
                onFoot ? FootStrike.of(recording, speed, flags) : null,
                Rounded.tenth(temperature()),
                structure(),
                recording.device(),
                Collections.unmodifiableSet(flags));
    }

    private double distance() {
        if (totals.has(Quantity.DISTANCE_METRES)) {
            return totals.get(Quantity.DISTANCE_METRES);
        }
        double total = progress.total();
        if (!(total > 0)) {
            return Double.NaN;
        }
        flags.add(progress.basis() == Progress.Basis.TRACK ? Flag.DISTANCE_FROM_TRACK : Flag.DISTANCE_FROM_RECORDS);
        return total;
    }

    private double temperature() {
        return totals.has(Quantity.TEMPERATURE_CELSIUS)
                ? totals.get(Quantity.TEMPERATURE_CELSIUS)
                : Means.of(recording.series(), Column.TEMPERATURE_CELSIUS);
    }

    private @Nullable Structure structure() {
        boolean known =
                recording.sport().isRunning() && progress.basis() != Progress.Basis.NONE && pace.movingSeconds() > 0;
        return known ? new Structure(pace.walkBreaks(), pace.easedIn()) : null;
    }

    private static boolean isOnFoot(Sport sport) {
        return sport.isRunning() || sport == Sport.WALKING || sport == Sport.HIKING;
    }
}
