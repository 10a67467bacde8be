package solewatch.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import solewatch.analysis.fhir.ValidatedDocument;
import solewatch.analysis.report.Patient;
import solewatch.analysis.stack.Season;
import solewatch.analysis.stack.SettableClock;
import solewatch.analysis.stack.Tables;
import solewatch.analysis.stack.TestStack;
import solewatch.analysis.stack.Tokens;
import solewatch.analysis.stack.Wire;
import solewatch.events.CheckInRecorded.OstrcAnswers;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.RedFlag;
import solewatch.events.RunnerErased;
import solewatch.events.RunnerId;
import solewatch.events.ShoeChanged.FitProblem;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReportIT {
    private static final LocalDate TODAY = SettableClock.START;
    private static final LocalDate[] SYMPTOMATIC = {TODAY.minusDays(9), TODAY.minusDays(5), TODAY.minusDays(2)};
    private static final String PDF = "application/pdf";
    private static final String FHIR = "application/fhir+json";

    @Inject
    SettableClock clock;

    private Wire wire;

    @BeforeEach
    void connect() {
        clock.setTo(TODAY);
        wire = new Wire();
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void theRunnerHasTheReportInEachFormatWithEverySymptomaticDay() throws IOException {
        // Given
        known(Season.of("rep-formats")
                .profile("Ana Gonçalves <script>", "storks")
                .symptomaticOn(4, SYMPTOMATIC));

        // Then
        as("rep-formats", "application/json")
                .contentType("application/json")
                .body("report.symptoms.day", contains(texts(SYMPTOMATIC)))
                .body("report.runner.name", equalTo("Ana Gonçalves <script>"))
                .body("withheld", hasSize(0));
        String html = as("rep-formats", "text/html")
                .contentType("text/html;charset=utf-8")
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asString();
        assertThat(html)
                .contains(texts(SYMPTOMATIC))
                .contains("Ana Gonçalves &lt;script&gt;")
                .doesNotContain("<script");
        byte[] pdf = as("rep-formats", PDF).contentType(PDF).extract().asByteArray();
        assertThat(textOf(pdf)).contains(texts(SYMPTOMATIC)).contains("Ana Gonçalves <script>");
        as("rep-formats", FHIR)
                .contentType(startsWith(FHIR))
                .body("resourceType", equalTo("Bundle"))
                .body("type", equalTo("document"));
        given().auth()
                .oauth2(Tokens.ofRunner("rep-formats"))
                .get("/runners/rep-formats/report?format=pdf")
                .then()
                .statusCode(200)
                .contentType(PDF);
        given().auth()
                .oauth2(Tokens.ofRunner("rep-formats"))
                .get("/runners/rep-formats/report?format=docx")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/format"));
        ask(Tokens.ofRunner("rep-formats"), "image/png", "/runners/rep-formats/report")
                .statusCode(406);
    }

    @Test
    void theFhirDocumentThatIsServedIsValidWithEverythingThatFollowsFromTheFacts() {
        // Given: an onset at a fixed point, a pattern of exertion, and whatever else there is to tell
        Patient rich = Patient.named("rep-rich", "Ana Gonçalves")
                .shoe("blue", "Blue road shoe", FitProblem.TOES_CRAMPED)
                .saw(70, "Foot looked at; come back when it stays.");
        for (int day = 62; day <= 86; day += 3) {
            rich.ran(day, 8_000, "blue").tight(day, 3, 20);
        }
        rich.ran(89, 8_000, "a-shoe-nobody-named")
                .felt(89, 7, 3_300, "first line\nsecond <b>line</b> & more", Set.of(RedFlag.FOOT_DROP))
                .ostrc(85, new OstrcAnswers(8, 17, 8, 17));
        wire.happened(rich.facts());
        wire.taken();
        ValidatableResponse asJson = as("rep-rich", "application/json");
        String onset = asJson.extract().path("report.statistics.onsetPattern.words");
        String exertional = asJson.extract().path("report.statistics.exertionalPattern.words");
        assertThat(onset).isNotBlank();
        assertThat(exertional).isNotBlank();
        assertThat((Object) asJson.extract().path("report.questionnaires[0].score.severity"))
                .isEqualTo(50);

        // When
        String document = as("rep-rich", FHIR).extract().asString();
        String shared = shared(create("rep-rich", "{}").path("token"), FHIR)
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(document).contains(onset, exertional, "Load: distance of 7 days", "Blue road shoe");
        assertThat(ValidatedDocument.errors(document)).isEmpty();
        assertThat(ValidatedDocument.errors(shared)).isEmpty();
    }

    @Test
    void theFhirDocumentOfARunnerOfWhomNearlyNothingIsKnownIsValidToo() {
        known(Season.of("rep-bare").allows(1));

        assertThat(ValidatedDocument.errors(as("rep-bare", FHIR).extract().asString()))
                .isEmpty();
    }

    @Test
    void anUnchangedReportIsNotSentAgainAndEachFormatHasATagOfItsOwn() {
        known(Season.of("rep-tagged").profile("Tag", "storks").symptomaticOn(4, SYMPTOMATIC));
        String json = as("rep-tagged", "application/json").extract().header("ETag");
        String html = as("rep-tagged", "text/html").extract().header("ETag");

        assertThat(json).isNotBlank().isNotEqualTo(html);
        given().auth()
                .oauth2(Tokens.ofRunner("rep-tagged"))
                .header("If-None-Match", html)
                .accept("text/html")
                .get("/runners/rep-tagged/report")
                .then()
                .statusCode(304);
        known(Season.of("rep-tagged").ran(TODAY.minusDays(1)));
        given().auth()
                .oauth2(Tokens.ofRunner("rep-tagged"))
                .header("If-None-Match", html)
                .accept("text/html")
                .get("/runners/rep-tagged/report")
                .then()
                .statusCode(200);
    }

    @Test
    void onlyACoachTheRunnerAllowedItSeesTheReport() {
        // Given
        known(Season.of("rep-kept").profile("Kit", "storks").symptomaticOn(4, SYMPTOMATIC));
        known(Season.of("rep-given")
                .profile("Gia", "storks")
                .symptomaticOn(4, SYMPTOMATIC)
                .allows(1, Scope.REPORT));
        String coach = Tokens.ofCoach("storks");

        // Then
        ask(coach, "application/json", "/runners/rep-kept/report")
                .statusCode(200)
                .body("report", nullValue())
                .body("withheld", hasItem("REPORT"));
        for (String format : List.of("text/html", PDF, FHIR)) {
            ask(coach, format, "/runners/rep-kept/report")
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("code", equalTo("WITHHELD"));
            ask(coach, format, "/runners/rep-given/report").statusCode(200).contentType(startsWith(format));
        }
        given().get("/runners/rep-given/report").then().statusCode(401);
        for (String role : List.of("ops", "sync")) {
            ask(Tokens.ofRole(role), "text/html", "/runners/rep-given/report").statusCode(403);
        }
        for (String stranger : List.of(Tokens.ofCoach("lynxes"), Tokens.ofRunner("rep-kept"))) {
            ask(stranger, "text/html", "/runners/rep-given/report").statusCode(404);
        }
        ask(coach, "text/html", "/runners/rep-nobody/report").statusCode(404);
    }

    @Test
    void aLinkShowsTheReportToWhoeverHoldsItUntilItIsRevokedAndAllOfThatIsNoted() throws IOException {
        // Given
        known(Season.of("rep-link").profile("Lin", "storks").symptomaticOn(4, SYMPTOMATIC));
        Response made = create("rep-link", "{}");
        String id = made.path("id");
        String token = made.path("token");
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(made.<String>path("path")).isEqualTo("/shared-reports/" + token);
        assertThat(lasts(made)).isEqualTo(7);

        // When
        String page = shared(token, "text/html")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .extract()
                .asString();
        byte[] pdf = given().get("/shared-reports/" + token + "?format=pdf").asByteArray();
        shared(token, FHIR).statusCode(200).body("resourceType", equalTo("Bundle"));

        // Then
        assertThat(page).contains(texts(SYMPTOMATIC)).contains("?format=pdf").doesNotContain(token);
        assertThat(textOf(pdf)).contains(texts(SYMPTOMATIC)).doesNotContain("format=");
        links("rep-link")
                .body("links.id", contains(id))
                .body("links[0].opened", equalTo(3))
                .body("links[0].lastOpenedAt", notNullValue())
                .body("links[0].revokedAt", nullValue())
                .body("links[0]", not(hasKey("token")));

        revoke("rep-link", id).statusCode(204);
        revoke("rep-link", id).statusCode(204);
        shared(token, "text/html").statusCode(404).body(containsString("opens nothing"));
        shared(token, PDF).statusCode(404).body("code", equalTo("NOT_FOUND"));
        shared(token, FHIR).statusCode(404);
        links("rep-link").body("links[0].opened", equalTo(3)).body("links[0].revokedAt", notNullValue());
        audit("rep-link", id)
                .statusCode(200)
                .body("happened.what", contains("CREATED", "OPENED", "OPENED", "OPENED", "REVOKED"))
                .body("happened.format", contains(null, "html", "pdf", "fhir", null));
        assertThat(given().get("/q/metrics").asString()).doesNotContain(token);
    }

    @Test
    void aLinkEndsByItselfAndLastsAsLongAsTheRunnerSaid() {
        known(Season.of("rep-ends").profile("End", "storks").symptomaticOn(4, SYMPTOMATIC));
        Response made = create("rep-ends", "{\"days\":7}");
        String week = made.path("token");
        Response month = create("rep-ends", "{\"days\":30}");
        assertThat(lasts(month)).isEqualTo(30);
        for (String wrong : List.of("{\"days\":0}", "{\"days\":31}", "{\"days\":-1}")) {
            create("rep-ends", wrong).then().statusCode(400).body("errors[0].pointer", equalTo("/days"));
        }
        create("rep-ends", "{\"days\":\"x\"}").then().statusCode(400);

        clock.setTo(TODAY.plusDays(6));
        shared(week, "text/html").statusCode(200);
        clock.setTo(TODAY.plusDays(7));
        for (String format : List.of("text/html", PDF, FHIR)) {
            shared(week, format).statusCode(404);
        }
        shared(month.path("token"), "text/html").statusCode(200);
        links("rep-ends").body("links", hasSize(2));

        // Then: what opened nothing is no opening, and a link that has ended can still be taken back
        audit("rep-ends", made.path("id"))
                .body("happened.what", contains("CREATED", "OPENED"))
                .body("happened[0].at", startsWith(TODAY.toString()))
                .body("happened[1].at", startsWith(TODAY.plusDays(6).toString()));
        revoke("rep-ends", made.path("id")).statusCode(204);
        audit("rep-ends", made.path("id")).body("happened.what", contains("CREATED", "OPENED", "REVOKED"));
        audit("rep-ends", month.path("id")).body("happened.what", contains("CREATED", "OPENED"));
    }

    @Test
    void whateverOpensNothingIsAnsweredAlike() {
        known(Season.of("rep-alike").profile("Ali", "storks").symptomaticOn(4, SYMPTOMATIC));
        String right = create("rep-alike", "{}").path("token");
        Response unknown = given().accept("text/html").get("/shared-reports/" + "A".repeat(43));
        assertThat(unknown.statusCode()).isEqualTo(404);

        for (String wrong : List.of(
                "x",
                right.substring(1),
                right + "A",
                right.toLowerCase(java.util.Locale.ROOT) + "-",
                "A".repeat(2_000),
                "%00",
                "a%20b")) {
            Response answer =
                    given().urlEncodingEnabled(false).accept("text/html").get("/shared-reports/" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(404);
            assertThat(answer.asString()).as(wrong).isEqualTo(unknown.asString());
            assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex, nofollow");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
        links("rep-alike").body("links[0].opened", equalTo(0));
        given().auth()
                .oauth2("not.a.token")
                .accept("text/html")
                .get("/shared-reports/" + right)
                .then()
                .statusCode(200);
    }

    @Test
    void aLinkOpensAHundredTimesAndARunnerHasTwentyAtMost() {
        known(Season.of("rep-often").profile("Oft", "storks").symptomaticOn(4, SYMPTOMATIC));
        String token = create("rep-often", "{}").path("token");
        Tables.one("update report_link set opened = 99 where runner_id = ?", "rep-often");

        shared(token, "text/html").statusCode(200);
        shared(token, "text/html").statusCode(404);

        for (int more = 1; more < 20; more++) {
            create("rep-often", "{}").then().statusCode(201);
        }
        create("rep-often", "{}").then().statusCode(409).body("code", equalTo("TOO_MANY_LINKS"));
    }

    @Test
    void linksAreTheRunnersOwn() {
        known(Season.of("rep-own")
                .profile("Own", "storks")
                .symptomaticOn(4, SYMPTOMATIC)
                .allows(1, Scope.REPORT));
        known(Season.of("rep-other").profile("Oth", "storks").ran(TODAY));
        String id = create("rep-own", "{}").path("id");

        for (String path : List.of("/runners/rep-own/report-links", "/runners/rep-own/report-links/" + id + "/audit")) {
            ask(Tokens.ofCoach("storks"), "application/json", path).statusCode(403);
            ask(Tokens.ofRunner("rep-other"), "application/json", path).statusCode(404);
            given().get(path).then().statusCode(401);
        }
        given().auth()
                .oauth2(Tokens.ofRunner("rep-other"))
                .contentType("application/json")
                .body("{}")
                .post("/runners/rep-own/report-links")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.ofRunner("rep-other"))
                .delete("/runners/rep-own/report-links/" + id)
                .then()
                .statusCode(404);
        revoke("rep-other", id).statusCode(404);
        audit("rep-other", id).statusCode(404);
        revoke("rep-own", "1").statusCode(404);
        audit("rep-own", "1").statusCode(404);
        create("rep-unheard-of", "{}").then().statusCode(404);
        links("rep-own").body("links[0].revokedAt", nullValue());
    }

    @Test
    void theTokenIsKeptNowhereAndOnlyItsDigestIs() {
        known(Season.of("rep-secret").profile("Sec", "storks").symptomaticOn(4, SYMPTOMATIC));
        String token = create("rep-secret", "{}").path("token");

        assertThat(Tables.count(
                        "report_link", "runner_id = ? and digest = sha256(convert_to(?, 'UTF8'))", "rep-secret", token))
                .isEqualTo(1);
        assertThat(Tables.count("report_link", "report_link::text like ?", "%" + token + "%"))
                .isZero();
        assertThat(Tables.count("report_link_audit", "report_link_audit::text like ?", "%" + token + "%"))
                .isZero();
    }

    @Test
    void takingConsentBackLeavesTheRunnersOwnLinksAndErasingTheRunnerTakesThemWithTheirNotes() {
        // Given
        known(Season.of("rep-gone")
                .profile("Gon", "storks")
                .symptomaticOn(4, SYMPTOMATIC)
                .allows(1, Scope.REPORT));
        String token = create("rep-gone", "{}").path("token");
        shared(token, "text/html").statusCode(200);

        // When
        known(Season.of("rep-gone").allows(2));

        // Then
        shared(token, "text/html").statusCode(200);
        ask(Tokens.ofCoach("storks"), "text/html", "/runners/rep-gone/report").statusCode(403);

        // When
        wire.happened(new RunnerErased(new RunnerId("rep-gone"), Instant.parse("2026-06-01T12:00:00Z")));
        wire.taken();

        // Then
        shared(token, "text/html").statusCode(404);
        assertThat(Tables.count("report_link", "runner_id = ?", "rep-gone")).isZero();
        assertThat(Tables.count("report_link_audit", "runner_id = ?", "rep-gone"))
                .isZero();
    }

    @Test
    void readingTheReportChangesNothing() {
        known(Season.of("rep-still").profile("Sti", "storks").symptomaticOn(4, SYMPTOMATIC));
        byte[] before = Tables.assessmentOf("rep-still");
        clock.setTo(TODAY.plusDays(20));

        as("rep-still", "application/json")
                .body("report.period.to", equalTo(TODAY.plusDays(20).toString()));

        assertThat(Tables.assessmentOf("rep-still")).isEqualTo(before);
    }

    private void known(Season season) {
        wire.happened(season.events());
        wire.taken();
    }

    private static Response create(String runner, String body) {
        return given().auth()
                .oauth2(Tokens.ofRunner(runner))
                .contentType("application/json")
                .body(body)
                .post("/runners/" + runner + "/report-links");
    }

    private static ValidatableResponse revoke(String runner, String link) {
        return given().auth()
                .oauth2(Tokens.ofRunner(runner))
                .delete("/runners/" + runner + "/report-links/" + link)
                .then();
    }

    private static ValidatableResponse links(String runner) {
        return ask(Tokens.ofRunner(runner), "application/json", "/runners/" + runner + "/report-links")
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }

    private static ValidatableResponse audit(String runner, String link) {
        return ask(
                Tokens.ofRunner(runner), "application/json", "/runners/" + runner + "/report-links/" + link + "/audit");
    }

    private static ValidatableResponse shared(String token, String format) {
        return given().accept(format).get("/shared-reports/" + token).then();
    }

    private static ValidatableResponse as(String runner, String format) {
        return ask(Tokens.ofRunner(runner), format, "/runners/" + runner + "/report")
                .statusCode(200);
    }

    private static ValidatableResponse ask(String token, String format, String path) {
        return given().auth().oauth2(token).accept(format).get(path).then();
    }

    private static long lasts(Response made) {
        return java.time.Duration.between(Instant.parse(made.path("createdAt")), Instant.parse(made.path("expiresAt")))
                .toDays();
    }

    private static String[] texts(LocalDate[] days) {
        return java.util.Arrays.stream(days).map(LocalDate::toString).toArray(String[]::new);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
