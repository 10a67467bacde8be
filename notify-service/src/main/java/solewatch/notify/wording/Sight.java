package solewatch.notify.wording;

/** How much of a finding its reader may see, by the runner's consent. */
public enum Sight {
    /** That there is an episode, its state, rule and dates. */
    STATE,
    /** Also where, how strong, and the numbers. */
    DETAIL
}
