package solewatch.analysis.load;

import solewatch.analysis.load.Ratio.Hidden;

/**
 * How a run's load is computed. Each has its own unit, and units are never mixed; the version tells a formula from its
 * successor. In the order of the ladder: the first that most runs allow is used for all.
 */
public enum LoadMethod {
    /** Foster's session-RPE: perceived exertion 0 to 10 times minutes. */
    SESSION_RPE("AU", "foster-1", "perceived exertion (0 to 10) x minutes"),
    /** Banister's TRIMP with the published weights for men and women. */
    BANISTER(
            "TRIMP",
            "banister-1-m0.64/1.92-f0.86/1.67",
            "minutes x r x A x e^(b r), r = (average - rest) / (highest - rest) heart rate; men A 0.64, b 1.92, women A"
                    + " 0.86, b 1.67"),
    /** Edwards' TRIMP: minutes in five zones of the highest heart rate, weighted 1 to 5. */
    EDWARDS(
            "zone TRIMP",
            "edwards-2",
            "minutes in 50-60, 60-70, 70-80, 80-90, 90-100 % of the highest heart rate x 1 to 5"),
    /** rTSS: grade-adjusted pace against the pace held for an hour; plain pace where no altitude is known. */
    RUNNING_STRESS(
            "rTSS",
            "rtss-1",
            "100 x hours x (threshold pace / pace)^2; the pace is adjusted for grade where altitude is known"),
    /** Minutes: moving if known, otherwise the watch's timer, otherwise from start to end. */
    DURATION("min", "duration-1", "minutes"),
    /** Kilometres. */
    DISTANCE("km", "distance-1", "kilometres");

    private final String unit;
    private final String version;
    private final String definition;

    LoadMethod(String unit, String version, String definition) {
        this.unit = unit;
        this.version = version;
        this.definition = definition;
    }

    /** What its values are counted in. */
    public String unit() {
        return unit;
    }

    /** Which formula. */
    public String version() {
        return version;
    }

    /** The formula in words; a run's value says which clock and which distance it was computed from. */
    public String definition() {
        return definition;
    }

    /** What is said where its values are not known. */
    Hidden unknown() {
        return this == DISTANCE ? Hidden.UNKNOWN_DISTANCE : Hidden.UNKNOWN_LOAD;
    }
}
