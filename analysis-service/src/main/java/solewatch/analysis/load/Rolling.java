package solewatch.analysis.load;

/**
 * Windows and averages over daily values, up to and including one day; a value that is not a number is an unknown day. A
 * sum over an unknown day is unknown; an average that decays leaves such a day out, because unknown is not 0.
 */
final class Rolling {

    private static final double EQUAL = 1e-9;

    private Rolling() {}

    /** Of the last so many days; not a number before so many are known. */
    static double sum(double[] daily, int day, int days) {
        if (day + 1 < days) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = day - days + 1; i <= day; i++) {
            sum += daily[i];
        }
        return sum;
    }

    /** Mean of the acute days by mean of the chronic days, which contain them. */
    static double coupled(double[] daily, int day, int acute, int chronic) {
        return sum(daily, day, acute) / acute / (sum(daily, day, chronic) / chronic);
    }

    /** Mean of the acute days by mean of the days of the chronic window before them. */
    static double uncoupled(double[] daily, int day, int acute, int chronic) {
        if (day + 1 < chronic) {
            return Double.NaN;
        }
        double before = sum(daily, day - acute, chronic - acute) / (chronic - acute);
        return sum(daily, day, acute) / acute / before;
    }

    /** Exponentially weighted with 2 / (N + 1), beginning at the first load (Williams 2017). */
    static double weighted(double[] daily, int day, int days) {
        double weight = 2.0 / (days + 1);
        double average = Double.NaN;
        for (int i = 0; i <= day; i++) {
            if (Double.isNaN(average)) {
                average = daily[i];
            } else if (!Double.isNaN(daily[i])) {
                average += weight * (daily[i] - average);
            }
        }
        return average;
    }

    /** Exponentially decaying with a time constant in days, beginning at 0; so CTL (42) and ATL (7) are defined here. */
    static double decaying(double[] daily, int day, int timeConstant) {
        double share = share(timeConstant);
        double value = 0;
        for (int i = 0; i <= day; i++) {
            value = moved(value, daily[i], share);
        }
        return value;
    }

    /** What one day adds of the difference, by this time constant. */
    static double share(int timeConstant) {
        return 1 - Math.exp(-1.0 / timeConstant);
    }

    /** One day further; an unknown day moves nothing. */
    static double moved(double value, double load, double share) {
        return Double.isNaN(load) ? value : value + share * (load - value);
    }

    /** How many of the last so many days are known; days before the first one are none of them. */
    static int known(double[] daily, int day, int days) {
        int known = 0;
        for (int i = Math.max(0, day - days + 1); i <= day; i++) {
            known += Double.isNaN(daily[i]) ? 0 : 1;
        }
        return known;
    }

    /** Foster's monotony: mean by population standard deviation; infinite when all days are equal. */
    static double monotony(double[] daily, int day, int days) {
        double mean = sum(daily, day, days) / days;
        if (Double.isNaN(mean)) {
            return Double.NaN;
        }
        double squares = 0;
        for (int i = day - days + 1; i <= day; i++) {
            squares += (daily[i] - mean) * (daily[i] - mean);
        }
        double deviation = Math.sqrt(squares / days);
        // 1.1 + 2.2 is not 3.3 in floating point: days that differ by the last bits are equal, not hugely monotonous.
        return deviation <= mean * EQUAL ? Double.POSITIVE_INFINITY : mean / deviation;
    }
}
