package solewatch.analysis.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import solewatch.analysis.report.ClinicianReport;
import solewatch.analysis.report.Patient;
import solewatch.analysis.sheet.Sheets;

class RenderingTest {
    private static final ClinicianReport REPORT = Patient.named("Ana").reportOn(2);
    private static final Rendering RENDERING =
            new Rendering(Sheets.sheet(), Sheets.paper(), new JsonMapper(), Clock.systemUTC());

    @Test
    void each_format_has_its_type_and_nobody_guesses_another() {
        for (Format format : new Format[] {Format.HTML, Format.PDF, Format.FHIR}) {
            Response answer = RENDERING.of(REPORT, format).build();

            assertThat(answer.getMediaType()).isEqualTo(format.type());
            assertThat(answer.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat((byte[]) answer.getEntity()).isNotEmpty();
        }
    }

    @Test
    void only_the_page_behind_a_link_leads_to_other_formats() {
        assertThat(text(RENDERING.shared(REPORT, Format.HTML))).contains("?format=pdf");
        assertThat(text(RENDERING.of(REPORT, Format.HTML))).doesNotContain("?format=");
    }

    private static String text(Response.ResponseBuilder answer) {
        return new String((byte[]) answer.build().getEntity(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
