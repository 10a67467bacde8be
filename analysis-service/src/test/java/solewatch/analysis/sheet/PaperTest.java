package solewatch.analysis.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import solewatch.analysis.report.ClinicianReport;
import solewatch.analysis.report.Patient;
import solewatch.analysis.report.SymptomEntry;

class PaperTest {
    private static final Paper PAPER = new Paper(new Sheet());

    @Test
    void a_typical_runner_fits_on_one_page_with_every_symptomatic_day() throws IOException {
        ClinicianReport report = Patient.typical().reportOn(84);

        try (PDDocument pdf = Loader.loadPDF(PAPER.pdf(report))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(textOf(pdf)).contains(days(report)).contains("Ana Gonçalves", "no diagnosis");
        }
    }

    @Test
    void a_long_history_goes_on_over_more_pages_and_loses_nothing() throws IOException {
        Patient patient = Patient.named("Ana");
        for (int day = 1; day <= 130; day++) {
            patient.ran(day, 8_000, "blue").felt(day, 1 + day % 9, 4_000);
        }
        ClinicianReport report = patient.reportOn(130);

        try (PDDocument pdf = Loader.loadPDF(PAPER.pdf(report))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(report.symptoms()).hasSize(130);
            assertThat(textOf(pdf)).contains(days(report));
        }
    }

    @Test
    void it_says_what_it_is_and_in_which_language() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PAPER.pdf(Patient.typical().reportOn(84)))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Foot symptoms: report for a clinician");
            assertThat(pdf.getDocumentInformation().getProducer()).isEqualTo("Solewatch");
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void names_of_much_of_the_world_are_printed_as_they_are_written() throws IOException {
        for (String name : List.of("Zażółć Gęślą", "Þórður Ævarsson", "Ñuñez-Über", "Nguyễn Thị Ánh", "Ελένη", "Алёна Жук")) {
            try (PDDocument pdf = Loader.loadPDF(PAPER.pdf(Patient.named(name).reportOn(3)))) {
                assertThat(textOf(pdf)).contains(name);
            }
        }
    }

    @Test
    void letters_it_does_not_have_cost_nothing_but_themselves() throws IOException {
        for (String name : List.of("李小龍", "محمد علي", "สมชาย", "नरेन्द्र", "\uD83D\uDC5F\u0007", "\u202Egnirts")) {
            ClinicianReport report = Patient.named(name)
                    .ran(1, 5_000, null)
                    .felt(1, 3, null, name, Set.of())
                    .reportOn(3);
            try (PDDocument pdf = Loader.loadPDF(PAPER.pdf(report))) {
                assertThat(textOf(pdf)).contains("Runner r-17").contains(days(report));
            }
        }
    }

    @Test
    void a_note_as_long_as_notes_may_be_is_printed_whole() throws IOException {
        String note = "word ".repeat(399) + "last.";
        ClinicianReport report = Patient.named("Ana")
                .ran(1, 5_000, null)
                .felt(1, 3, null, note, Set.of())
                .ran(2, 5_000, null)
                .felt(2, 3, null, "x".repeat(2_000), Set.of())
                .reportOn(3);
        try (PDDocument pdf = Loader.loadPDF(PAPER.pdf(report))) {
            assertThat(textOf(pdf)).contains("last.").contains(days(report));
        }
    }

    private static String[] days(ClinicianReport report) {
        return report.symptoms().stream()
                .map(SymptomEntry::day)
                .map(Object::toString)
                .toArray(String[]::new);
    }

    private static String textOf(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }
}
