package solewatch.analysis.load;

import org.jspecify.annotations.Nullable;
import solewatch.analysis.load.Ratio.Hidden;

/** The ratios of one day, each shown only when it means something. */
final class Ratios {

    private final double[] metres;
    private final double[] load;
    private final int day;
    private final LoadPolicy policy;

    /** @param day the last place of both */
    Ratios(double[] metres, double[] load, int day, LoadPolicy policy) {
        this.metres = metres;
        this.load = load;
        this.day = day;
        this.policy = policy;
    }

    Ratio coupled() {
        return shown(policy.chronicDays(), 0, Rolling.coupled(metres, day, policy.acuteDays(), policy.chronicDays()));
    }

    /** The days it divides by are those before the acute ones, so these must hold enough running. */
    Ratio uncoupled() {
        int acute = policy.acuteDays();
        double value = Rolling.uncoupled(metres, day, acute, policy.chronicDays());
        return shown(policy.chronicDays() - acute, acute, value);
    }

    Ratio smoothed() {
        double acute = Rolling.weighted(metres, day, policy.acuteDays());
        return shown(policy.chronicDays(), 0, acute / Rolling.weighted(metres, day, policy.chronicDays()));
    }

    /** When enough was run in so many days, the last of them so many days before the day. */
    private Ratio shown(int days, int before, double value) {
        if (day + 1 < policy.ratioObservedDays()) {
            return tooFew();
        }
        if (Double.isNaN(Rolling.sum(metres, day, policy.chronicDays()))) {
            return Ratio.hidden(Hidden.UNKNOWN_DISTANCE);
        }
        double run = Rolling.sum(metres, day - before, days);
        boolean enough = run * 7 >= (double) policy.chronicFloorMetresPerWeek() * days;
        return enough && Double.isFinite(value) ? Ratio.of(value) : Ratio.hidden(Hidden.TOO_LITTLE_RUNNING);
    }

    /** @param unknown what is said when a day of the week is unknown */
    Ratio monotony(Hidden unknown) {
        if (day + 1 < policy.acuteDays()) {
            return tooFew();
        }
        double monotony = Rolling.monotony(load, day, policy.acuteDays());
        if (Double.isNaN(monotony)) {
            return Ratio.hidden(unknown);
        }
        return Double.isInfinite(monotony)
                ? Ratio.hidden(Hidden.ALL_DAYS_EQUAL)
                : Ratio.of(Math.min(policy.monotonyCap(), monotony));
    }

    static Ratio strain(@Nullable Double load7, Ratio monotony) {
        Double value = monotony.value();
        return value == null || load7 == null ? monotony : Ratio.of(load7 * value);
    }

    private Ratio tooFew() {
        return Ratio.hidden(day < 0 ? Hidden.NO_RUN : Hidden.TOO_FEW_DAYS);
    }
}
