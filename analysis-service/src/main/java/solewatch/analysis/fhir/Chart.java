package solewatch.analysis.fhir;

import static solewatch.analysis.fhir.Element.element;
import static solewatch.analysis.fhir.Element.resource;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.report.ClinicianReport;
import solewatch.analysis.report.ClinicianReport.Person;

/** Whose document it is, and what all of its resources have in common. */
final class Chart {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    final ClinicianReport report;
    final Entry patient;
    final Entry software;

    Chart(ClinicianReport report) {
        this.report = report;
        Person person = report.runner();
        this.patient = entry(
                "patient",
                resource("Patient")
                        .with(
                                "identifier",
                                List.of(element()
                                        .with("system", "urn:solewatch:runner")
                                        .with("value", person.id())))
                        .with("name", List.of(element().with("text", person.name()))));
        this.software = entry(
                "software",
                resource("Device")
                        .with("deviceName", List.of(name("Solewatch")))
                        .with("type", Codes.words("software that keeps running and symptom records"))
                        .with("version", List.of(element().with("value", "ruleset " + report.rulesetVersion()))));
    }

    /** The same part of the same runner's report has the same address. */
    Entry entry(String name, Element resource) {
        return Entry.of("solewatch report\n" + report.runner().id() + "\n" + name, resource);
    }

    /** An observation of the runner. */
    Element observation(List<Element> category, Element code) {
        return resource("Observation")
                .with("status", "final")
                .with("category", category)
                .with("code", code)
                .with("subject", patient.reference());
    }

    /** A part of an observation; null when it has no value. */
    static @Nullable Element component(String code, String field, @Nullable Object value) {
        return value == null ? null : element().with("code", Codes.words(code)).with(field, value);
    }

    static Element name(String name) {
        return element().with("name", name).with("type", "user-friendly-name");
    }

    static Element period(LocalDate from, LocalDate to) {
        return element().with("start", from).with("end", to);
    }

    Element period() {
        return period(report.period().from(), report.period().to());
    }

    static String moment(OffsetDateTime at) {
        return MOMENT.format(at);
    }
}
