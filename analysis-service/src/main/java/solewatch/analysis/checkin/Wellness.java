package solewatch.analysis.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.history.Run;
import solewatch.events.RunRecorded.Conditions;

/**
 * Sleep, sitting and drinking of the last days, each with the number of answers it rests on. Values only: what they go
 * with is looked at elsewhere.
 *
 * @param days how many days were looked at, today included
 * @param sleepHours mean of the nights told of
 * @param sittingHours mean of what was told
 * @param drank of the check-ins that say
 * @param electrolytes of the check-ins that say
 * @param drankInRuns of the runs that say
 * @param electrolytesInRuns of the runs that say
 */
public record Wellness(
        int days,
        Mean sleepHours,
        Mean sittingHours,
        Share drank,
        Share electrolytes,
        Share drankInRuns,
        Share electrolytesInRuns) {

    /**
     * A mean of so many days.
     *
     * @param value null exactly when n is 0
     */
    public record Mean(@Nullable Double value, int n) {}

    /**
     * How many of so many said yes.
     *
     * @param percent rounded down; null exactly when n is 0
     */
    public record Share(int yes, int n, @Nullable Integer percent) {

        static Share of(List<Boolean> answers) {
            int yes = (int) answers.stream().filter(answer -> answer).count();
            return new Share(yes, answers.size(), answers.isEmpty() ? null : yes * 100 / answers.size());
        }
    }

    /** @param checkIns and runs of these days only */
    static Wellness of(int days, List<CheckIn> checkIns, List<Run> runs) {
        return new Wellness(
                days,
                mean(checkIns, checkIn -> checkIn.fact().sleepHours()),
                mean(checkIns, checkIn -> checkIn.fact().sittingHours()),
                share(checkIns, checkIn -> checkIn.fact().drank()),
                share(checkIns, checkIn -> checkIn.fact().electrolytes()),
                share(runs, run -> inRun(run, Conditions::drank)),
                share(runs, run -> inRun(run, Conditions::electrolytes)));
    }

    private static @Nullable Boolean inRun(Run run, Function<Conditions, @Nullable Boolean> answer) {
        Conditions conditions = run.fact().conditions();
        return conditions == null ? null : answer.apply(conditions);
    }

    /** Each day once: of several answers of a day their mean. */
    private static Mean mean(List<CheckIn> checkIns, Function<CheckIn, @Nullable Double> answer) {
        Map<Integer, double[]> byDay = new TreeMap<>();
        for (CheckIn checkIn : checkIns) {
            Double value = answer.apply(checkIn);
            if (value != null) {
                double[] sum = byDay.computeIfAbsent(checkIn.epochDay(), ignored -> new double[2]);
                sum[0] += value;
                sum[1]++;
            }
        }
        double sum = 0;
        for (double[] day : byDay.values()) {
            sum += day[0] / day[1];
        }
        return new Mean(byDay.isEmpty() ? null : sum / byDay.size(), byDay.size());
    }

    private static <T> Share share(List<T> told, Function<T, @Nullable Boolean> answer) {
        List<Boolean> answers = new ArrayList<>();
        for (T one : told) {
            Boolean value = answer.apply(one);
            if (value != null) {
                answers.add(value);
            }
        }
        return Share.of(answers);
    }
}
