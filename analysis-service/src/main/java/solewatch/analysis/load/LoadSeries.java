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
import solewatch.analysis.load.Spikes.Longest;
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
        this.method = method(runs, profile, policy, end - policy.chronicDays());
        this.runsPerDay = new int[count];
        this.metres = new double[count];
        this.load = new double[count];
        for (Run run : runs) {
            int day = run.epochDay() - first;
            Integer distance = run.distanceMetres();
            Double value = RunLoad.of(run, profile, policy).by(method).value();
            runsPerDay[day]++;
            metres[day] += distance == null ? Double.NaN : distance;
            load[day] += value == null ? Double.NaN : value;
        }
    }

    /** The load of these runs; runs of days after today are ignored. */
    public static LoadSeries of(RunnerHistory history, LoadPolicy policy, LocalDate today) {
        return new LoadSeries(history, policy, today);
    }

    private static LoadMethod method(List<Run> runs, @Nullable RunnerChanged profile, LoadPolicy policy, int after) {
        int from = runs.size();
        while (from > 0 && runs.get(from - 1).epochDay() > after) {
            from--;
        }
        List<Run> recent = from < runs.size() ? runs.subList(from, runs.size()) : runs;
        for (LoadMethod method : LoadMethod.values()) {
            int having = 0;
            for (Run run : recent) {
                having += RunLoad.of(run, profile, policy).by(method).value() == null ? 0 : 1;
            }
            if (having > 0 && having * 100 >= recent.size() * policy.loadCoveragePercent()) {
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
        Weeks weeks = weeks();
        int lastComplete = today.getDayOfWeek() == DayOfWeek.SUNDAY ? weeks.present() : weeks.present() - 1;
        Longest longest = Spikes.upTo(Math.toIntExact(today.toEpochDay()), runs, policy);
        LoadSummary numbers = numbers(weeks, lastComplete, longest.metres());
        return numbers.saying(notices(numbers), gaps(numbers, weeks, lastComplete, longest));
    }

    private LoadSummary numbers(Weeks weeks, int lastComplete, @Nullable Integer longest) {
        int day = count - 1;
        Decay fit = Decay.of(load, policy.fitnessDays(), policy);
        Decay tired = Decay.of(load, policy.fatigueDays(), policy);
        Ratios ratios = new Ratios(metres, load, day, policy);
        Ratio monotony = ratios.monotony(method.unknown());
        Double load7 = known(Rolling.sum(load, day, policy.acuteDays()));
        return new LoadSummary(
                count,
                whole(Rolling.sum(metres, day, policy.acuteDays())),
                whole(Rolling.sum(metres, day, policy.chronicDays())),
                ratios.coupled(),
                ratios.uncoupled(),
                ratios.smoothed(),
                fit.today(),
                tired.today(),
                Decay.difference(fit.today(), tired.today()),
                Decay.difference(fit.yesterday(), tired.yesterday()),
                monotony,
                Ratios.strain(load7, monotony),
                weeks.progressionPercent(weeks.present()),
                weeks.buildingWeeks(lastComplete),
                weeks.cutBackDue(lastComplete),
                runs.isEmpty() ? null : Spikes.of(runs.get(runs.size() - 1), runs, policy),
                longest,
                longest == null ? null : Math.toIntExact((long) longest * policy.smallSpikePercent() / 100),
                method,
                method.version(),
                load7,
                List.of(),
                policy.rulesetVersion(),
                List.of());
    }

    /** Why a number is missing, of those that carry no reason of their own. */
    private List<Gap> gaps(LoadSummary of, Weeks weeks, int lastComplete, Longest longest) {
        List<Gap> gaps = new ArrayList<>(0);
        boolean week = count >= policy.acuteDays();
        boolean long28 = count >= policy.chronicDays();
        Hidden load = method.unknown();
        gap(gaps, LoadMetric.SUM_7, of.sum7Metres(), week ? Hidden.UNKNOWN_DISTANCE : Hidden.TOO_FEW_DAYS);
        gap(gaps, LoadMetric.SUM_28, of.sum28Metres(), long28 ? Hidden.UNKNOWN_DISTANCE : Hidden.TOO_FEW_DAYS);
        gap(gaps, LoadMetric.FITNESS, of.fitness(), load);
        gap(gaps, LoadMetric.FATIGUE, of.fatigue(), load);
        gap(gaps, LoadMetric.FORM, of.form(), load);
        gap(gaps, LoadMetric.FORM_YESTERDAY, of.formYesterday(), count > 1 ? load : Hidden.TOO_FEW_DAYS);
        gap(gaps, LoadMetric.LOAD_7, of.load7(), week ? load : Hidden.TOO_FEW_DAYS);
        gap(gaps, LoadMetric.PROGRESSION, of.progressionPercent(), weeks.progressionHidden(weeks.present()));
        Hidden building = lastComplete < 0 ? Hidden.TOO_FEW_DAYS : Hidden.UNKNOWN_DISTANCE;
        gap(gaps, LoadMetric.BUILDING_WEEKS, of.buildingWeeks(), building);
        gap(gaps, LoadMetric.SPIKE, of.latestSpike(), Hidden.UNKNOWN_DISTANCE);
        gap(gaps, LoadMetric.LONGEST, of.longestRunMetres(), longest.hidden());
        gap(gaps, LoadMetric.CEILING, of.nextRunCeilingMetres(), longest.hidden());
        return gaps;
    }

    private void gap(List<Gap> gaps, LoadMetric metric, @Nullable Object value, Hidden reason) {
        if (value == null) {
            gaps.add(new Gap(metric, runs.isEmpty() ? Hidden.NO_RUN : reason));
        }
    }

    /** From the first week that is known from its Monday on. */
    private Weeks weeks() {
        int end = Math.toIntExact(today.toEpochDay());
        int monday = end - (today.getDayOfWeek().getValue() - 1);
        int complete = count == 0 ? -1 : Math.floorDiv(monday - first, 7);
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

    private List<LoadNotice> notices(LoadSummary of) {
        Set<LoadNotice> notices = EnumSet.noneOf(LoadNotice.class);
        Double progression = of.progressionPercent();
        if (progression != null && progression > policy.progressionNoticePercent()) {
            notices.add(LoadNotice.WEEK_FAR_BEYOND_LONGEST);
        } else if (progression != null && progression > policy.progressionInfoPercent()) {
            notices.add(LoadNotice.WEEK_BEYOND_LONGEST);
        }
        if (of.cutBackDue()) {
            notices.add(LoadNotice.CUT_BACK_DUE);
        }
        if (ranEveryDay(count - 1)) {
            notices.add(LoadNotice.NO_REST_DAY);
        }
        Double alike = of.monotony().value();
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
