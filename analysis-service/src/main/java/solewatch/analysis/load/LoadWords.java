package solewatch.analysis.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Says in words how much was run: numbers and what they are compared with, no judgement and no forecast. */
final class LoadWords {

    private static final String CALM = "Context, not a prediction.";

    private LoadWords() {}

    /** From the numbers of a {@link LoadContext}. */
    static String of(
            @Nullable Integer week,
            @Nullable Integer before,
            @Nullable Integer change,
            @Nullable Spike longest,
            LoadPolicy policy) {
        StringBuilder text = new StringBuilder();
        if (week == null) {
            text.append("The distance of this week is not known. ");
        } else if (before == null || change == null) {
            text.append("This week ").append(kilometres(week)).append(". ");
        } else {
            int weeks = policy.chronicDays() / policy.acuteDays() - 1;
            text.append("This week ")
                    .append(kilometres(week))
                    .append("; your previous ")
                    .append(weeks);
            text.append(" weeks averaged ").append(kilometres(before)).append(" (");
            text.append(change < 0 ? "" : "+").append(change).append(" %). ");
        }
        if (longest != null) {
            text.append(run(longest, policy));
        }
        return text.append(CALM).toString();
    }

    private static String run(Spike longest, LoadPolicy policy) {
        String run = "Longest run " + kilometres(longest.distanceMetres());
        String days = policy.spikeWindowDays() + " days";
        if (longest.band() == SpikeBand.UNKNOWN_BASELINE) {
            return run + "; the longest of the " + days + " before it is not known. ";
        }
        Integer before = longest.longestBeforeMetres();
        if (before == null) {
            return run + "; there was none in the " + days + " before it. ";
        }
        int metres = longest.distanceMetres() - before;
        if (metres <= 0) {
            return run + ", not beyond your longest in " + days + ". ";
        }
        int percent = LoadContext.percent(metres, before);
        return run + ", " + (percent > 0 ? percent + " %" : metres + " m") + " beyond your longest in " + days + ". ";
    }

    /** With one decimal where there is something to say with it. */
    static String kilometres(int metres) {
        BigDecimal kilometres = BigDecimal.valueOf(metres, 3).setScale(1, RoundingMode.HALF_UP);
        return kilometres.stripTrailingZeros().toPlainString() + " km";
    }
}
