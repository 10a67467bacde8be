package solewatch.analysis.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import solewatch.analysis.report.ClinicianReport;
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

/** The documents against the official validator and the profiles of FHIR R4; needs no container, but seconds. */
class FhirValidatorIT {
    private static final Instant NOW = Instant.parse("2026-11-24T02:03:04.567Z");

    @Test
    void the_document_of_a_typical_runner_has_no_errors() {
        assertThat(errors(Patient.typical().reportOn(84))).isEmpty();
    }

    @Test
    void nor_has_that_of_a_runner_who_told_everything_there_is_to_tell() {
        Patient patient = Patient.typical()
                .ran(80, null, "a-shoe-nobody-named")
                .felt(80, 7, null, "first line\nsecond \u0001 <b>line</b> & more", Set.of(RedFlag.FOOT_DROP))
                .feltAt(81, Context.NIGHT, 3, new Area(Side.LEFT, Set.of(FootZone.values()), 6))
                .feltAt(82, Context.REST, 2)
                .checkIn(83, 4, new OstrcAnswers(25, null, null, null));
        Enclosures enclosures = new Enclosures(
                new Enclosures.Pattern("LATE", "Late in the run."),
                new Enclosures.Pattern("EXERTIONAL_PATTERN", "Gone within 30 minutes each time."),
                Map.of(
                        FactId.of(patient.id(), FactKind.CHECK_IN, "app", "check-in-3"),
                        new Enclosures.Score(33, false)));

        assertThat(errors(patient.reportOn(84, enclosures))).isEmpty();
    }

    @Test
    void nor_has_that_of_a_runner_of_whom_nothing_is_known() {
        assertThat(errors(Patient.named(" ").reportOn(1))).isEmpty();
    }

    @Test
    void the_validator_does_find_errors() {
        ClinicianReport report =
                Patient.named("Ana").ran(1, 5_000, null).felt(1, 3, null).reportOn(2);
        String json = ValidatedDocument.json(FhirDocument.of(report, NOW));

        assertThat(ValidatedDocument.errors(json.replace("\"final\"", "\"finished\""))).isNotEmpty();
        assertThat(ValidatedDocument.errors(json.replace("valueInteger", "valueNumber"))).isNotEmpty();
        assertThat(ValidatedDocument.errors(json.replace("\"type\":\"document\"", "\"type\":\"documents\"")))
                .isNotEmpty();
    }

    private static List<String> errors(ClinicianReport report) {
        return ValidatedDocument.errors(ValidatedDocument.json(FhirDocument.of(report, NOW)));
    }
}
