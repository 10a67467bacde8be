package solewatch.analysis.load;

/**
 * How a run's load is computed. Each has its own unit, and units are never mixed; the version tells a formula from its
 * successor. In the order of the ladder: the first that most runs allow is used for all.
 */
public enum LoadMethod {
    /** Foster's session-RPE: perceived exertion 0 to 10 times minutes. */
    SESSION_RPE("AU", "foster-1"),
    /** Banister's TRIMP with the published weights for men and women. */
    BANISTER("TRIMP", "banister-1-m0.64/1.92-f0.86/1.67"),
    /** Edwards' TRIMP: minutes in five zones of the highest heart rate, weighted 1 to 5. */
    EDWARDS("zone TRIMP", "edwards-1"),
    /** rTSS: grade-adjusted pace against the pace held for an hour. */
    RUNNING_STRESS("rTSS", "rtss-1"),
    /** Minutes: moving if known, otherwise the watch's timer. */
    DURATION("min", "duration-1"),
    /** Kilometres. */
    DISTANCE("km", "distance-1");

    private final String unit;
    private final String version;

    LoadMethod(String unit, String version) {
        this.unit = unit;
        this.version = version;
    }

    /** What its values are counted in. */
    public String unit() {
        return unit;
    }

    /** Which formula. */
    public String version() {
        return version;
    }
}
