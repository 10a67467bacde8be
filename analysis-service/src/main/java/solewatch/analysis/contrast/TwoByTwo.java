package solewatch.analysis.contrast;

import org.jspecify.annotations.Nullable;

/** How many runs (or weeks) with and without something were symptomatic, and how many were free. */
public record TwoByTwo(int symptomaticWith, int freeWith, int symptomaticWithout, int freeWithout) {

    public TwoByTwo {
        notNegative("symptomaticWith", symptomaticWith);
        notNegative("freeWith", freeWith);
        notNegative("symptomaticWithout", symptomaticWithout);
        notNegative("freeWithout", freeWithout);
    }

    /** How many with it. */
    public int with() {
        return symptomaticWith + freeWith;
    }

    /** How many without it. */
    public int without() {
        return symptomaticWithout + freeWithout;
    }

    /** The two shares against each other; null when one side is empty. */
    public @Nullable Contrast contrast() {
        if (with() == 0 || without() == 0) {
            return null;
        }
        return new Contrast(
                (double) symptomaticWith / with(), with(), (double) symptomaticWithout / without(), without());
    }

    /** Of the shares of symptomatic ones, -1 to 1; null when one side is empty. */
    public @Nullable Double difference() {
        Contrast contrast = contrast();
        return contrast == null ? null : contrast.difference();
    }

    /** Where that difference lies; null likewise. */
    public @Nullable Interval interval(Confidence confidence) {
        Contrast contrast = contrast();
        return contrast == null ? null : contrast.interval(confidence);
    }

    /** What these counts alone come to. */
    public Verdict verdict(Certainty certainty) {
        return Contrast.verdict(contrast(), with(), without(), certainty);
    }

    private static void notNegative(String name, int count) {
        if (count < 0) {
            throw new IllegalArgumentException(name + " must not be negative");
        }
    }
}
