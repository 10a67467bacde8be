package solewatch.analysis.load;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.load.LoadSummary.Gap;
import solewatch.analysis.load.Ratio.Hidden;
import solewatch.events.RunnerChanged;

/** One runner's load per day up to today, and what follows from it. */
public final class LoadSeries {

    private static final Double REST = 0.0;

    private final List<Run> runs;
    private final LoadPolicy policy;
    private final LocalDate today;
    private final int first;
    private final int count;
    private final LoadMethod method;
    private final int[] runsPerDay;
    private final double[] metres;
    private final double[] load;

    private LoadSeries(RunnerHistory history, LoadPolicy policy, LocalDate asOf) {
        this.policy = policy;
        this.today = asOf;
        int end = Math.toIntExact(asOf.toEpochDay());
        List<Run> all = history.runs();
        int known = all.size();
        while (known > 0 && all.get(known - 1).epochDay() > end) {
            known--;
        }
        this.runs = all.subList(0, known);
        this.first = known == 0 ? end : runs.get(0).epochDay();
        this.count = known == 0 ? 0 : end - first + 1;
        RunnerChanged profile = history.profile();
        this.method = method(runs, profile, end - policy.chronicDays(), policy.loadCoveragePercent());
        this.runsPerDay = new int[count];
        this.metres = new double[count];
        this.load = new double[count];
        for (Run run : runs) {
            int day = run.epochDay() - first;
            Integer distance = run.distanceMetres();
            Double value = RunLoad.of(run, profile).by(method).value();
            runsPerDay[day]++;
            metres[day] += distance == null ? Double.NaN : distance;
            load[day] += value == null ? Double.NaN : value;
        }
    }

    /** The load of these runs; runs of days after today are ignored. */
    public static LoadSeries of(RunnerHistory history, LoadPolicy policy, LocalDate today) {
        return new LoadSeries(history, policy, today);
    }

    private static LoadMethod method(List<Run> runs, @Nullable RunnerChanged profile, int after, int coveragePercent) {
        int from = runs.size();
        while (from > 0 && runs.get(from - 1).epochDay() > after) {
            from--;
        }
        List<Run> recent = from < runs.size() ? runs.subList(from, runs.size()) : runs;
        for (LoadMethod method : LoadMethod.values()) {
            int having = 0;
            for (Run run : recent) {
                having += RunLoad.of(run, profile).by(method).value() == null ? 0 : 1;
            }
            if (having > 0 && having * 100 >= recent.size() * coveragePercent) {
                return method;
            }
        }
        return LoadMethod.DISTANCE;
    }

    /** Day by day. */
    public DailySeries daily() {
        @Nullable Integer[] distances = new @Nullable Integer[count];
        @Nullable Double[] loads = new @Nullable Double[count];
        for (int day = 0; day < count; day++) {
            distances[day] = whole(metres[day]);
            loads[day] = load[day] == 0 ? REST : known(load[day]);
        }
        return new DailySeries(
                count == 0 ? null : LocalDate.ofEpochDay(first),
                Arrays.asList(distances),
                method,
                Arrays.asList(loads));
    }

    /** As of today. */
    public LoadSummary summary() {
        int day = count - 1;
        double fitYesterday = Rolling.decaying(load, day - 1, policy.fitnessDays());
        double tiredYesterday = Rolling.decaying(load, day - 1, policy.fatigueDays());
        double latest = count == 0 ? 0 : load[day];
        double fitness = Rolling.moved(fitYesterday, latest, Rolling.share(policy.fitnessDays()));
        double fatigue = Rolling.moved(tiredYesterday, latest, Rolling.share(policy.fatigueDays()));
        Ratio monotony = monotony(day);
        Weeks weeks = weeks();
        Double progression = weeks.progressionPercent(weeks.present());
        int lastComplete = today.getDayOfWeek() == DayOfWeek.SUNDAY ? weeks.present() : weeks.present() - 1;
        boolean cutBackDue = weeks.cutBackDue(lastComplete);
        Integer sum7 = whole(Rolling.sum(metres, day, policy.acuteDays()));
        Integer sum28 = whole(Rolling.sum(metres, day, policy.chronicDays()));
        Double load7 = known(Rolling.sum(load, day, policy.acuteDays()));
        Spike spike = latestSpike();
        Integer longest = longest();
        return new LoadSummary(
                count,
                sum7,
                sum28,
                shown(sum28, Rolling.coupled(metres, day, policy.acuteDays(), policy.chronicDays())),
                shown(sum28, Rolling.uncoupled(metres, day, policy.acuteDays(), policy.chronicDays())),
                shown(sum28, smoothed(day)),
                fitness,
                fatigue,
                fitness - fatigue,
                fitYesterday - tiredYesterday,
                monotony,
                strain(load7, monotony),
                progression,
                weeks.weeksSinceCutBack(lastComplete),
                cutBackDue,
                spike,
                longest,
                longest == null ? null : ceiling(longest),
                method,
                method.version(),
                load7,
                notices(day, progression, cutBackDue, monotony),
                policy.rulesetVersion(),
                gaps(weeks, sum7, sum28, load7, progression, spike, longest));
    }

    private List<Gap> gaps(
            Weeks weeks,
            @Nullable Integer sum7,
            @Nullable Integer sum28,
            @Nullable Double load7,
            @Nullable Double progression,
            @Nullable Spike spike,
            @Nullable Integer longest) {
        List<Gap> gaps = new ArrayList<>(0);
        gap(gaps, LoadMetric.SUM_7, sum7, window(policy.acuteDays(), Hidden.UNKNOWN_DISTANCE));
        gap(gaps, LoadMetric.SUM_28, sum28, window(policy.chronicDays(), Hidden.UNKNOWN_DISTANCE));
        gap(gaps, LoadMetric.LOAD_7, load7, window(policy.acuteDays(), Hidden.UNKNOWN_LOAD));
        gap(gaps, LoadMetric.PROGRESSION, progression, weeks.progressionHidden(weeks.present()));
        gap(gaps, LoadMetric.SPIKE, spike, runs.isEmpty() ? Hidden.NO_RUN : Hidden.UNKNOWN_DISTANCE);
        gap(gaps, LoadMetric.LONGEST, longest, Hidden.NO_RUN);
        gap(gaps, LoadMetric.CEILING, longest, Hidden.NO_RUN);
        return gaps;
    }

    private static void gap(List<Gap> gaps, LoadMetric metric, @Nullable Object value, Hidden reason) {
        if (value == null) {
            gaps.add(new Gap(metric, reason));
        }
    }

    /** Why a sum over so many days is unknown: there are not so many, or a run among them says too little. */
    private Hidden window(int days, Hidden otherwise) {
        if (count >= days) {
            return otherwise;
        }
        return count == 0 ? Hidden.NO_RUN : Hidden.TOO_FEW_DAYS;
    }

    private double smoothed(int day) {
        return Rolling.weighted(metres, day, policy.acuteDays()) / Rolling.weighted(metres, day, policy.chronicDays());
    }

    /** A ratio that means something, or why it does not. */
    private Ratio shown(@Nullable Integer sum28, double value) {
        if (count < policy.ratioObservedDays()) {
            return Ratio.hidden(Hidden.TOO_FEW_DAYS);
        }
        if (sum28 == null) {
            return Ratio.hidden(Hidden.UNKNOWN_LOAD);
        }
        boolean enough = sum28 * 7.0 >= (double) policy.chronicFloorMetresPerWeek() * policy.chronicDays();
        return enough && Double.isFinite(value) ? Ratio.of(value) : Ratio.hidden(Hidden.TOO_LITTLE_RUNNING);
    }

    private Ratio monotony(int day) {
        if (count < policy.acuteDays()) {
            return Ratio.hidden(Hidden.TOO_FEW_DAYS);
        }
        double monotony = Rolling.monotony(load, day, policy.acuteDays());
        if (Double.isNaN(monotony)) {
            return Ratio.hidden(Hidden.UNKNOWN_LOAD);
        }
        return Double.isInfinite(monotony)
                ? Ratio.hidden(Hidden.ALL_DAYS_EQUAL)
                : Ratio.of(Math.min(policy.monotonyCap(), monotony));
    }

    private static Ratio strain(@Nullable Double load7, Ratio monotony) {
        Double value = monotony.value();
        return value == null || load7 == null ? monotony : Ratio.of(load7 * value);
    }

    /** From the first week that is known from its Monday on. */
    private Weeks weeks() {
        int end = Math.toIntExact(today.toEpochDay());
        int monday = end - (today.getDayOfWeek().getValue() - 1);
        int complete = count == 0 ? 0 : Math.floorDiv(monday - first, 7);
        long[] weekly = new long[complete + 1];
        for (int week = 0; week <= complete; week++) {
            int from = monday - 7 * (complete - week) - first;
            double sum = 0;
            for (int day = Math.max(0, from); day < Math.min(count, from + 7); day++) {
                sum += metres[day];
            }
            weekly[week] = Double.isNaN(sum) ? -1 : (long) sum;
        }
        return new Weeks(weekly, policy);
    }

    private @Nullable Spike latestSpike() {
        return runs.isEmpty() ? null : Spikes.of(runs.get(runs.size() - 1), runs, policy);
    }

    private @Nullable Integer longest() {
        int after = Math.toIntExact(today.toEpochDay()) - policy.spikeWindowDays();
        Integer longest = null;
        for (int i = runs.size() - 1; i >= 0 && runs.get(i).epochDay() > after; i--) {
            Integer distance = runs.get(i).distanceMetres();
            if (distance != null && (longest == null || distance > longest)) {
                longest = distance;
            }
        }
        return longest;
    }

    private int ceiling(int longest) {
        return Math.toIntExact((long) longest * policy.smallSpikePercent() / 100);
    }

    private List<LoadNotice> notices(int day, @Nullable Double progression, boolean cutBackDue, Ratio monotony) {
        Set<LoadNotice> notices = EnumSet.noneOf(LoadNotice.class);
        if (progression != null && progression > policy.progressionNoticePercent()) {
            notices.add(LoadNotice.WEEK_FAR_BEYOND_LONGEST);
        } else if (progression != null && progression > policy.progressionInfoPercent()) {
            notices.add(LoadNotice.WEEK_BEYOND_LONGEST);
        }
        if (cutBackDue) {
            notices.add(LoadNotice.CUT_BACK_DUE);
        }
        if (ranEveryDay(day)) {
            notices.add(LoadNotice.NO_REST_DAY);
        }
        Double alike = monotony.value();
        if (alike != null && alike >= policy.monotonyInfo()) {
            notices.add(LoadNotice.MONOTONOUS);
        }
        return List.copyOf(notices);
    }

    private boolean ranEveryDay(int day) {
        if (day + 1 < policy.acuteDays()) {
            return false;
        }
        for (int i = day - policy.acuteDays() + 1; i <= day; i++) {
            if (runsPerDay[i] == 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Integer whole(double value) {
        return Double.isNaN(value) ? null : Integer.valueOf((int) value);
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }
}
