package solewatch.analysis.load;

import org.jspecify.annotations.Nullable;

/**
 * What decays with a time constant (CTL, ATL), on a day and on the day before. Unknown where of the days of the time
 * constant, as far as there are so many, too few are known: a mean over unknown days says nothing.
 */
final class Decay {

    private final double[] daily;
    private final int day;
    private final int timeConstant;
    private final int knownPercent;
    private final double before;

    /** @param day place of the day in {@code daily}; -1 when no day is known */
    Decay(double[] daily, int day, int timeConstant, int knownPercent) {
        this.daily = daily;
        this.day = day;
        this.timeConstant = timeConstant;
        this.knownPercent = knownPercent;
        this.before = Rolling.decaying(daily, day - 1, timeConstant);
    }

    /** Of the day. */
    @Nullable
    Double today() {
        return known(day) ? Double.valueOf(Rolling.moved(before, daily[day], Rolling.share(timeConstant))) : null;
    }

    /** Of the day before. */
    @Nullable
    Double yesterday() {
        return known(day - 1) ? Double.valueOf(before) : null;
    }

    /** One minus the other; unknown with either. */
    static @Nullable Double difference(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null ? null : Double.valueOf(one - other);
    }

    private boolean known(int on) {
        int days = Math.min(timeConstant, on + 1);
        return days > 0 && Rolling.known(daily, on, days) * 100 >= days * knownPercent;
    }
}
