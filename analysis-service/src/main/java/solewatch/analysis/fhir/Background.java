package solewatch.analysis.fhir;

import static solewatch.analysis.fhir.Chart.component;
import static solewatch.analysis.fhir.Element.element;
import static solewatch.analysis.fhir.Element.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.report.ClinicianReport.ClinicianSeen;
import solewatch.analysis.report.EpisodeLine;
import solewatch.analysis.report.ShoeUse;
import solewatch.analysis.report.Words;
import solewatch.events.RunnerChanged.FootProfile;
import solewatch.events.RunnerChanged.RiskProfile;

/** What stands behind the symptoms: shoes, episodes, the runner's feet, and who has looked at them. */
final class Background {
    private final Chart chart;

    Background(Chart chart) {
        this.chart = chart;
    }

    /** Each shoe as a device, that it is used, and how far. */
    List<Entry> shoes() {
        List<Entry> entries = new ArrayList<>();
        for (ShoeUse shoe : chart.report.shoes()) {
            Entry device = chart.entry(
                    "shoe " + shoe.id(),
                    resource("Device")
                            .with("deviceName", List.of(Chart.name(shoe.name())))
                            .with("type", Codes.words("running shoe"))
                            .with("patient", chart.patient.reference()));
            entries.add(device);
            entries.add(chart.entry("shoe use " + shoe.id(), use(shoe, device)));
            entries.add(chart.entry("shoe distance " + shoe.id(), distance(shoe, device)));
        }
        return entries;
    }

    private Element use(ShoeUse shoe, Entry device) {
        LocalDate last = shoe.lastUsedOn();
        List<String> fit = shoe.fitProblems().stream().map(Words::of).toList();
        return resource("DeviceUseStatement")
                .with("status", shoe.retired() ? "completed" : "active")
                .with("subject", chart.patient.reference())
                .with("timingPeriod", last == null ? null : element().with(shoe.retired() ? "end" : "start", last))
                .with("source", chart.patient.reference())
                .with("device", device.reference())
                .with("note", fit.isEmpty() ? null : List.of(element().with("text", "Fit: " + String.join(", ", fit))));
    }

    private Element distance(ShoeUse shoe, Entry device) {
        return chart.observation(Codes.activity(), Codes.words("Distance run in this shoe"))
                .with("focus", List.of(device.reference()))
                .with("effectivePeriod", chart.period())
                .with("valueQuantity", Codes.metres(shoe.metres()))
                .with(
                        "component",
                        List.of(
                                count("Runs in it", shoe.runs()),
                                count("Runs in it the runner answered for", shoe.answered()),
                                count("Answered runs in it with symptoms", shoe.symptomatic())));
    }

    /** Each episode with its state; the rules and days that led there are its note. */
    List<Entry> episodes() {
        List<Entry> entries = new ArrayList<>();
        for (EpisodeLine episode : chart.report.episodes()) {
            String place = Words.place(episode.side(), episode.zone());
            String steps = String.join(
                    "; ",
                    episode.steps().stream()
                            .map(step -> step.day() + " " + Words.of(step.state()) + ", rule " + step.rule() + " ("
                                    + step.meaning() + ")")
                            .toList());
            entries.add(chart.entry(
                    "episode " + place + " " + episode.start(),
                    chart.observation(Codes.survey(), Codes.words("Episode of foot symptoms by the rules of Solewatch"))
                            .with("effectivePeriod", period(episode))
                            .with("valueCodeableConcept", Codes.words(Words.of(episode.state())))
                            .with("bodySite", episode.side() == null ? null : Codes.foot(episode.side(), place))
                            .with("note", List.of(element().with("text", steps)))));
        }
        return entries;
    }

    private static Element period(EpisodeLine episode) {
        return element()
                .with("start", episode.start())
                .with("end", episode.open() ? null : episode.lastDay());
    }

    /** Feet and conditions as the runner told them. */
    List<Entry> profile() {
        List<Entry> entries = new ArrayList<>();
        FootProfile feet = chart.report.runner().feet();
        List<Element> measures = feet == null ? List.of() : measures(feet);
        if (!measures.isEmpty()) {
            entries.add(chart.entry("feet", told("Feet, told by the runner", measures)));
        }
        RiskProfile conditions = chart.report.runner().conditions();
        if (conditions != null) {
            entries.add(chart.entry(
                    "conditions",
                    told(
                            "Conditions, told by the runner",
                            List.of(
                                    truth("Diabetes", conditions.diabetes()),
                                    truth("Low vitamin B12", conditions.lowVitaminB12()),
                                    truth("High alcohol use", conditions.highAlcoholUse())))));
        }
        return entries;
    }

    private static List<Element> measures(FootProfile feet) {
        return Stream.of(
                        component("Arch", "valueString", feet.arch() == null ? null : Words.of(feet.arch())),
                        component("Width", "valueString", feet.width() == null ? null : Words.of(feet.width())),
                        component("Length of the left foot", "valueQuantity", millimetres(feet.leftMillimetres())),
                        component("Length of the right foot", "valueQuantity", millimetres(feet.rightMillimetres())))
                .filter(Objects::nonNull)
                .toList();
    }

    /** That a professional looked, in the runner's words. */
    List<Entry> clinicians() {
        List<Entry> entries = new ArrayList<>();
        for (ClinicianSeen seen : chart.report.clinicians()) {
            String words = Words.of(seen.type())
                    + (seen.hold() == null ? "" : ", no progression until " + seen.hold())
                    + (seen.note() == null ? "" : ": " + seen.note());
            entries.add(chart.entry(
                    "seen " + entries.size() + " " + seen.day(),
                    chart.observation(Codes.survey(), Codes.words("Seen by a professional, told by the runner"))
                            .with("effectiveDateTime", seen.day())
                            .with("valueString", words)));
        }
        return entries;
    }

    private Element told(String code, List<Element> components) {
        return chart.observation(Codes.survey(), Codes.words(code))
                .with("effectiveDateTime", chart.report.period().to())
                .with("performer", List.of(chart.patient.reference()))
                .with("component", components);
    }

    private static @Nullable Element millimetres(@Nullable Integer length) {
        return length == null ? null : Codes.quantity(length, "mm", "mm");
    }

    private static Element truth(String code, boolean value) {
        return element().with("code", Codes.words(code)).with("valueBoolean", value);
    }

    private static Element count(String code, int count) {
        return element().with("code", Codes.words(code)).with("valueInteger", count);
    }
}
