package solewatch.analysis.contrast;

/** What chance alone does with so many comparisons. */
public final class Chance {

    private Chance() {}

    /** In words: how many comparisons there were, how many of them had enough, and what chance does with those. */
    public static String summary(int lookedAt, int withEnough, Certainty certainty) {
        String counted = "%d %s looked at, %d of them with enough to tell."
                .formatted(lookedAt, lookedAt == 1 ? "comparison was" : "comparisons were", withEnough);
        if (withEnough == 0) {
            return counted;
        }
        return counted
                + " With so many, some seem to stand out by chance: if nothing made a difference, at least one would look"
                        .concat(" suggestive or clear with a chance of about %d %%, and clear of about %d %%."
                                .formatted(
                                        percentOfAny(
                                                withEnough,
                                                certainty.suggestive().percent()),
                                        percentOfAny(
                                                withEnough, certainty.clear().percent())))
                + " What stands out is something to try, not an answer.";
    }

    /** Of so many comparisons of nothing, each of which looks like something with 100 - surePercent %. */
    static long percentOfAny(int comparisons, int surePercent) {
        return Math.round(100 * (1 - Math.pow(surePercent / 100.0, comparisons)));
    }
}
