package solewatch.analysis.contrast;

import org.jspecify.annotations.Nullable;

/**
 * Two shares of symptomatic runs against each other. The interval is the hybrid score interval of Newcombe (1998, Statistics
 * in Medicine 17:873, method 10): the Wilson score intervals of both shares, squared and added. It holds at few runs and at
 * shares of 0 and 1, where the textbook interval does not.
 *
 * @param sizeWith how many runs the share rests on; fewer than were counted when strata were pooled
 */
public record Contrast(double shareWith, double sizeWith, double shareWithout, double sizeWithout) {

    /** From -1 to 1: above 0 when symptoms were more frequent with it. */
    public double difference() {
        return shareWith - shareWithout;
    }

    /** Where the difference lies. */
    public Interval interval(Confidence confidence) {
        double z = confidence.z();
        double below = Math.hypot(
                shareWith - Wilson.low(shareWith, sizeWith, z),
                Wilson.high(shareWithout, sizeWithout, z) - shareWithout);
        double above = Math.hypot(
                shareWithout - Wilson.low(shareWithout, sizeWithout, z),
                Wilson.high(shareWith, sizeWith, z) - shareWith);
        return new Interval(
                confidence.percent(), Math.max(-1, difference() - below), Math.min(1, difference() + above));
    }

    /**
     * What a contrast of so many runs comes to.
     *
     * @param contrast null when there is nothing to compare
     */
    public static Verdict verdict(@Nullable Contrast contrast, int with, int without, Certainty certainty) {
        int smaller = Math.min(with, without);
        if (contrast == null || smaller < certainty.fewest()) {
            return Verdict.NOT_ENOUGH;
        }
        if (smaller >= certainty.fewestClear()
                && contrast.interval(certainty.clear()).excludesNone()) {
            return Verdict.CLEAR;
        }
        return contrast.interval(certainty.suggestive()).excludesNone() ? Verdict.SUGGESTIVE : Verdict.NO_SIGN;
    }
}
