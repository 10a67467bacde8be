package solewatch.analysis.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.load.DailySeries;
import solewatch.analysis.load.LoadContext;
import solewatch.analysis.load.LoadMethod;
import solewatch.analysis.load.LoadSeries;
import solewatch.analysis.load.LoadValue;
import solewatch.analysis.load.RunLoad;
import solewatch.analysis.policy.Ruleset;
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
     * @param context only beside symptoms: the load around them
     */
    record Day(
            LocalDate day,
            @Nullable Integer distanceMetres,
            @Nullable Double load,
            List<RunLine> runs,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Symptoms symptoms,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LoadContext context) {}

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

    static LoadView of(Told told, Ruleset ruleset, LocalDate from, LocalDate to) {
        DailySeries daily =
                LoadSeries.of(told.history(), ruleset.load(), told.today()).daily();
        LocalDate first = daily.firstDay();
        Map<LocalDate, List<RunLine>> runs = runs(told.history());
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
        return new LoadView(from, to, daily.method(), daily.method().unit(), days);
    }

    private static @Nullable LoadContext context(Told told, Ruleset ruleset, LocalDate day, @Nullable Integer severity) {
        return severity == null || severity < ruleset.numbness().symptomaticSeverity()
                ? null
                : LoadContext.of(told.history(), ruleset.load(), day);
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
