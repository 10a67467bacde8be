package solewatch.analysis.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.load.DailySeries;
import solewatch.analysis.load.LoadContext;
import solewatch.analysis.load.LoadDefinition;
import solewatch.analysis.load.LoadMethod;
import solewatch.analysis.load.LoadMetric;
import solewatch.analysis.load.LoadSeries;
import solewatch.analysis.load.LoadedRun;
import solewatch.analysis.policy.Ruleset;
import solewatch.analysis.query.Reading.Told;
import solewatch.events.SymptomReported.Area;

/**
 * Load per local day, with the runs it comes from and how the feet felt.
 *
 * @param unit of {@code load}
 * @param days those that are known, oldest first; 0 is a rest day, null a day whose load is not known
 * @param definitions how each number of the days is computed
 */
record LoadView(
        LocalDate from,
        LocalDate to,
        LoadMethod method,
        String unit,
        List<Day> days,
        List<LoadDefinition> definitions) {

    /**
     * A local day.
     *
     * @param runs each counted once, with its load by every method: the value, or why there is none
     * @param symptoms only for those who may see the detail, and only when somebody said how the feet felt
     * @param context only beside symptoms: the load around them
     */
    record Day(
            LocalDate day,
            @Nullable Integer distanceMetres,
            @Nullable Double load,
            List<LoadedRun> runs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Symptoms symptoms,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LoadContext context) {}

    /**
     * How the feet felt.
     *
     * @param maxSeverity the highest of the day anywhere on the feet, 0 to 10; 0 was said, too
     */
    record Symptoms(int maxSeverity) {}

    static LoadView of(Told told, Ruleset ruleset, LocalDate from, LocalDate to) {
        DailySeries daily =
                LoadSeries.of(told.history(), ruleset.load(), told.today()).daily();
        LocalDate first = daily.firstDay();
        Map<LocalDate, List<LoadedRun>> runs = runs(told.history(), ruleset, from, to);
        Map<LocalDate, Integer> severities = told.sight().detail() ? severities(told.history()) : Map.of();
        List<Day> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            int place = first == null ? -1 : Math.toIntExact(ChronoUnit.DAYS.between(first, day));
            boolean known = place >= 0 && place < daily.distanceMetres().size();
            Integer severity = severities.get(day);
            if (known || severity != null) {
                days.add(new Day(
                        day,
                        known ? daily.distanceMetres().get(place) : null,
                        known ? daily.load().get(place) : null,
                        runs.getOrDefault(day, List.of()),
                        severity == null ? null : new Symptoms(severity),
                        context(told, ruleset, day, severity)));
            }
        }
        return new LoadView(
                from,
                to,
                daily.method(),
                daily.method().unit(),
                days,
                LoadMetric.ofDays(ruleset.load(), daily.method()));
    }

    private static @Nullable LoadContext context(
            Told told, Ruleset ruleset, LocalDate day, @Nullable Integer severity) {
        return severity == null || severity < ruleset.numbness().symptomaticSeverity()
                ? null
                : LoadContext.of(told.history(), ruleset.load(), day);
    }

    private static Map<LocalDate, List<LoadedRun>> runs(
            RunnerHistory history, Ruleset ruleset, LocalDate from, LocalDate to) {
        Map<LocalDate, List<LoadedRun>> runs = new TreeMap<>();
        for (LoadedRun run : LoadedRun.of(history, ruleset.load(), from, to)) {
            runs.computeIfAbsent(run.day(), ignored -> new ArrayList<>()).add(run);
        }
        return runs;
    }

    /** The highest that was said of each day, of the feet as a whole or of an area; none where nobody said anything. */
    private static Map<LocalDate, Integer> severities(RunnerHistory history) {
        Map<LocalDate, Integer> highest = new TreeMap<>();
        history.reports()
                .forEach(report -> said(
                        highest,
                        report.day(),
                        report.fact().severity(),
                        report.fact().areas()));
        history.checkIns()
                .forEach(checkIn -> said(
                        highest,
                        checkIn.day(),
                        checkIn.fact().severity(),
                        checkIn.fact().areas()));
        return highest;
    }

    private static void said(
            Map<LocalDate, Integer> highest, LocalDate day, @Nullable Integer common, List<Area> areas) {
        if (common != null) {
            highest.merge(day, common, Math::max);
        }
        for (Area area : areas) {
            Integer own = area.severity();
            if (own != null) {
                highest.merge(day, own, Math::max);
            }
        }
    }
}
