package solewatch.analysis.fhir;

import static solewatch.analysis.fhir.Chart.component;
import static solewatch.analysis.fhir.Element.element;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.load.Spike;
import solewatch.analysis.report.ClinicianReport.Coverage;
import solewatch.analysis.report.ClinicianReport.Spread;
import solewatch.analysis.report.ClinicianReport.Statistics;
import solewatch.analysis.report.Enclosures;
import solewatch.analysis.report.RecentLoad;

/** What was counted and measured: how much was answered, when symptoms begin and end, and what was run. */
final class Figures {
    private final Chart chart;

    Figures(Chart chart) {
        this.chart = chart;
    }

    List<Entry> statistics() {
        Statistics statistics = chart.report.statistics();
        Coverage known = chart.report.coverage();
        List<Entry> entries = new ArrayList<>();
        entries.add(chart.entry(
                "coverage",
                overPeriod(Codes.survey(), "How much was answered")
                        .with(
                                "component",
                                List.of(
                                        count("Runs", known.runs()),
                                        count("Runs the runner answered for", known.answered()),
                                        count("Answered runs with symptoms", known.symptomatic()),
                                        count("Symptomatic days", known.symptomaticDays()),
                                        count("Symptoms still there when told", statistics.stillPresent())))));
        add(entries, "severity", "Severity of foot symptoms, 0 to 10", statistics.severity(), Figures::score);
        add(entries, "onset metres", "Foot symptoms begin after (distance)", statistics.onsetMetres(), Codes::metres);
        add(entries, "onset minutes", "Foot symptoms begin after (time)", statistics.onsetMinutes(), Codes::minutes);
        add(
                entries,
                "resolution",
                "Foot symptoms are gone after the run",
                statistics.resolvedAfterMinutes(),
                Codes::minutes);
        addPattern(entries, "Where in a run foot symptoms begin", statistics.onsetPattern());
        addPattern(entries, "How foot symptoms go with exertion", statistics.exertionalPattern());
        return entries;
    }

    List<Entry> load() {
        RecentLoad load = chart.report.load();
        LocalDate to = chart.report.period().to();
        List<Entry> entries = new ArrayList<>();
        for (RecentLoad.Week week : load.weeks()) {
            LocalDate sunday = week.monday().plusDays(6);
            distance(
                    entries,
                    "Running distance of a week",
                    week.monday(),
                    sunday.isAfter(to) ? to : sunday,
                    week.metres());
        }
        distance(entries, "Running distance of 7 days", to.minusDays(6), to, load.sum7Metres());
        distance(entries, "Running distance of 28 days", to.minusDays(27), to, load.sum28Metres());
        Spike latest = load.latestRun();
        if (latest != null) {
            entries.add(chart.entry("latest run", latest(latest)));
        }
        return entries;
    }

    private Element latest(Spike latest) {
        Integer longest = latest.longestBeforeMetres();
        return chart.observation(Codes.activity(), Codes.words("Distance of the latest run"))
                .with("effectiveDateTime", latest.day())
                .with("valueQuantity", Codes.metres(latest.distanceMetres()))
                .with(
                        "component",
                        Stream.of(component(
                                        "Longest run of the 30 days before it",
                                        "valueQuantity",
                                        longest == null ? null : Codes.metres(longest)))
                                .filter(Objects::nonNull)
                                .toList());
    }

    private void distance(List<Entry> entries, String code, LocalDate from, LocalDate to, @Nullable Integer metres) {
        if (metres != null) {
            entries.add(chart.entry(
                    code + " " + from,
                    chart.observation(Codes.activity(), Codes.words(code))
                            .with("effectivePeriod", Chart.period(from, to))
                            .with("valueQuantity", Codes.metres(metres))));
        }
    }

    private void add(
            List<Entry> entries, String name, String code, @Nullable Spread spread, Function<Number, Element> unit) {
        if (spread != null) {
            entries.add(chart.entry(
                    name,
                    overPeriod(Codes.survey(), code + ": median")
                            .with("valueQuantity", unit.apply(spread.median()))
                            .with(
                                    "component",
                                    List.of(
                                            count("How many were told", spread.count()),
                                            part("Lowest", unit.apply(spread.lowest())),
                                            part("Highest", unit.apply(spread.highest()))))));
        }
    }

    private void addPattern(List<Entry> entries, String code, Enclosures.@Nullable Pattern pattern) {
        if (pattern != null) {
            entries.add(chart.entry(
                    code, overPeriod(Codes.survey(), code).with("valueString", pattern.words())));
        }
    }

    private Element overPeriod(List<Element> category, String code) {
        return chart.observation(category, Codes.words(code)).with("effectivePeriod", chart.period());
    }

    private static Element score(Number value) {
        return Codes.quantity(value, "of 10", "{score}");
    }

    private static Element count(String code, int count) {
        return element().with("code", Codes.words(code)).with("valueInteger", count);
    }

    private static Element part(String code, Element quantity) {
        return element().with("code", Codes.words(code)).with("valueQuantity", quantity);
    }
}
