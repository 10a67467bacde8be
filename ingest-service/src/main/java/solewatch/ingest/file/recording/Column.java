package solewatch.ingest.file.recording;

/** What a watch may measure at each record, and the range outside which a value counts as not measured. */
public enum Column {
    LATITUDE(-90, 90),
    LONGITUDE(-180, 180),
    ALTITUDE_METRES(-1_000, 12_000),
    /** Since the start. */
    DISTANCE_METRES(0, 10_000_000),
    SPEED_METRES_PER_SECOND(0, 100),
    HEART_RATE(25, 250),
    /** Per minute, in the {@link CadenceUnit} of the recording. */
    CADENCE(0, 300),
    TEMPERATURE_CELSIUS(-60, 85),
    STANCE_MILLIS(1, 2_000),
    STANCE_LEFT_PERCENT(0.01, 99.99),
    STEP_LENGTH_MILLIMETRES(1, 4_000),
    VERTICAL_OSCILLATION_MILLIMETRES(1, 400),
    VERTICAL_RATIO_PERCENT(0.1, 50);

    private final double lowest;
    private final double highest;

    Column(double lowest, double highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    boolean allows(double value) {
        return value >= lowest && value <= highest;
    }
}
