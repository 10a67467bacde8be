package solewatch.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
class WhatIfIT {
    private static final LocalDate TODAY = SettableClock.START;
    private static final String STRICTER =
            "{\"numbness\":{\"persistent\":{\"frequentDays\":5,\"streakRuns\":10,\"enduringAgeDays\":60}}}";
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
    void otherThresholdsShowWhatTheyWouldHaveSaidAndChangeNothing() {
        // Given
        known(Season.of("maybe").profile("May", "hares").symptomaticOn(4, PERSISTENT));
        byte[] before = Tables.assessmentOf("maybe");
        long version = version("maybe");
        int told = wire.findingsOf("maybe").size();

        // When
        ValidatableResponse answer = post(Tokens.ofRunner("maybe"), "/runners/maybe/what-if", STRICTER);

        // Then
        answer.statusCode(200)
                .body("rulesetVersion", equalTo("2026.1+what-if"))
                .body("content.standing.state", hasItems("RECURRING", "PERSISTENT"))
                .body("content.differences", hasSize(1))
                .body("content.differences[0].kind", equalTo("LATER"))
                .body("content.differences[0].days", equalTo(2))
                .body("content.differences[0].standing.side", equalTo("LEFT"))
                .body("content.differences[0].other.day", equalTo(TODAY.toString()));
        assertThat(Tables.assessmentOf("maybe")).isEqualTo(before);
        assertThat(version("maybe")).isEqualTo(version);
        assertThat(wire.findingsOf("maybe")).hasSize(told);
        assertThat(Tables.count("outbox", "runner_id = 'maybe'")).isZero();
    }

    @Test
    void aCoachSeesNeitherPlaceNorAnythingWithheld() {
        // Given
        known(Season.of("half").profile("Hal", "hares").symptomaticOn(4, PERSISTENT));
        known(Season.of("shut").profile("Shu", "hares").symptomaticOn(4, PERSISTENT).allows(1, Scope.LOAD));
        String coach = Tokens.ofCoach("hares");

        // Then
        post(coach, "/runners/half/what-if", STRICTER)
                .statusCode(200)
                .body("content.standing[0]", not(hasKey("side")))
                .body("content.standing.state", hasItems("PERSISTENT"));
        post(coach, "/runners/shut/what-if", STRICTER)
                .statusCode(200)
                .body("$", not(hasKey("content")))
                .body("withheld", hasItems("SYMPTOM_STATE"));
        post(Tokens.ofCoach("lynxes"), "/runners/half/what-if", STRICTER).statusCode(404);
        post(Tokens.ofRole("ops"), "/runners/half/what-if", STRICTER).statusCode(403);
    }

    @Test
    void thresholdsThatMakeNoSenseAreRefusedByPath() {
        // Given
        known(Season.of("odd").profile("Odd", "hares").ran(TODAY));
        String runner = Tokens.ofRunner("odd");

        // Then
        post(runner, "/runners/odd/what-if", "{\"numbness\":{\"persistent\":{\"steakRuns\":4}},\"load\":{\"acuteDays\":-1}}")
                .statusCode(422)
                .header("Content-Type", containsString("application/problem+json"))
                .body("code", equalTo("UNPROCESSABLE"))
                .body("errors.pointer", hasItems("/numbness/persistent/steakRuns", "/load/acuteDays"));
        post(runner, "/runners/odd/what-if", "[]").statusCode(422);
        post(runner, "/runners/odd/what-if", "{\"rulesetVersion\":\"x\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/rulesetVersion"));
        post(runner, "/runners/odd/what-if", "{").statusCode(400);
        post(runner, "/runners/odd/what-if", "").statusCode(422);
        post(runner, "/runners/odd/what-if", "{}").statusCode(200).body("content.differences", hasSize(0));
    }

    @Test
    void operatorsGetCountsAndNeverWhoOrWhat() {
        // Given: eleven of one team, one of them keeps the state from the coach
        for (int i = 0; i < 11; i++) {
            Season season =
                    Season.of("counted-" + i).profile("Counted " + i, "herons").symptomaticOn(4, PERSISTENT);
            known(i == 0 ? season.allows(1, Scope.LOAD) : season);
        }
        String ops = Tokens.ofRole("ops");

        // When
        ValidatableResponse answer = post(ops, "/ops/what-if?team=herons&weeks=4", STRICTER);

        // Then
        String body = answer.statusCode(200)
                .body("runners", equalTo(11))
                .body("notAssessed", equalTo(0))
                .body("weeks", hasSize(4))
                .body("total.standing.persistentRunners", equalTo(11))
                .body("total.standing.coachAlerts", equalTo(10))
                .body("weeks[2].standing.persistentRunners", equalTo(11))
                .body("weeks[3].other.persistentRunners", equalTo(11))
                .extract()
                .asString();
        assertThat(body).doesNotContain("counted", "Counted", "LEFT", "TOES", "herons");
    }

    @Test
    void operatorsLearnNothingOfAFew() {
        known(Season.of("alone").profile("Alo", "loners").symptomaticOn(4, PERSISTENT));
        String ops = Tokens.ofRole("ops");

        post(ops, "/ops/what-if?team=loners", STRICTER).statusCode(409).body("code", equalTo("TOO_FEW_RUNNERS"));
        post(ops, "/ops/what-if?limit=9", STRICTER).statusCode(409);
        post(ops, "/ops/what-if?limit=2001", STRICTER).statusCode(400);
        post(ops, "/ops/what-if?weeks=53", STRICTER).statusCode(400);
        post(ops, "/ops/what-if?team=..", STRICTER).statusCode(400);
        post(ops, "/ops/what-if", "{\"load\":1}").statusCode(422);
        post(Tokens.ofCoach("loners"), "/ops/what-if", STRICTER).statusCode(403);
    }

    private static long version(String runner) {
        return ((Number) Tables.one("select version from runner where runner_id = ?", runner)).longValue();
    }

    private void known(Season season) {
        wire.happened(season.events());
        wire.taken();
    }

    private static ValidatableResponse post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }
}
