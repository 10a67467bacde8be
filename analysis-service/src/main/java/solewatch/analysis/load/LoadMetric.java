package solewatch.analysis.load;

/**
 * The numbers of a {@link LoadSummary}, each with its definition and a version that tells it from its successor: a number
 * whose formula changed must not look like a runner who changed.
 */
public enum LoadMetric {
    SUM_7("sum7Metres", "m", "sum-1", "distance of 7 days, today included"),
    SUM_28("sum28Metres", "m", "sum-1", "distance of 28 days, today included"),
    COUPLED("coupled", "", "coupled-1", "mean of 7 days / mean of 28 days, which contain them"),
    UNCOUPLED("uncoupled", "", "uncoupled-1", "mean of 7 days / mean of the 21 days before"),
    SMOOTHED(
            "smoothed",
            "",
            "ewma-1-7/28-first",
            "exponentially weighted means, 2/(N+1), from the first day's distance"),
    FITNESS("fitness", "as the method", "ctl-1-exp42-zero", "moves by 1-e^(-1/42) of the difference a day, from 0"),
    FATIGUE("fatigue", "as the method", "atl-1-exp7-zero", "moves by 1-e^(-1/7) of the difference a day, from 0"),
    FORM("form", "as the method", "tsb-1-same-day", "fitness - fatigue of the same day"),
    FORM_YESTERDAY("formYesterday", "as the method", "tsb-1-day-before", "fitness - fatigue of the day before"),
    MONOTONY("monotony", "", "foster-1-population", "mean of 7 days / their population standard deviation"),
    STRAIN("strain", "as the method", "foster-1-population", "sum of 7 days x monotony"),
    LOAD_7("load7", "as the method", "sum-1", "load of 7 days, today included"),
    PROGRESSION("progressionPercent", "%", "progression-1-max4", "this week / longest of the 4 weeks before - 1"),
    BUILDING_WEEKS(
            "buildingWeeks", "weeks", "cut-back-2", "complete weeks since one of at most 80 % of the longest of 3"),
    SPIKE("latestSpike", "m", "spike-1-30x24h", "a run against the longest that began in the 30 x 24 h before it"),
    LONGEST("longestRunMetres", "m", "longest-1", "the longest run of 30 days, today included"),
    CEILING("nextRunCeilingMetres", "m", "ceiling-1", "110 % of the longest run of 30 days, today included");

    private final String component;
    private final String unit;
    private final String version;
    private final String definition;

    LoadMetric(String component, String unit, String version, String definition) {
        this.component = component;
        this.unit = unit;
        this.version = version;
        this.definition = definition;
    }

    /** Its name in a {@link LoadSummary}. */
    public String component() {
        return component;
    }

    /** What it is counted in; empty for a plain ratio. */
    public String unit() {
        return unit;
    }

    /** Which formula. */
    public String version() {
        return version;
    }

    /** The formula in words. */
    public String definition() {
        return definition;
    }
}
