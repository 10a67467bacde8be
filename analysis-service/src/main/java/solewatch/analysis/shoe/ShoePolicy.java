package solewatch.analysis.shoe;

/**
 * The thresholds shoes are looked at with; each with its source in docs/science.md.
 *
 * @param noticeMetres a shoe's distance worth a word, unless the shoe has its own
 * @param strongNoticeMetres the same, worth a plainer one
 * @param comparisonDays runs of the last so many days are compared
 * @param comfortRuns comfort is told from so many runs on
 */
public record ShoePolicy(
        int noticeMetres, int strongNoticeMetres, NewShoe newShoe, int comparisonDays, int comfortRuns) {

    /**
     * Breaking in a shoe.
     *
     * @param metres a shoe below this distance is new
     * @param runMetres a run in it of at most this is never too far
     * @param longestPercent nor one of at most this much of the longest run
     * @param longestWindowDays in the so many times 24 hours before
     * @param weekPercent a run in it is at most this much of the week's distance
     * @param weekDays the week: so many local days, the run's own included
     */
    public record NewShoe(
            int metres, int runMetres, int longestPercent, int longestWindowDays, int weekPercent, int weekDays) {

        public NewShoe {
            positive("newShoe.metres", metres);
            positive("newShoe.runMetres", runMetres);
            percent("newShoe.longestPercent", longestPercent);
            positive("newShoe.longestWindowDays", longestWindowDays);
            percent("newShoe.weekPercent", weekPercent);
            positive("newShoe.weekDays", weekDays);
        }
    }

    public ShoePolicy {
        positive("noticeMetres", noticeMetres);
        if (strongNoticeMetres <= noticeMetres) {
            throw new IllegalArgumentException("strongNoticeMetres must be more than noticeMetres");
        }
        positive("comparisonDays", comparisonDays);
        positive("comfortRuns", comfortRuns);
    }

    /** As shipped. */
    public static ShoePolicy standard() {
        return new ShoePolicy(500_000, 800_000, new NewShoe(40_000, 5_000, 50, 30, 50, 7), 365, 3);
    }

    private static void positive(String component, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException(component + " must be positive");
        }
    }

    private static void percent(String component, int value) {
        if (value <= 0 || value > 100) {
            throw new IllegalArgumentException(component + " must be within 1 to 100");
        }
    }
}
