package solewatch.analysis.association;

/** What symptoms may be seen together with. */
public enum Circumstance {
    SHOE,
    SOCK,
    INSOLE,
    LACING,
    SURFACE,
    HARD_SURFACE,
    TEMPERATURE,
    DISTANCE,
    REST_DAY_BEFORE,
    CADENCE,
    DRANK,
    ELECTROLYTES,
    SHORT_SLEEP,
    SAT_LONG_BEFORE,
    WALK_BREAKS,
    EASED_IN,
    ROUTINES;

    /** What one observation is: routines are counted by the week, everything else by the run. */
    public Unit unit() {
        return this == ROUTINES ? Unit.WEEK : Unit.RUN;
    }

    /** What is counted. */
    public enum Unit {
        RUN,
        WEEK
    }
}
