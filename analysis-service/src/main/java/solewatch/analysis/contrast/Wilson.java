package solewatch.analysis.contrast;

/**
 * Wilson's score interval of a share (Wilson 1927, Journal of the American Statistical Association 22:209): honest also when
 * there are few runs, and at shares of 0 and 1.
 */
public final class Wilson {

    private Wilson() {}

    /**
     * Where the interval begins.
     *
     * @param share 0 to 1
     * @param size how many runs the share rests on, more than 0
     * @param z the normal quantile that belongs to how sure the interval is
     */
    public static double low(double share, double size, double z) {
        return share == 0 ? 0 : Math.max(0, middle(share, size, z) - half(share, size, z));
    }

    /** Where it ends; see {@link #low}. */
    public static double high(double share, double size, double z) {
        return share == 1 ? 1 : Math.min(1, middle(share, size, z) + half(share, size, z));
    }

    private static double middle(double share, double size, double z) {
        return (share + z * z / (2 * size)) / (1 + z * z / size);
    }

    private static double half(double share, double size, double z) {
        return z / (1 + z * z / size) * Math.sqrt(share * (1 - share) / size + z * z / (4 * size * size));
    }
}
