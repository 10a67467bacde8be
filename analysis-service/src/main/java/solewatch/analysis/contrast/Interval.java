package solewatch.analysis.contrast;

/**
 * Where a difference of two shares lies.
 *
 * @param percent how sure
 * @param low from -1
 * @param high to 1
 */
public record Interval(int percent, double low, double high) {

    /** Whether no difference at all is left out. */
    boolean excludesNone() {
        return low > 0 || high < 0;
    }
}
