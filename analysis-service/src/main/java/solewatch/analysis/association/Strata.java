package solewatch.analysis.association;

import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.association.Comparison.Arm;
import solewatch.analysis.contrast.Contrast;
import solewatch.analysis.contrast.TwoByTwo;

/**
 * Runs of similar length held against each other, third by third, and pooled: the Mantel-Haenszel difference (Greenland &
 * Robins 1985, Biometrics 41:55), its interval by Newcombe's method with the weighted shares and the number of runs that
 * carry as much as the weighted ones do (after Yan & Su 2010, Statistics in Biopharmaceutical Research 2:329).
 *
 * @param contrast null when no third has runs on both sides
 * @param thirds how many thirds have runs on both sides
 * @param with runs with it in those thirds
 * @param without runs without it in those thirds
 */
record Strata(@Nullable Contrast contrast, int thirds, int with, int without) {

    static Strata pooled(Observations observations, List<Arm> arms) {
        double[] weights = new double[Observations.THIRDS];
        TwoByTwo[] counts = new TwoByTwo[Observations.THIRDS];
        double total = 0;
        int used = 0;
        int with = 0;
        int without = 0;
        for (int third = 0; third < Observations.THIRDS; third++) {
            TwoByTwo count = observations.count(arms, third);
            counts[third] = count;
            if (count.with() > 0 && count.without() > 0) {
                weights[third] = (double) count.with() * count.without() / (count.with() + count.without());
                total += weights[third];
                used++;
                with += count.with();
                without += count.without();
            }
        }
        return new Strata(used == 0 ? null : weighted(counts, weights, total), used, with, without);
    }

    private static Contrast weighted(TwoByTwo[] counts, double[] weights, double total) {
        double[] share = new double[2];
        double[] perRun = new double[2];
        for (int third = 0; third < counts.length; third++) {
            double weight = weights[third] / total;
            if (weight > 0) {
                TwoByTwo count = counts[third];
                share[0] += weight * count.symptomaticWith() / count.with();
                share[1] += weight * count.symptomaticWithout() / count.without();
                perRun[0] += weight * weight / count.with();
                perRun[1] += weight * weight / count.without();
            }
        }
        return new Contrast(Math.min(1, share[0]), 1 / perRun[0], Math.min(1, share[1]), 1 / perRun[1]);
    }
}
