package solewatch.analysis.shoe;

/** Wilson's score interval of a share at 95 % (Wilson 1927): honest also when there are few runs. */
final class Wilson {

    private static final double Z = 1.959963984540054;

    private Wilson() {}

    static double lower(int hits, int of) {
        return Math.max(0, centre(hits, of) - reach(hits, of));
    }

    static double upper(int hits, int of) {
        return Math.min(1, centre(hits, of) + reach(hits, of));
    }

    private static double centre(int hits, int of) {
        return (hits + Z * Z / 2) / (of + Z * Z);
    }

    private static double reach(int hits, int of) {
        double share = (double) hits / of;
        return Z * Math.sqrt(of * share * (1 - share) + Z * Z / 4) / (of + Z * Z);
    }
}
