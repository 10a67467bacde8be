package solewatch.analysis.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.load.DailySeries;
import solewatch.analysis.load.LoadMethod;
import solewatch.analysis.load.LoadPolicy;
import solewatch.analysis.load.LoadSeries;
import solewatch.analysis.load.LoadValue;
import solewatch.analysis.load.RunLoad;
import solewatch.analysis.query.Reading.Told;
import solewatch.events.FactId;

/**
 * Load per local day, with the runs it comes from and how the feet felt.
 *
 * @param unit of {@code load}
 * @param days those that are known, oldest first; 0 is a rest day, null a day whose load is not known
 */
record LoadView(LocalDate from, LocalDate to, LoadMethod method, String unit, List<Day> days) {

    /**
     * A local day.
     *
     * @param symptoms only for those who may see the detail, and only when somebody said how the feet felt
     */
    record Day(
            LocalDate day,
            @Nullable Integer distanceMetres,
            @Nullable Double load,
            List<RunLine> runs,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Symptoms symptoms) {}

    /**
     * A run, counted once however many sources recorded it.
     *
     * @param loads by every method, with the value or why there is none
     */
    record RunLine(
            FactId run,
            Instant start,
            @Nullable Integer distanceMetres,
            @Nullable Integer seconds,
            List<LoadValue> loads) {}

    /**
     * How the feet felt.
     *
     * @param maxSeverity the highest of the day, 0 to 10; 0 was said, too
     */
    record Symptoms(int maxSeverity) {}

    static LoadView of(Told told, LoadPolicy policy, LocalDate from, LocalDate to) {
        DailySeries daily = LoadSeries.of(told.history(), policy, told.today()).daily();
        Map<LocalDate, List<RunLine>> runs = runs(told.history());
        Map<LocalDate, Integer> severities = told.sight().detail() ? severities(told.history()) : Map.of();
        Map<LocalDate, Day> days = new TreeMap<>();
        severities.forEach((day, severity) ->
                days.put(day, new Day(day, null, null, List.of(), new Symptoms(severity))));
        LocalDate first = daily.firstDay();
        for (int place = 0; first != null && place < daily.distanceMetres().size(); place++) {
            LocalDate day = first.plusDays(place);
            Integer severity = severities.get(day);
            days.put(
                    day,
                    new Day(
                            day,
                            daily.distanceMetres().get(place),
                            daily.load().get(place),
                            runs.getOrDefault(day, List.of()),
                            severity == null ? null : new Symptoms(severity)));
        }
        List<Day> asked = days.values().stream()
                .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to))
                .toList();
        return new LoadView(from, to, daily.method(), daily.method().unit(), asked);
    }

    private static Map<LocalDate, List<RunLine>> runs(RunnerHistory history) {
        Map<LocalDate, List<RunLine>> runs = new TreeMap<>();
        for (Run run : history.runs()) {
            runs.computeIfAbsent(run.day(), ignored -> new ArrayList<>())
                    .add(new RunLine(
                            run.id(),
                            run.start(),
                            run.distanceMetres(),
                            run.seconds(),
                            RunLoad.of(run, history.profile()).values()));
        }
        return runs;
    }

    private static Map<LocalDate, Integer> severities(RunnerHistory history) {
        Map<LocalDate, Integer> highest = new TreeMap<>();
        history.reports()
                .forEach(report -> highest.merge(report.day(), report.fact().severity(), Math::max));
        history.checkIns().forEach(checkIn -> {
            Integer severity = checkIn.fact().severity();
            if (severity != null) {
                highest.merge(checkIn.day(), severity, Math::max);
            }
        });
        return highest;
    }
}
