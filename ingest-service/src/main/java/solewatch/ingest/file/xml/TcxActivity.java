package solewatch.ingest.file.xml;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunRecorded.Device;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.Sport;
import solewatch.ingest.file.recording.CadenceUnit;
import solewatch.ingest.file.recording.Column;
import solewatch.ingest.file.recording.Fingerprint;
import solewatch.ingest.file.recording.Quantity;
import solewatch.ingest.file.recording.Recording;
import solewatch.ingest.file.recording.Series;
import solewatch.ingest.file.recording.Totals;

/** One TCX activity while it is read: its totals are the sums of its laps, and a lap's time is the timer's. */
final class TcxActivity {

    private final @Nullable Sport sport;
    private final Series series = new Series();
    private final Totals totals = new Totals();
    private long idMillis = Series.NO_TIME;
    private long firstLapMillis = Series.NO_TIME;
    private long lapMillis = Series.NO_TIME;
    private long endMillis = Series.NO_TIME;
    private double lapSeconds = Double.NaN;
    private double heartBeats;
    private double heartSeconds;
    private double maxHeartRate = Double.NaN;
    private @Nullable ZoneOffset offset;
    private String creator = "";
    private String unitId = "";

    TcxActivity(@Nullable String sport) {
        this.sport = SportNames.of(sport);
    }

    void id(String text) {
        idMillis = time(text);
    }

    void lap(@Nullable String startTime) {
        lapMillis = startTime == null ? Series.NO_TIME : time(startTime);
        firstLapMillis = firstLapMillis == Series.NO_TIME ? lapMillis : firstLapMillis;
        lapSeconds = Double.NaN;
    }

    /** Reads a time and remembers the first offset met. */
    long time(String text) {
        Values.Moment moment = Values.moment(text);
        if (moment == null) {
            return Series.NO_TIME;
        }
        offset = offset == null ? moment.offset() : offset;
        return moment.millis();
    }

    void point(Point point) {
        point.addTo(series);
    }

    void lapTotal(Quantity quantity, double value) {
        if (!(value > 0)) {
            return;
        }
        totals.add(quantity, value);
        if (quantity == Quantity.TIMER_SECONDS) {
            lapSeconds = value;
            if (lapMillis != Series.NO_TIME && value < 366 * 86_400.0) {
                endMillis = Math.max(endMillis, lapMillis + Math.round(value * 1000));
            }
        }
    }

    void lapHeartRate(double value) {
        if (value > 0 && lapSeconds > 0) {
            heartBeats += value * lapSeconds;
            heartSeconds += lapSeconds;
        }
    }

    void lapMaxHeartRate(double value) {
        maxHeartRate = maxHeartRate >= value ? maxHeartRate : value;
    }

    void creator(String field, String text) {
        if (field.equals("Name")) {
            creator = text;
        } else {
            unitId = text;
        }
    }

    /** Null where nothing happened in it. */
    @Nullable
    Recording recording(boolean whole) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Series kept = Strays.without(series, flags);
        long startMillis = startMillis(kept);
        boolean nothing =
                kept.size() == 0 && !totals.has(Quantity.TIMER_SECONDS) && !totals.has(Quantity.DISTANCE_METRES);
        if (nothing) {
            return null;
        }
        if (!whole) {
            flags.add(Flag.FILE_INCOMPLETE);
        }
        if (sport == null) {
            flags.add(Flag.SPORT_ASSUMED);
        }
        complete(kept, startMillis);
        return new Recording(
                Fingerprint.of("tcx", startMillis, creator, unitId),
                startMillis == Series.NO_TIME ? null : Instant.ofEpochMilli(startMillis),
                offset,
                sport == null ? Sport.RUNNING : sport,
                totals,
                kept,
                CadenceUnit.STRIDES,
                true,
                device(),
                flags);
    }

    private long startMillis(Series kept) {
        if (firstLapMillis != Series.NO_TIME) {
            return firstLapMillis;
        }
        return idMillis != Series.NO_TIME ? idMillis : kept.firstMillis();
    }

    private void complete(Series kept, long startMillis) {
        long last = Math.max(endMillis, kept.lastMillis());
        if (startMillis != Series.NO_TIME && last > startMillis) {
            double elapsed = (last - startMillis) / 1000.0;
            double timer = totals.get(Quantity.TIMER_SECONDS);
            totals.put(Quantity.ELAPSED_SECONDS, timer > elapsed ? timer : elapsed);
        }
        if (!kept.has(Column.HEART_RATE)) {
            totals.put(Quantity.AVERAGE_HEART_RATE, heartBeats / heartSeconds);
            totals.put(Quantity.MAX_HEART_RATE, maxHeartRate);
        }
    }

    private @Nullable Device device() {
        if (creator.isBlank() && unitId.isBlank()) {
            return null;
        }
        boolean anonymous = unitId.isBlank() || unitId.equals("0");
        return new Device(
                null, creator.isBlank() ? null : creator, anonymous ? null : Fingerprint.of("serial", creator, unitId));
    }
}
