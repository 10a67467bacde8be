package solewatch.ingest.file;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunRecorded.Dynamics;
import solewatch.events.RunRecorded.Flag;
import solewatch.ingest.file.measure.Means;
import solewatch.ingest.file.recording.CadenceUnit;
import solewatch.ingest.file.recording.Column;
import solewatch.ingest.file.recording.Quantity;
import solewatch.ingest.file.recording.Recording;

/**
 * What a file says of the step. Cadence and cycles count strides of one foot in FIT and TCX, and writers differ in GPX:
 * steps are canonical, and a result that no runner has is flagged (docs/science.md, Doubtful records).
 */
final class FootStrike {

    private static final double FEWEST_STEPS = 120;
    private static final double MOST_STEPS = 250;
    private static final double RUNNING_METRES_PER_SECOND = 2;

    private final Recording recording;

    private FootStrike(Recording recording) {
        this.recording = recording;
    }

    /** Null where nothing was measured. */
    static @Nullable Dynamics of(Recording recording, double metresPerSecond, Set<Flag> flags) {
        return new FootStrike(recording).read(metresPerSecond, flags);
    }

    private @Nullable Dynamics read(double metresPerSecond, Set<Flag> flags) {
        Double cadence = steps(metresPerSecond, flags);
        Integer steps = count();
        Double stance = mean(Quantity.STANCE_MILLIS, Column.STANCE_MILLIS);
        Double balance = mean(Quantity.STANCE_LEFT_PERCENT, Column.STANCE_LEFT_PERCENT);
        Double length = mean(Quantity.STEP_LENGTH_MILLIMETRES, Column.STEP_LENGTH_MILLIMETRES);
        Double oscillation = mean(Quantity.VERTICAL_OSCILLATION_MILLIMETRES, Column.VERTICAL_OSCILLATION_MILLIMETRES);
        Double ratio = mean(Quantity.VERTICAL_RATIO_PERCENT, Column.VERTICAL_RATIO_PERCENT);
        boolean nothing = cadence == null
                && steps == null
                && stance == null
                && balance == null
                && length == null
                && oscillation == null
                && ratio == null;
        return nothing ? null : new Dynamics(cadence, steps, stance, balance, length, oscillation, ratio);
    }

    private @Nullable Double steps(double metresPerSecond, Set<Flag> flags) {
        double raw = recording.totals().has(Quantity.CADENCE)
                ? recording.totals().get(Quantity.CADENCE)
                : Means.above(recording.series(), Column.CADENCE, 0);
        if (Double.isNaN(raw)) {
            return null;
        }
        boolean strides = recording.cadenceUnit() == CadenceUnit.STRIDES || raw < FEWEST_STEPS;
        double steps = strides ? 2 * raw : raw;
        if (steps > MOST_STEPS && raw >= FEWEST_STEPS) {
            flags.add(Flag.CADENCE_UNIT_DOUBTFUL);
            steps = raw;
        } else if (steps > MOST_STEPS || steps < FEWEST_STEPS && metresPerSecond > RUNNING_METRES_PER_SECOND) {
            flags.add(Flag.CADENCE_UNIT_DOUBTFUL);
        }
        return Rounded.tenth(steps);
    }

    private @Nullable Integer count() {
        double steps = recording.totals().get(Quantity.STEPS);
        return Rounded.whole(Double.isNaN(steps) ? 2 * recording.totals().get(Quantity.STRIDES) : steps);
    }

    private @Nullable Double mean(Quantity quantity, Column column) {
        double total = recording.totals().get(quantity);
        return Rounded.hundredth(Double.isNaN(total) ? Means.of(recording.series(), column) : total);
    }
}
