package solewatch.analysis.load;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The numbers of load that are served, each with a definition and a version, in which the policy's windows stand. */
public enum LoadMetric {
    SUM_7("sum7Metres", "m", "sum-1-{acute}d", "distance of {acute} days, today included"),
    SUM_28("sum28Metres", "m", "sum-1-{chronic}d", "distance of {chronic} days, today included"),
    COUPLED(
            "coupled",
            "",
            "coupled-1-{acute}/{chronic}",
            "mean of {acute} days / mean of {chronic} days, which contain them"),
    UNCOUPLED(
            "uncoupled",
            "",
            "uncoupled-2-{acute}/{before}",
            "mean of {acute} days / mean of the {before} days before, if these hold {floor} m a week"),
    SMOOTHED(
            "smoothed",
            "",
            "ewma-1-{acute}/{chronic}-first",
            "exponentially weighted means of {acute} and {chronic} days, 2/(N+1), from the first known day's distance"),
    FITNESS(
            "fitness",
            "{unit}",
            "ctl-2-exp{fitness}-zero",
            "moves by 1-e^(-1/{fitness}) of the difference a day, from 0; {known} % of {fitness} days must be known"),
    FATIGUE(
            "fatigue",
            "{unit}",
            "atl-2-exp{fatigue}-zero",
            "moves by 1-e^(-1/{fatigue}) of the difference a day, from 0; {known} % of {fatigue} days must be known"),
    FORM("form", "{unit}", "tsb-2-same-day-exp{fitness}/{fatigue}", "fitness - fatigue of the same day"),
    FORM_YESTERDAY(
            "formYesterday",
            "{unit}",
            "tsb-2-day-before-exp{fitness}/{fatigue}",
            "fitness - fatigue of the day before"),
    MONOTONY(
            "monotony",
            "",
            "foster-2-population-{acute}d",
            "mean of {acute} days / their population standard deviation, at most {cap}"),
    STRAIN("strain", "{unit}", "foster-2-population-{acute}d", "sum of {acute} days x monotony"),
    LOAD_7("load7", "{unit}", "sum-1-{acute}d", "load of {acute} days, today included"),
    PROGRESSION(
            "progressionPercent",
            "%",
            "progression-1-max{reference}",
            "this week / longest of the {reference} weeks before - 1: " + LoadNotice.LABEL),
    BUILDING_WEEKS(
            "buildingWeeks",
            "weeks",
            "cut-back-3-{cutBack}%-max{cutBackReference}",
            "complete weeks since one of at most {cutBack} % of the longest of the {cutBackReference} before"),
    SPIKE(
            "latestSpike",
            "m",
            "spike-2-{spike}x24h",
            "the latest run against the longest of the {spike} x 24 h before it"),
    LONGEST("longestRunMetres", "m", "longest-2-{spike}d", "the longest run of today and the {spike} days before"),
    CEILING(
            "nextRunCeilingMetres",
            "m",
            "ceiling-2-{small}%-{spike}d",
            "{small} % of the longest run of today and the {spike} days before"),
    DISTANCE("distanceMetres", "m", "distance-1", "distance of a local day, or of a run"),
    LOAD("load", "{unit}", "{method}", "{formula}; the sum of a local day"),
    PACE(
            "gradeAdjustedSecondsPerKilometre",
            "s/km",
            "gap-1-minetti2002",
            "seconds of a run for a kilometre on the flat that costs as much"),
    RUN_SPIKE(
            "spike",
            "m",
            "spike-2-{spike}x24h",
            "a run against the longest that began in the {spike} x 24 h before it"),
    LONGEST_OF_WEEK("longest", "m", "spike-2-{spike}x24h", "the same of the longest run of {acute} days"),
    PREVIOUS_WEEKS(
            "previousWeeksMetres",
            "m",
            "before-1-{before}d",
            "mean of a week over the {before} days before the {acute}"),
    CHANGE("changePercent", "%", "change-1-{acute}/{before}", "sum7Metres / previousWeeksMetres - 1, rounded"),
    HARD_SURFACE(
            "hardSurfacePercent",
            "%",
            "hard-2-{two}d",
            "road and concrete of the distance of {two} days whose surface is known, if that is {coverage} % of it");

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

    /** Its name where it is served. */
    public String component() {
        return component;
    }

    /** How it is computed by this policy, of load by this method. */
    public LoadDefinition definition(LoadPolicy policy, LoadMethod method) {
        return new LoadDefinition(
                component,
                unit.replace("{unit}", method.unit()),
                filled(version, policy, method),
                filled(definition, policy, method));
    }

    /** Of every number of a {@link LoadSummary}. */
    public static List<LoadDefinition> ofSummary(LoadPolicy policy, LoadMethod method) {
        return definitions(metric -> metric.compareTo(CEILING) <= 0, policy, method);
    }

    /** Of every number of days, their runs, and the {@link LoadContext} beside them. */
    public static List<LoadDefinition> ofDays(LoadPolicy policy, LoadMethod method) {
        return definitions(
                metric -> metric == SUM_7 || metric == PROGRESSION || metric.compareTo(CEILING) > 0, policy, method);
    }

    private static List<LoadDefinition> definitions(
            Predicate<LoadMetric> served, LoadPolicy policy, LoadMethod method) {
        return Arrays.stream(values())
                .filter(served)
                .map(metric -> metric.definition(policy, method))
                .toList();
    }

    private static String filled(String template, LoadPolicy policy, LoadMethod method) {
        return template.replace("{acute}", "" + policy.acuteDays())
                .replace("{chronic}", "" + policy.chronicDays())
                .replace("{before}", "" + (policy.chronicDays() - policy.acuteDays()))
                .replace("{two}", "" + 2 * policy.acuteDays())
                .replace("{floor}", "" + policy.chronicFloorMetresPerWeek())
                .replace("{fitness}", "" + policy.fitnessDays())
                .replace("{fatigue}", "" + policy.fatigueDays())
                .replace("{known}", "" + policy.knownDaysPercent())
                .replace("{coverage}", "" + policy.loadCoveragePercent())
                .replace("{cap}", "" + policy.monotonyCap())
                .replace("{reference}", "" + policy.progressionReferenceWeeks())
                .replace("{cutBack}", "" + policy.cutBackPercent())
                .replace("{cutBackReference}", "" + policy.cutBackReferenceWeeks())
                .replace("{spike}", "" + policy.spikeWindowDays())
                .replace("{small}", "" + policy.smallSpikePercent())
                .replace("{method}", method.version())
                .replace("{formula}", method.definition());
    }
}
