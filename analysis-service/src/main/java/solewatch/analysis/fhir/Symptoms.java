package solewatch.analysis.fhir;

import static solewatch.analysis.fhir.Chart.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.load.Spike;
import solewatch.analysis.report.LoadAround;
import solewatch.analysis.report.SymptomEntry;
import solewatch.analysis.report.SymptomEntry.Place;
import solewatch.analysis.report.SymptomEntry.RunLine;
import solewatch.analysis.report.Words;

/** Every symptom that was told: an observation for each place, with its severity as the value. */
final class Symptoms {
    private static final String CODE = "Foot symptom, severity 0 to 10 (numeric rating scale)";

    private final Chart chart;

    Symptoms(Chart chart) {
        this.chart = chart;
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (SymptomEntry told : chart.report.symptoms()) {
            if (told.places().isEmpty()) {
                entries.add(entry(told, 0, null));
            }
            for (int place = 0; place < told.places().size(); place++) {
                entries.add(entry(told, place, told.places().get(place)));
            }
        }
        return entries;
    }

    private Entry entry(SymptomEntry told, int number, @Nullable Place place) {
        RunLine run = told.run();
        Element observation = chart.observation(Codes.survey(), Codes.words(CODE))
                .with("effectiveDateTime", Chart.moment(run == null ? told.at() : run.start()))
                .with("issued", Chart.moment(told.at()))
                .with("performer", List.of(chart.patient.reference()))
                .with("valueInteger", place == null ? told.severity() : place.severity())
                .with("bodySite", place == null ? null : Codes.foot(place.side(), Words.place(place)))
                .with("note", note(told.note()))
                .with("component", components(told));
        return chart.entry("symptom " + told.fact() + " " + number, observation);
    }

    private static List<Element> note(@Nullable String note) {
        return note == null ? List.of() : List.of(Element.element().with("text", note));
    }

    private static List<Element> components(SymptomEntry told) {
        List<@Nullable Element> all = new ArrayList<>();
        all.add(component("Day by the runner's own calendar", "valueDateTime", told.day()));
        all.add(told.context() == null ? null : words("When it was felt", Words.of(told.context())));
        told.qualities()
                .forEach(quality ->
                        all.add(component("What it felt like", "valueCodeableConcept", Codes.quality(quality))));
        all.add(pain(told.painSeverity()));
        all.add(component("Began after (distance)", "valueQuantity", metres(told.onsetMetres())));
        all.add(component("Began after (time)", "valueQuantity", minutes(told.onsetMinutes())));
        all.add(component("Gone after the run", "valueQuantity", minutes(told.resolvedAfterMinutes())));
        all.add(component("Still there when told", "valueBoolean", told.stillPresent()));
        all.add(component("Severity 24 hours after the run", "valueInteger", told.severityNextDay()));
        all.add(component("Leg tight or painful", "valueBoolean", told.legTightness()));
        told.relievedBy().forEach(relief -> all.add(words("Eased by", Words.of(relief))));
        told.redFlags().forEach(flag -> all.add(words("Warning sign", Words.of(flag))));
        run(told.run()).forEach(all::add);
        load(told.load()).forEach(all::add);
        return all.stream().filter(Objects::nonNull).toList();
    }

    private static Stream<@Nullable Element> run(@Nullable RunLine run) {
        if (run == null) {
            return Stream.of();
        }
        Double celsius = run.airTemperatureCelsius();
        Integer seconds = run.seconds();
        return Stream.of(
                component("Run: distance", "valueQuantity", metres(run.distanceMetres())),
                component("Run: duration", "valueQuantity", seconds == null ? null : Codes.quantity(seconds, "s", "s")),
                run.shoe() == null ? null : words("Run: shoe", run.shoe()),
                run.surface() == null ? null : words("Run: surface", Words.of(run.surface())),
                component(
                        "Run: air temperature",
                        "valueQuantity",
                        celsius == null ? null : Codes.quantity(celsius, "°C", "Cel")));
    }

    /** What is not known is left out, as everywhere in the document. */
    private static Stream<@Nullable Element> load(LoadAround load) {
        Spike session = load.session();
        return Stream.of(
                component("Load: distance of 7 days", "valueQuantity", metres(load.sum7Metres())),
                percent("Load: the week so far against the longest of four before", load.progressionPercent()),
                component(
                        "Load: longest run of the 30 days before the run",
                        "valueQuantity",
                        session == null ? null : metres(session.longestBeforeMetres())),
                percent(
                        "Load: road or concrete, of 14 days",
                        load.hardSurfacePercent().value()));
    }

    private static @Nullable Element percent(String code, @Nullable Double value) {
        return component(
                code, "valueQuantity", value == null ? null : Codes.quantity(Math.round(value * 10) / 10.0, "%", "%"));
    }

    private static @Nullable Element pain(@Nullable Integer severity) {
        return severity == null
                ? null
                : Element.element().with("code", Codes.pain()).with("valueInteger", severity);
    }

    private static Element words(String code, String text) {
        return Element.element().with("code", Codes.words(code)).with("valueCodeableConcept", Codes.words(text));
    }

    private static @Nullable Element metres(@Nullable Integer metres) {
        return metres == null ? null : Codes.metres(metres);
    }

    private static @Nullable Element minutes(@Nullable Integer minutes) {
        return minutes == null ? null : Codes.minutes(minutes);
    }
}
