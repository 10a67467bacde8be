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
    MONOTONOUS;

    /** What a progression is and is not (SR-28). */
    static final String LABEL = "seed guideline, not an injury predictor";

    /** What to say, with the policy's numbers. */
    public String text(LoadPolicy policy) {
        return switch (this) {
            case WEEK_BEYOND_LONGEST -> beyond(policy.progressionInfoPercent(), policy);
            case WEEK_FAR_BEYOND_LONGEST -> beyond(policy.progressionNoticePercent(), policy);
            case CUT_BACK_DUE ->
                policy.buildingWeeksBeforeCutBack()
                        + " weeks or more that built, without an easier one. An easier week every few weeks is a custom of"
                        + " coaches, not a prediction.";
            case NO_REST_DAY -> "Running on each of the last " + policy.acuteDays() + " days, without a day off.";
            case MONOTONOUS ->
                "The last " + policy.acuteDays() + " days were much alike (monotony " + policy.monotonyInfo()
                        + " or more). Easier and harder days in turn are worth a try.";
        };
    }

    private static String beyond(int percent, LoadPolicy policy) {
        return "This week is more than " + percent + " % beyond your longest of the "
                + policy.progressionReferenceWeeks() + " weeks before: " + LABEL + ".";
    }
}
