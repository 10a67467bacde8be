package solewatch.analysis.fhir;

import static solewatch.analysis.fhir.Element.element;
import static solewatch.analysis.fhir.Element.resource;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import solewatch.analysis.report.ClinicianReport;
import solewatch.analysis.report.Words;

/**
 * The report as a FHIR R4 Bundle of type {@code document}: a Composition with the same sections as the page, and the
 * resources it names. A document rather than a collection, so that what it is not (a diagnosis) travels with it.
 */
public final class FhirDocument {
    private static final String TITLE = "Foot symptoms: report for a clinician";

    private final Chart chart;
    private final List<Element> sections = new ArrayList<>();
    private final List<Entry> resources = new ArrayList<>();

    private FhirDocument(ClinicianReport report) {
        this.chart = new Chart(report);
    }

    /** As maps and lists, ready to be written as JSON. */
    public static Map<String, Object> of(ClinicianReport report, Instant madeAt) {
        return new FhirDocument(report).written(madeAt.truncatedTo(ChronoUnit.SECONDS)).value();
    }

    private Element written(Instant madeAt) {
        Answers answers = new Answers(chart);
        Figures figures = new Figures(chart);
        Background background = new Background(chart);
        section("What this is", chart.report.notice(), List.of());
        section("Every symptom reported", "", new Symptoms(chart).entries());
        section("Warning signs asked for", neverAsked(), answers.warningSigns());
        section("Onset and resolution", "", figures.statistics());
        section("Weekly questionnaire (OSTRC-H2)", "", answers.questionnaires());
        section("Running", "", figures.load());
        section("Shoes", "", background.shoes());
        section("Episodes by place", distributions(), background.episodes());
        section("Profile", "", background.profile());
        section("Professionals", "", background.clinicians());
        String moment = Chart.moment(madeAt.atOffset(ZoneOffset.UTC));
        Entry composition = chart.entry("composition", composition(moment));
        List<Element> entries = new ArrayList<>();
        entries.add(composition.entry());
        entries.add(chart.patient.entry());
        entries.add(chart.software.entry());
        resources.forEach(entry -> entries.add(entry.entry()));
        return resource("Bundle")
                .with("identifier", identifier(moment))
                .with("type", "document")
                .with("timestamp", moment)
                .with("entry", entries);
    }

    private Element identifier(String moment) {
        String name = "solewatch report\n" + chart.report.runner().id() + "\n" + moment;
        return element().with("system", "urn:ietf:rfc:3986").with("value", "urn:uuid:" + Entry.uuid(name));
    }

    private Element composition(String moment) {
        return resource("Composition")
                .with("language", "en")
                .with("text", narrative(chart.report.notice()))
                .with("status", "final")
                .with("type", Codes.words(TITLE))
                .with("subject", chart.patient.reference())
                .with("date", moment)
                .with("author", List.of(chart.software.reference()))
                .with("title", TITLE)
                .with("section", sections);
    }

    private void section(String title, String words, List<Entry> entries) {
        if (words.isEmpty() && entries.isEmpty()) {
            return;
        }
        resources.addAll(entries);
        sections.add(element()
                .with("title", title)
                .with("text", narrative(words.isEmpty() ? title : words))
                .with("entry", entries.stream().map(Entry::reference).toList()));
    }

    private String neverAsked() {
        String signs = chart.report.warningSigns().stream()
                .filter(sign -> !sign.asked())
                .map(sign -> Words.of(sign.sign()))
                .collect(Collectors.joining(", "));
        return signs.isEmpty() ? "" : "Never asked for: " + signs + ".";
    }

    private String distributions() {
        if (chart.report.distributions().isEmpty()) {
            return "";
        }
        return chart.report.distributions().stream()
                .map(one -> Words.of(one.zone()) + ": " + one.words())
                .collect(Collectors.joining("; ", "Distribution, for a clinician to judge: ", "."));
    }

    private static Element narrative(String words) {
        String escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return element()
                .with("status", "generated")
                .with("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>" + escaped + "</p></div>");
    }
}
