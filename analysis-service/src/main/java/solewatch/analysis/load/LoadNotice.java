package solewatch.analysis.load;

/** What is worth saying about load, as context for the runner; none of it is ever told to a coach by itself. */
public enum LoadNotice {
    /** This week is more than 10 % beyond the longest of the four before: a custom, not a predictor. */
    WEEK_BEYOND_LONGEST,
    /** The same, by more than 30 %. */
    WEEK_FAR_BEYOND_LONGEST,
    /** Several weeks of building without an easier one. */
    CUT_BACK_DUE,
    /** Seven days of running without a rest day. */
    NO_REST_DAY,
    /** Days much alike (Foster). */
    MONOTONOUS
}
