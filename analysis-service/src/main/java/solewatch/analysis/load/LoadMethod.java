package solewatch.analysis.load;

/** How a run's load is computed; each has its own unit, and units are never mixed. The version tells one formula from its successor. */
public enum LoadMethod {
    /** Metres run. */
    DISTANCE("m", "1"),
    /** Minutes: moving if known, otherwise the watch's timer. */
    DURATION("min", "1"),
    /** Foster's session-RPE: perceived exertion 0 to 10 times minutes. */
    SESSION_RPE("AU", "1"),
    /** Banister's TRIMP with the weights for men and women. */
    BANISTER("TRIMP", "1"),
    /** Edwards' TRIMP: minutes in five zones of the highest heart rate, weighted 1 to 5. */
    EDWARDS("TRIMP-zones", "1");

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
