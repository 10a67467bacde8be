package solewatch.analysis.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import solewatch.analysis.problem.Refused;
import solewatch.analysis.report.ClinicianReport;
import solewatch.analysis.report.Patient;
import solewatch.analysis.sheet.Sheets;

class RenderingTest {
    private static final ClinicianReport REPORT = Patient.named("Ana").reportOn(2);

    @Test
    void a_pdf_more_than_can_be_made_at_once_is_put_off_and_what_costs_little_is_not() {
        Rendering busy = rendering(0);

        assertThatThrownBy(() -> busy.of(REPORT, Format.PDF)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.problem().status())
                .isEqualTo(503));
        assertThat(busy.of(REPORT, Format.FHIR).build().getStatus()).isEqualTo(200);
        assertThat(busy.shared(REPORT, Format.HTML).build().getStatus()).isEqualTo(200);
    }

    @Test
    void a_printer_is_free_again_after_each_pdf() {
        Rendering one = rendering(1);

        for (int times = 0; times < 3; times++) {
            assertThat(one.of(REPORT, Format.PDF).build().getHeaderString("Content-Disposition"))
                    .contains("foot-symptoms.pdf");
        }
    }

    private static Rendering rendering(int printers) {
        return new Rendering(Sheets.sheet(), Sheets.paper(), new JsonMapper(), Clock.systemUTC(), printers);
    }
}
