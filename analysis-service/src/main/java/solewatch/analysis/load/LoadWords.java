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
        Integer before = longest.longestBeforeMetres();
        String run = "Longest run " + kilometres(longest.distanceMetres());
        if (before == null || before <= 0) {
            return run + "; there was none in the " + policy.spikeWindowDays() + " days before it. ";
        }
        int beyond = LoadContext.percent(longest.distanceMetres() - before, before);
        return beyond > 0
                ? run + ", " + beyond + " % beyond your longest in " + policy.spikeWindowDays() + " days. "
                : run + ", not beyond your longest in " + policy.spikeWindowDays() + " days. ";
    }

    /** With one decimal where there is something to say with it. */
    static String kilometres(int metres) {
        BigDecimal kilometres = BigDecimal.valueOf(metres, 3).setScale(1, RoundingMode.HALF_UP);
        return kilometres.stripTrailingZeros().toPlainString() + " km";
    }
}
