package solewatch.analysis.fhir;

import static solewatch.analysis.fhir.Element.element;

import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.report.Words;
import solewatch.events.Side;
import solewatch.events.SymptomReported.Quality;

/** Concepts: SNOMED CT, LOINC and UCUM where the meaning is certain, words everywhere. */
final class Codes {
    private static final String SNOMED = "http://snomed.info/sct";
    private static final String LOINC = "http://loinc.org";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

    private Codes() {}

    /** A concept nobody has given a code. */
    static Element words(String text) {
        return element().with("text", text);
    }

    /** What the runner answered. */
    static List<Element> survey() {
        return category("survey", "Survey");
    }

    /** What was done. */
    static List<Element> activity() {
        return category("activity", "Activity");
    }

    /** Pain on a scale of 0 to 10, as told. */
    static Element pain() {
        return coded(LOINC, "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported", "Pain, 0 to 10");
    }

    /** A foot, and in words what part of it. */
    static Element foot(Side side, String text) {
        return switch (side) {
            case LEFT -> coded(SNOMED, "22335008", null, text);
            case RIGHT -> coded(SNOMED, "7769000", null, text);
        };
    }

    /** What it felt like. */
    static Element quality(Quality quality) {
        return switch (quality) {
            case NUMB -> coded(SNOMED, "44077006", null, Words.of(quality));
            case TINGLING -> coded(SNOMED, "62507009", null, Words.of(quality));
            case BURNING, ELECTRIC, COLD, WEAK -> words(Words.of(quality));
        };
    }

    /** In a UCUM unit. */
    static Element quantity(Number value, String unit, String code) {
        return element()
                .with("value", value)
                .with("unit", unit)
                .with("system", UCUM)
                .with("code", code);
    }

    static Element metres(Number value) {
        return quantity(value, "m", "m");
    }

    static Element minutes(Number value) {
        return quantity(value, "min", "min");
    }

    private static List<Element> category(String code, String display) {
        return List.of(coded(CATEGORY, code, display, null));
    }

    private static Element coded(String system, String code, @Nullable String display, @Nullable String text) {
        Element coding =
                element().with("system", system).with("code", code).with("display", display);
        return element().with("coding", List.of(coding)).with("text", text);
    }
}
