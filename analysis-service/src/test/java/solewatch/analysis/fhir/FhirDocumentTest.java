package solewatch.analysis.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import solewatch.analysis.report.Enclosures;
import solewatch.analysis.report.Patient;
import solewatch.events.CheckInRecorded.OstrcAnswers;
import solewatch.events.FactId;
import solewatch.events.FactKind;
import solewatch.events.FootZone;
import solewatch.events.RedFlag;
import solewatch.events.Side;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.Context;

class FhirDocumentTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:03:04.567Z");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void a_document_begins_with_its_composition_and_says_when_it_was_made() {
        JsonNode document = document(Patient.typical(), 84);

        assertThat(document.path("type").asText()).isEqualTo("document");
        assertThat(document.path("timestamp").asText()).isEqualTo("2026-11-24T02:03:04Z");
        assertThat(document.at("/entry/0/resource/resourceType").asText()).isEqualTo("Composition");
        assertThat(document.at("/entry/0/resource/section/0/text/div").asText()).contains("no diagnosis");
        assertThat(document.at("/entry/1/resource/name/0/text").asText()).isEqualTo("Ana Gonçalves");
    }

    @Test
    void nothing_in_it_is_a_judgement() {
        assertThat(resources(document(Patient.typical(), 84)).stream()
                        .map(one -> one.path("resourceType").asText())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "Composition",
                        "Patient",
                        "Device",
                        "Observation",
                        "QuestionnaireResponse",
                        "DeviceUseStatement");
    }

    @Test
    void every_reference_leads_to_a_resource_of_the_document_and_no_address_is_used_twice() {
        JsonNode document = document(Patient.typical(), 84);
        List<String> addresses = StreamSupport.stream(document.path("entry").spliterator(), false)
                .map(entry -> entry.path("fullUrl").asText())
                .toList();

        assertThat(addresses).doesNotHaveDuplicates();
        assertThat(new HashSet<>(addresses)).containsAll(document.findValuesAsText("reference"));
    }

    @Test
    void a_symptom_is_an_observation_of_its_foot_with_the_severity_as_its_value() {
        JsonNode symptom = observations(
                        document(Patient.named("Ana").shoe("b", "Blue").ran(1, 12_000, "b").felt(1, 4, 7_500), 2),
                        "Foot symptom, severity 0 to 10 (numeric rating scale)")
                .get(0);

        assertThat(symptom.path("valueInteger").asInt()).isEqualTo(4);
        assertThat(symptom.path("effectiveDateTime").asText()).isEqualTo("2026-03-01T18:10:00Z");
        assertThat(symptom.at("/bodySite/coding/0/code").asText()).isEqualTo("7769000");
        assertThat(symptom.at("/bodySite/text").asText()).isEqualTo("Right foot: 3rd toe, 3rd web space");
        assertThat(component(symptom, "Began after (distance)").at("/valueQuantity/value").asInt()).isEqualTo(7_500);
        assertThat(component(symptom, "Run: distance").at("/valueQuantity/code").asText()).isEqualTo("m");
        assertThat(component(symptom, "Pain, 0 to 10").at("/code/coding/0/code").asText()).isEqualTo("72514-3");
        assertThat(component(symptom, "Run: shoe").at("/valueCodeableConcept/text").asText()).isEqualTo("Blue");
        assertThat(component(symptom, "Still there when told").isMissingNode()).isTrue();
    }

    @Test
    void each_place_has_an_observation_with_a_severity_of_its_own() {
        Patient patient = Patient.named("Ana")
                .feltAt(
                        1,
                        Context.REST,
                        3,
                        new Area(Side.LEFT, Set.of(FootZone.HEEL), 6),
                        new Area(Side.RIGHT, Set.of(FootZone.HEEL), null));

        assertThat(observations(document(patient, 2), "Foot symptom, severity 0 to 10 (numeric rating scale)"))
                .extracting(one -> one.at("/bodySite/coding/0/code").asText() + " "
                        + one.path("valueInteger").asInt())
                .containsExactly("22335008 6", "7769000 3");
    }

    @Test
    void warning_signs_are_answered_with_yes_and_with_no() {
        JsonNode document = document(
                Patient.named("Ana").ran(1, 5_000, null).felt(1, 2, null, "", Set.of(RedFlag.FOOT_DROP)), 2);
        JsonNode response = resources(document).stream()
                .filter(one -> one.path("resourceType").asText().equals("QuestionnaireResponse"))
                .findFirst()
                .orElseThrow();

        assertThat(response.path("authored").asText()).isEqualTo("2026-03-01");
        assertThat(response.path("item")).hasSize(RedFlag.values().length - 1);
        response.path("item").forEach(item -> assertThat(
                        item.at("/answer/0/valueBoolean").asBoolean())
                .isEqualTo(item.path("linkId").asText().equals("FOOT_DROP")));
        assertThat(document.toString()).contains("Never asked for: diabetes with a wound or a hot foot.");
    }

    @Test
    void the_weekly_answers_are_unchanged_and_their_score_names_them() {
        Patient patient = Patient.named("Ana").ostrc(7, new OstrcAnswers(8, 17, 8, 17));
        FactId week = FactId.of(patient.id(), FactKind.CHECK_IN, "app", "check-in-0");
        Enclosures enclosures = new Enclosures(null, null, Map.of(week, new Enclosures.Score(50, true)));
        JsonNode document = JSON.valueToTree(FhirDocument.of(patient.reportOn(9, enclosures), NOW));

        JsonNode score = observations(document, "OSTRC-H2 severity score, 0 to 100").get(0);
        assertThat(score.path("valueInteger").asInt()).isEqualTo(50);
        JsonNode answers = StreamSupport.stream(document.path("entry").spliterator(), false)
                .filter(entry -> entry.path("fullUrl")
                        .asText()
                        .equals(score.at("/derivedFrom/0/reference").asText()))
                .findFirst()
                .orElseThrow();
        assertThat(answers.findValuesAsText("valueInteger")).containsExactly("8", "17", "8", "17");
    }

    @Test
    void shoes_and_load_are_measured_in_metres() {
        JsonNode document = document(Patient.typical(), 84);

        assertThat(observations(document, "Distance run in this shoe"))
                .extracting(one -> one.at("/valueQuantity/value").asInt())
                .containsExactly(409_500, 192_000);
        assertThat(observations(document, "Running distance of a week")).hasSize(12);
        assertThat(observations(document, "Running distance of 28 days").get(0).at("/valueQuantity/value").asInt())
                .isEqualTo(132_500);
    }

    @Test
    void an_empty_name_or_note_is_left_out_rather_than_written_empty() {
        JsonNode document = document(Patient.named(" ").ran(1, 5_000, null).felt(1, 2, null, " ", Set.of()), 2);

        assertThat(document.at("/entry/1/resource/name").isMissingNode()).isTrue();
        assertThat(document.findValues("note").stream().map(JsonNode::toString)).doesNotContain("[]", "[{}]");
    }

    @Test
    void the_same_report_at_the_same_moment_is_the_same_document() {
        assertThat(document(Patient.typical(), 84)).isEqualTo(document(Patient.typical(), 84));
    }

    private static JsonNode document(Patient patient, int day) {
        return JSON.valueToTree(FhirDocument.of(patient.reportOn(day), NOW));
    }

    private static List<JsonNode> resources(JsonNode document) {
        return StreamSupport.stream(document.path("entry").spliterator(), false)
                .map(entry -> entry.path("resource"))
                .toList();
    }

    private static List<JsonNode> observations(JsonNode document, String code) {
        return resources(document).stream()
                .filter(one -> one.at("/code/text").asText().equals(code))
                .toList();
    }

    private static JsonNode component(JsonNode observation, String code) {
        return StreamSupport.stream(observation.path("component").spliterator(), false)
                .filter(one -> one.at("/code/text").asText().equals(code))
                .findFirst()
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }
}
