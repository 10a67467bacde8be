package solewatch.analysis.contrast;

/** What a comparison comes to. Tells whether two things are seen together, never why. */
public enum Verdict {
    /** Too few runs on one side. */
    NOT_ENOUGH,
    /** The difference may well be none. */
    NO_SIGN,
    /** The narrower interval leaves out no difference: of twenty comparisons of nothing, about one looks so. */
    SUGGESTIVE,
    /** The wider interval leaves it out too, with enough runs on each side: of a hundred, about one looks so. */
    CLEAR
}
