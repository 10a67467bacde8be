package solewatch.analysis.pattern;

import java.util.List;

/** How much values differ among themselves. */
final class Spread {

    private Spread() {}

    static double mean(List<Double> values) {
        return values.stream().sorted().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    /** The coefficient of variation: the standard deviation of the sample (divided by n - 1) by the mean; at least two. */
    static double variation(List<Double> values) {
        double mean = mean(values);
        double squares = values.stream()
                .sorted()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return mean == 0 ? 0 : Math.sqrt(squares / (values.size() - 1)) / mean;
    }
}
