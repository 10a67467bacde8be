package solewatch.analysis.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import solewatch.analysis.report.ClinicianReport;
import solewatch.analysis.report.Patient;

class SheetTest {
    @Test
    void look() throws Exception {
        ClinicianReport report = Patient.typical().reportOn(84);
        Sheet sheet = new Sheet();
        Files.writeString(Path.of("/tmp/sw-report/typical.html"), sheet.html(report));
        Files.write(Path.of("/tmp/sw-report/typical.pdf"), new Paper(sheet).pdf(report));
        assertThat(report).isNotNull();
    }
}
