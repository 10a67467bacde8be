package solewatch.analysis.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import solewatch.analysis.report.Patient;

class FhirValidatorIT {
    @Test
    void the_document_of_a_typical_runner_has_no_errors() {
        String json = ValidatedDocument.json(FhirDocument.of(Patient.typical().reportOn(84), Instant.EPOCH));
        assertThat(ValidatedDocument.errors(json)).isEmpty();
    }
}
