package solewatch.analysis.contrast;

/**
 * How sure an interval is.
 *
 * @param percent two-sided
 * @param z the normal quantile that belongs to it
 */
public record Confidence(int percent, double z) {

    public Confidence {
        if (percent < 1 || percent > 99) {
            throw new IllegalArgumentException("percent must be from 1 to 99");
        }
        if (!(z > 0)) {
            throw new IllegalArgumentException("z must be more than 0");
        }
    }
}
