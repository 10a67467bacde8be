package solewatch.analysis.shoe;

import org.jspecify.annotations.Nullable;
import solewatch.analysis.contrast.Wilson;

/**
 * How often feet were symptomatic in one shoe: seen together, which is no more than that.
 *
 * @param answeredRuns runs that the runner answered for and that were far or long enough to show something
 * @param unansweredRuns those nobody answered for; they count neither way
 * @param share of the answered runs, 0 to 1; null when there is none
 * @param lower of the 95 % interval (Wilson); null with the share
 * @param upper of the 95 % interval (Wilson); null with the share
 */
public record SymptomShare(
        String shoeId,
        int answeredRuns,
        int symptomaticRuns,
        int unansweredRuns,
        @Nullable Double share,
        @Nullable Double lower,
        @Nullable Double upper) {

    private static final double Z_OF_95_PERCENT = 1.959963984540054;

    static SymptomShare of(String shoeId, int answered, int symptomatic, int unanswered) {
        if (answered == 0) {
            return new SymptomShare(shoeId, 0, 0, unanswered, null, null, null);
        }
        double share = (double) symptomatic / answered;
        return new SymptomShare(
                shoeId,
                answered,
                symptomatic,
                unanswered,
                share,
                Wilson.low(share, answered, Z_OF_95_PERCENT),
                Wilson.high(share, answered, Z_OF_95_PERCENT));
    }
}
