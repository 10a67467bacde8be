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

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import solewatch.analysis.stack.Season;
import solewatch.analysis.stack.SettableClock;
import solewatch.analysis.stack.Tables;
import solewatch.analysis.stack.TestStack;
import solewatch.analysis.stack.Tokens;
import solewatch.analysis.stack.Wire;
import solewatch.events.ConsentChanged.Scope;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class QueryIT {
    private static final LocalDate TODAY = SettableClock.START;
    private static final List<String> CONTENT = List.of("", "/assessment", "/load", "/episodes", "/findings");
    private static final LocalDate[] PERSISTENT = {
        TODAY.minusDays(7), TODAY.minusDays(6), TODAY.minusDays(5), TODAY.minusDays(2), TODAY
    };

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
    void nobodyReadsWithoutATokenOrWithAnotherRole() {
        known(Season.of("guarded").profile("Gus", "otters").ran(TODAY));
        for (String path : CONTENT) {
            given().get("/runners/guarded" + path).then().statusCode(401).body("code", equalTo("UNAUTHORIZED"));
            for (String role : List.of("ops", "sync")) {
                get(Tokens.ofRole(role), "/runners/guarded" + path)
                        .statusCode(403)
                        .body("code", equalTo("FORBIDDEN"));
            }
            for (String stranger :
                    List.of(Tokens.ofCoach("lynxes"), Tokens.ofRunner("other"), Tokens.ofRole("coach"))) {
                get(stranger, "/runners/guarded" + path).statusCode(404).body("code", equalTo("NOT_FOUND"));
            }
            get(Tokens.ofCoach("otters"), "/runners/guarded" + path).statusCode(200);
            get(Tokens.ofRunner("guarded"), "/runners/guarded" + path).statusCode(200);
            get(Tokens.ofCoach("otters"), "/runners/nobody" + path).statusCode(404);
        }
        get(Tokens.ofCoach("otters"), "/teams/lynxes/runners").statusCode(404);
        get(Tokens.ofRunner("guarded"), "/teams/otters/runners").statusCode(403);
        given().auth().oauth2("not.a.token").get("/runners/guarded").then().statusCode(401);
        for (String coach : List.of(Tokens.ofCoach("otters"), Tokens.ofRunner("guarded"))) {
            get(coach, "/ops/dead-letters").statusCode(403);
        }
    }

    @Test
    void aCoachSeesTheStateAndNeitherPlaceNorStrengthUnlessAllowed() {
        // Given
        known(Season.of("discreet").profile("Dee", "foxes").symptomaticOn(4, PERSISTENT));
        known(Season.of("open")
                .profile("Oli", "foxes")
                .symptomaticOn(4, PERSISTENT)
                .allows(1, Scope.SYMPTOM_DETAIL));
        String coach = Tokens.ofCoach("foxes");

        // Then
        for (String path : List.of("", "/assessment", "/episodes", "/findings")) {
            String body = get(coach, "/runners/discreet" + path)
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(body)
                    .as(path)
                    .contains("PERSISTENT")
                    .doesNotContain("LEFT", "TOES", "severity", "evidence", "measures", "proof", "bilateral");
        }
        get(coach, "/runners/discreet/episodes")
                .body("episodes[0].state", equalTo("PERSISTENT"))
                .body("withheld", contains("SYMPTOM_DETAIL", "REPORT"));
        get(coach, "/runners/discreet/load").body("load.days", not(hasSize(0)));

        get(coach, "/runners/open/episodes")
                .body("episodes[0].side", equalTo("LEFT"))
                .body("episodes[0].transitions.flatten().evidence.flatten().severity", hasItem(4));
        get(coach, "/runners/open/findings")
                .body("findings.find { it.state == 'PERSISTENT' }.proof.facts", not(hasSize(0)));
        get(coach, "/runners/open/load").body("load", nullValue()).body("withheld", hasItem("LOAD"));
        get(coach, "/runners/open").body("$", not(hasKey("load")));
    }

    @Test
    void consentTakenBackCountsAtOnceAndTheRunnerStillSeesAll() {
        // Given
        known(Season.of("private")
                .profile("Pia", "foxes")
                .symptomaticOn(4, PERSISTENT)
                .allows(1));
        String coach = Tokens.ofCoach("foxes");

        // Then
        get(coach, "/runners/private").body("$", not(hasKey("episodes"))).body("$", not(hasKey("load")));
        get(coach, "/runners/private/episodes").body("episodes", hasSize(0));
        get(coach, "/runners/private/findings").body("findings", hasSize(0));
        get(Tokens.ofRunner("private"), "/runners/private/findings")
                .body("findings.find { it.state == 'PERSISTENT' }.proof.place.side", equalTo("LEFT"));
    }

    @Test
    void theRosterBeginsWithThoseWhoNeedAttentionAsFarAsTheCoachMaySee() {
        // Given
        known(Season.of("w1-well").profile("Wim", "wolves").ran(TODAY));
        known(Season.of("w2-silent").profile("Sil", "wolves").ran(TODAY.minusDays(20)));
        known(Season.of("w3-once").profile("Uno", "wolves").ran(TODAY).felt(TODAY, 3));
        known(Season.of("w4-persistent").profile("Per", "wolves").symptomaticOn(4, PERSISTENT));
        known(Season.of("w5-hidden")
                .profile("Hid", "wolves")
                .symptomaticOn(4, PERSISTENT)
                .allows(1, Scope.LOAD));
        String coach = Tokens.ofCoach("wolves");

        // When
        ValidatableResponse first = get(coach, "/teams/wolves/runners?limit=3").statusCode(200);

        // Then
        first.body("runners.runner", contains("w4-persistent", "w3-once", "w2-silent"))
                .body("runners[0].state", equalTo("PERSISTENT"))
                .body("next", notNullValue());
        String next = first.extract().path("next");
        get(coach, "/teams/wolves/runners?limit=3&cursor=" + next)
                .body("runners.runner", contains("w1-well", "w5-hidden"))
                .body("runners[1]", not(hasKey("state")))
                .body("next", nullValue());
        get(coach, "/teams/wolves/runners?cursor=nonsense")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/cursor"));
    }

    @Test
    void whatAnEarlierReleaseConcludedIsNotAnsweredNorSaidToBeUnchanged() {
        // Given: a conclusion this release would not come to
        known(Season.of("upgraded").profile("Upg", "foxes").symptomaticOn(4, PERSISTENT));
        String runner = Tokens.ofRunner("upgraded");
        String release = ConfigProvider.getConfig().getValue("quarkus.application.version", String.class);
        assertThat(Tables.one("select policy_version from runner where runner_id = 'upgraded'"))
                .asString()
                .endsWith("+" + release);
        Tables.one("update runner set assessment = convert_to(replace(convert_from(assessment, 'UTF8'), 'PERSISTENT',"
                + " 'TRANSIENT'), 'UTF8') where runner_id = 'upgraded'");
        assertThat(get(runner, "/runners/upgraded/assessment").extract().asString())
                .as("of this release it would be answered")
                .doesNotContain("PERSISTENT");

        // When
        Tables.one("update runner set policy_version = '2026.1+0.0.1' where runner_id = 'upgraded'");

        // Then
        assertThat(get(runner, "/runners/upgraded/assessment").extract().asString())
                .contains("PERSISTENT");
        known(Season.of("upgraded").profile("Upg", "foxes"));
        assertThat(Tables.one("select policy_version from runner where runner_id = 'upgraded'"))
                .as("any event brings it up to date, also one already known")
                .asString()
                .endsWith("+" + release);
    }

    @Test
    void anAnswerIsOfTodayAndReadingChangesNothing() {
        // Given
        known(Season.of("stale").profile("Sta", "foxes").symptomaticOn(4, PERSISTENT));
        byte[] before = Tables.assessmentOf("stale");

        // When
        clock.setTo(TODAY.plusDays(20));

        // Then
        get(Tokens.ofRunner("stale"), "/runners/stale")
                .body("asOf", equalTo(TODAY.plusDays(20).toString()))
                .body("episodes[0].untested", equalTo(true));
        assertThat(Tables.assessmentOf("stale")).isEqualTo(before);
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        // Given
        known(Season.of("tagged").profile("Tag", "foxes").ran(TODAY));
        String token = Tokens.ofRunner("tagged");
        Response answer = given().auth().oauth2(token).get("/runners/tagged");
        String tag = answer.header("ETag");

        // Then
        given().auth()
                .oauth2(token)
                .header("If-None-Match", tag)
                .get("/runners/tagged")
                .then()
                .statusCode(304);
        known(Season.of("tagged").ran(TODAY.minusDays(1)));
        given().auth()
                .oauth2(token)
                .header("If-None-Match", tag)
                .get("/runners/tagged")
                .then()
                .statusCode(200);
    }

    @Test
    void loadIsGivenForTheDaysAskedFor() {
        known(Season.of("paced")
                .profile("Pac", "foxes")
                .ran(TODAY.minusDays(3), 10_000, 0)
                .ran(TODAY, 5_000, 0));
        String token = Tokens.ofRunner("paced");
        get(token, "/runners/paced/load?from=" + TODAY.minusDays(3) + "&to=" + TODAY)
                .body("load.days.distanceMetres", contains(10_000, 0, 0, 5_000));
        get(token, "/runners/paced/load?from=yesterday")
                .statusCode(400)
                .header("Content-Type", containsString("application/problem+json"))
                .body("errors[0].pointer", equalTo("/from"));
        get(token, "/runners/paced/load?from=2025-01-01&to=2026-06-01").statusCode(400);
    }

    private void known(Season season) {
        wire.happened(season.events());
        wire.taken();
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }
}
