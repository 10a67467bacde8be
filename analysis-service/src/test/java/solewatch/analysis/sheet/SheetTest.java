package solewatch.analysis.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.report.Patient.day;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import solewatch.analysis.report.ClinicianReport;
import solewatch.analysis.report.Enclosures;
import solewatch.analysis.report.Patient;
import solewatch.events.CheckInRecorded.OstrcAnswers;
import solewatch.events.FactId;
import solewatch.events.FactKind;
import solewatch.events.RedFlag;
import solewatch.events.SymptomReported.Context;

class SheetTest {
    private static final Sheet SHEET = new Sheet();
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    @Test
    void the_page_is_complete_in_itself_and_runs_nothing() {
        String page = SHEET.html(Patient.typical().reportOn(84));

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"en\"", "<title>Foot symptoms: report for a clinician</title>", "noindex")
                .doesNotContain("<script", "<img", "<link", "url(", "@import", "src=", "href=", "style=\"", "onclick");
    }

    @Test
    void it_is_well_formed_so_that_browsers_and_printers_read_the_same() throws Exception {
        Document page = parsed(SHEET.html(Patient.typical().reportOn(84)));

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
    }

    @Test
    void what_people_wrote_is_shown_and_never_obeyed() throws Exception {
        String evil = "<script>alert(1)</script> & \"quoted\" 'single' {page.name}";
        ClinicianReport report = Patient.named(evil)
                .shoe("s", evil)
                .ran(1, 5_000, "s")
                .felt(1, 3, null, evil, Set.of())
                .saw(2, evil)
                .reportOn(3);

        String page = SHEET.html(report);

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(1)");
        String text = parsed(page).getDocumentElement().getTextContent();
        assertThat(Pattern.compile(Pattern.quote(evil)).matcher(text).results().count())
                .isEqualTo(5);
    }

    @Test
    void what_no_document_may_hold_is_replaced() throws Exception {
        ClinicianReport report =
                Patient.named("A\u0001n\u0008a \uFFFF\uD83D\uDC5F").reportOn(3);

        assertThat(parsed(SHEET.html(report)).getDocumentElement().getTextContent())
                .contains("\uD83D\uDC5F");
    }

    @Test
    void its_policy_allows_its_own_style_and_nothing_else() throws Exception {
        Matcher style = STYLE.matcher(SHEET.html(Patient.typical().reportOn(84)));
        assertThat(style.find()).isTrue();
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(style.group(1).getBytes(StandardCharsets.UTF_8)));

        assertThat(SHEET.contentSecurityPolicy())
                .contains("default-src 'none'", "style-src 'sha256-" + hash + "'", "form-action 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void a_page_behind_a_link_leads_to_the_other_formats_and_carries_no_address_of_its_own() {
        ClinicianReport report = Patient.typical().reportOn(84);

        assertThat(SHEET.sharedHtml(report)).contains("href=\"?format=pdf\"", "href=\"?format=fhir\"");
        assertThat(SHEET.html(report)).doesNotContain("href=");
    }

    @Test
    void it_tells_each_symptom_as_it_was_told() {
        String page = SHEET.html(Patient.typical().reportOn(84));

        assertThat(page)
                .contains("Ana Gonçalves", "Europe/Lisbon", "2026-03-02 to 2026-05-23 (83 days)")
                .contains("Right foot: 3rd toe, 3rd web space", "numb, tingling, pain 1", "after 25 min, shoes off")
                .contains("12.0 km at 18:10, 72 min, Blue road shoe, road, <span class=\"day\">18 °C</span>")
                .contains("7.8 km", "median of 12; 7.5 to 8.1", "of 24 answered, 36 run");
    }

    @Test
    void it_tells_of_each_symptom_what_had_been_run_up_to_then() {
        String page = SHEET.html(Patient.typical().reportOn(84));

        assertThat(page.split("class=\"around\"", -1)).hasSize(1 + 12);
        assertThat(page)
                .contains("<td colspan=\"3\">7 days 34.3 km; week +2 %; run +3 %; road 100 %</td>")
                .contains("<td colspan=\"3\">7 days not known; run +50 %; road 100 %</td>");
    }

    @Test
    void load_that_nobody_knows_is_said_to_be_unknown_or_left_out() {
        String page = SHEET.html(Patient.named("Ana")
                .feltAt(1, Context.REST, 2)
                .ran(2, null, null)
                .felt(2, 2, null)
                .reportOn(2));

        assertThat(page).contains("<td colspan=\"3\">7 days not known</td>").doesNotContain("null");
    }

    @Test
    void signs_that_were_denied_or_never_asked_for_are_on_it() {
        ClinicianReport report = Patient.named("Ana")
                .ran(1, 5_000, null)
                .felt(1, 2, null)
                .ran(3, 5_000, null)
                .felt(3, 2, null, "", Set.of(RedFlag.FOOT_DROP))
                .reportOn(4);

        assertThat(SHEET.html(report))
                .contains("<td>Numb saddle area or genitals</td><td>emergency</td><td>no, 2x, last 2026-03-03</td>")
                .contains("yes, 2026-03-03; no, 1x, last 2026-03-01")
                .contains("Never asked for: diabetes with a wound or a hot foot.");
    }

    @Test
    void scores_and_patterns_that_are_enclosed_are_on_it() {
        Patient patient = Patient.named("Ana").ostrc(7, new OstrcAnswers(8, 17, 8, 17));
        Enclosures enclosures = new Enclosures(
                new Enclosures.Pattern("FIXED_POINT", "Began within 4 % of 7.8 km in 3 runs."),
                new Enclosures.Pattern("EXERTIONAL_PATTERN", "Gone within 30 minutes each time."),
                Map.of(
                        FactId.of(patient.id(), FactKind.CHECK_IN, "app", "check-in-0"),
                        new Enclosures.Score(50, true)));

        assertThat(SHEET.html(patient.reportOn(9, enclosures)))
                .contains("8 / 17 / 8 / 17", "50, substantial")
                .contains("Began within 4 % of 7.8 km in 3 runs.", "Gone within 30 minutes each time.");
    }

    @Test
    void a_runner_of_whom_nothing_is_known_has_a_page_too() throws Exception {
        String page = SHEET.html(Patient.named("Ana").reportOn(3));

        assertThat(parsed(page).getDocumentElement().getTextContent())
                .contains("Nobody asked for any.", "not told", "None named.");
    }

    @Test
    void it_never_promises_or_diagnoses() {
        String text = SHEET.html(Patient.typical().reportOn(84)).replace(ClinicianReport.NOTICE, "");

        assertThat(text.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("diagnos", " risk", "danger", "sweet spot", "caused", " safe");
        assertThat(text).contains(day(6).toString());
    }

    private static Document parsed(String page) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }
}
