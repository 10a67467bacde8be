package solewatch.ingest.file.recording;

/**
 * What a file may total for a whole activity, and the range in which a value can be true of a person. A value outside
 * it is a sensor's or a writer's mistake and counts as unknown.
 */
public enum Quantity {
    ELAPSED_SECONDS(0, 366 * 86_400.0),
    TIMER_SECONDS(0, 366 * 86_400.0),
    MOVING_SECONDS(0, 366 * 86_400.0),
    DISTANCE_METRES(0, 10_000_000),
    ASCENT_METRES(0, 60_000),
    DESCENT_METRES(0, 60_000),
    AVERAGE_HEART_RATE(25, 250),
    MAX_HEART_RATE(25, 250),
    /** Per minute, in the {@link CadenceUnit} of the recording. */
    CADENCE(1, 300),
    /** Strides of one foot. */
    STRIDES(1, 1_000_000),
    STEPS(1, 2_000_000),
    STANCE_MILLIS(1, 2_000),
    STANCE_LEFT_PERCENT(0.01, 99.99),
    STEP_LENGTH_MILLIMETRES(1, 4_000),
    VERTICAL_OSCILLATION_MILLIMETRES(1, 400),
    VERTICAL_RATIO_PERCENT(0.1, 50),
    /** Borg CR10. */
    PERCEIVED_EXERTION(0, 10),
    FEEL_PERCENT(0, 100),
    TEMPERATURE_CELSIUS(-60, 85);

    private final double lowest;
    private final double highest;

    Quantity(double lowest, double highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    boolean allows(double value) {
        return value >= lowest && value <= highest;
    }
}
