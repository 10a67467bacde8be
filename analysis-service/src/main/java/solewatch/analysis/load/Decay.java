package solewatch.analysis.load;

import org.jspecify.annotations.Nullable;

/**
 * What decays with a time constant (CTL, ATL). Unknown where of the days of the time constant, as far as there are so many,
 * too few are known: a mean over unknown days says nothing.
 *
 * @param today of the day
 * @param yesterday of the day before; null on the first day, too
 */
record Decay(@Nullable Double today, @Nullable Double yesterday) {

    /** Of the last of these days. */
    static Decay of(double[] daily, int timeConstant, LoadPolicy policy) {
        int day = daily.length - 1;
        double before = Rolling.decaying(daily, day - 1, timeConstant);
        Double today = known(daily, day, timeConstant, policy)
                ? Double.valueOf(Rolling.moved(before, daily[day], Rolling.share(timeConstant)))
                : null;
        Double yesterday = known(daily, day - 1, timeConstant, policy) ? Double.valueOf(before) : null;
        return new Decay(today, yesterday);
    }

    /** One minus the other; unknown with either. */
    static @Nullable Double difference(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null ? null : Double.valueOf(one - other);
    }

    private static boolean known(double[] daily, int day, int timeConstant, LoadPolicy policy) {
        int days = Math.min(timeConstant, day + 1);
        return days > 0 && Rolling.known(daily, day, days) * 100 >= days * policy.knownDaysPercent();
    }
}
