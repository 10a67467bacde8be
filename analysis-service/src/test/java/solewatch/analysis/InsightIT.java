package solewatch.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
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
class InsightIT {
    private static final LocalDate TODAY = SettableClock.START;
    private static final List<String> ADDRESSES =
            List.of("/associations", "/experiments", "/shoes", "/notes", "/check-ins", "/plan");

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
    void whoMayNotKnowOfTheRunnerFindsNothing() {
        known(story("unknown"));
        for (String path : ADDRESSES) {
            given().get("/runners/unknown" + path).then().statusCode(401);
            get(Tokens.ofRole("ops"), "/runners/unknown" + path).statusCode(403);
            get(Tokens.ofCoach("lynxes"), "/runners/unknown" + path).statusCode(404);
            get(Tokens.ofRunner("other"), "/runners/unknown" + path).statusCode(404);
            get(Tokens.ofCoach("gulls"), "/runners/unknown" + path).statusCode(200);
        }
    }

    @Test
    void theRunnerSeesEverything() {
        // Given
        known(story("self"));
        String runner = Tokens.ofRunner("self");

        // Then
        get(runner, "/runners/self/associations")
                .body("rulesetVersion", equalTo("2026.1"))
                .body("content.associations.answered", equalTo(8))
                .body("content.associations.associations.find { it.factor == 'SHOE' }.counts", notNullValue());
        get(runner, "/runners/self/shoes")
                .body("since", nullValue())
                .body("content.shoes.find { it.id == 'red' }.distanceMetres", equalTo(500_000 + 4 * 8_000 + 12_000))
                .body("content.symptoms", not(empty()));
        get(runner, "/runners/self/check-ins").body("content.wellness", notNullValue());
        get(runner, "/runners/self/notes").body("content.notes", notNullValue());
        get(runner, "/runners/self/plan?plannedMetres=20000&raceOn=2026-10-01&raceMetres=42195")
                .body("content.ceiling.ceilingMetres", equalTo(8_800))
                .body("content.planned.verdict", equalTo("ABOVE_CEILING"))
                .body("content.race.toMetres", equalTo(42_195))
                .body("content.returnPlan.detail", notNullValue());
        get(runner, "/runners/self/load")
                .body("load.days.runs.flatten()", hasSize(8))
                .body(
                        "load.days[-1].runs[0].loads.method",
                        contains("SESSION_RPE", "BANISTER", "EDWARDS", "RUNNING_STRESS", "DURATION", "DISTANCE"))
                .body("load.days[-1].runs[0].loads[0].missing", equalTo("NO_EXERTION"))
                .body("load.days[-1].symptoms.maxSeverity", equalTo(4))
                .body("load.days[-1].context.text", notNullValue());
    }

    @Test
    void aCoachSeesOfEachWhatItsScopesGive() {
        // Given
        known(story("usual"));
        known(story("load-only").allows(1, Scope.LOAD));
        known(story("state-only").allows(1, Scope.SYMPTOM_STATE));
        known(story("nothing").allows(1));
        known(story("all").allows(1, Scope.LOAD, Scope.SYMPTOM_DETAIL));
        String coach = Tokens.ofCoach("gulls");

        // Then: as shipped, load and state
        for (String withDetail : List.of("/associations", "/experiments", "/check-ins")) {
            for (String runner : List.of("usual", "load-only", "state-only", "nothing")) {
                get(coach, "/runners/" + runner + withDetail)
                        .body("$", not(hasKey("content")))
                        .body("withheld", hasItem("SYMPTOM_DETAIL"));
            }
            get(coach, "/runners/all" + withDetail).body("$", hasKey("content"));
        }
        get(coach, "/runners/usual/shoes").body("content.shoes", hasSize(2)).body("content.symptoms", empty());
        get(coach, "/runners/state-only/shoes").body("$", not(hasKey("content")));
        get(coach, "/runners/all/shoes").body("content.symptoms", not(empty()));

        get(coach, "/runners/usual/plan?plannedMetres=5000")
                .body("content.planned.verdict", equalTo("WITHIN"))
                .body("content.returnPlan.status", notNullValue())
                .body("content.returnPlan", not(hasKey("detail")))
                .body("content", not(hasKey("tracks")));
        get(coach, "/runners/load-only/plan?raceOn=2026-10-01&raceMetres=10000")
                .body("content", hasKey("ceiling"))
                .body("content", not(hasKey("returnPlan")))
                .body("content", not(hasKey("lighterBlock")))
                .body("content", not(hasKey("race")));
        get(coach, "/runners/state-only/plan")
                .body("content", hasKey("returnPlan"))
                .body("content", not(hasKey("ceiling")))
                .body("content", not(hasKey("week")));
        assertThat((Object) get(coach, "/runners/nothing/plan").extract().path("content.size()"))
                .isEqualTo(0);
        get(coach, "/runners/nothing/notes").body("content.notes", empty());
        List<String> scopes = get(coach, "/runners/usual/notes").extract().path("content.notes.scope");
        assertThat(scopes).doesNotContain("SYMPTOM_DETAIL", "REPORT");

        for (String runner : List.of("usual", "load-only")) {
            String load = get(coach, "/runners/" + runner + "/load").extract().asString();
            assertThat(load).contains("\"runs\"").doesNotContain("symptoms", "everity", "context");
        }
        get(coach, "/runners/all/load").body("load.days.symptoms", not(empty()));
    }

    @Test
    void aNudgeIsForTheRunnerAlone() {
        // Given: two weeks of next to nothing, and a runner who shares everything
        known(story("nudged")
                .allows(1, Scope.LOAD, Scope.SYMPTOM_DETAIL)
                .didRoutines(TODAY.minusDays(8), 10, 1)
                .didRoutines(TODAY.minusDays(1), 10, 1));

        // Then
        get(Tokens.ofRunner("nudged"), "/runners/nudged/check-ins").body("content.routines.nudge.text", notNullValue());
        get(Tokens.ofCoach("gulls"), "/runners/nudged/check-ins")
                .body("content.routines.weeks", hasSize(2))
                .body("content.routines.nudge", nullValue());
    }

    @Test
    void noAnswerForACoachWithoutTheDetailSaysWhereOrHowStrong() {
        known(story("veiled"));
        for (String path : ADDRESSES) {
            String body = get(Tokens.ofCoach("gulls"), "/runners/veiled" + path)
                    .extract()
                    .asString();
            assertThat(body).as(path).doesNotContain("TOES", "everity\":4", "\"symptomaticRuns\"");
        }
    }

    @Test
    void anUnchangedAnswerIsNotComputedAgainAndAChangeIs() {
        known(story("same"));
        String token = Tokens.ofRunner("same");
        for (String path : ADDRESSES) {
            String tag =
                    get(token, "/runners/same" + path).statusCode(200).extract().header("ETag");
            given().auth()
                    .oauth2(token)
                    .header("If-None-Match", tag)
                    .get("/runners/same" + path)
                    .then()
                    .statusCode(304);
            known(Season.of("same").ran(TODAY.minusDays(200 + ADDRESSES.indexOf(path))));
            given().auth()
                    .oauth2(token)
                    .header("If-None-Match", tag)
                    .get("/runners/same" + path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aGoalThatDoesNotReadIsRefused() {
        known(story("goal"));
        String token = Tokens.ofRunner("goal");
        for (String bad : List.of(
                "plannedMetres=far",
                "plannedMetres=0",
                "plannedMetres=1000001",
                "raceOn=2026-10-01",
                "raceMetres=10000",
                "raceOn=soon&raceMetres=10000",
                "raceMetres=-1&raceOn=2026-10-01")) {
            get(token, "/runners/goal/plan?" + bad).statusCode(400).body("code", equalTo("BAD_PARAMETER"));
        }
    }

    @Test
    void aRunnerWithVeryManyFactsIsAnsweredByTheNewestDays() {
        // Given: far more rows than one answer reads
        known(story("prolific"));
        Tables.one("""
                insert into fact (runner_id, fact_id, kind, revision, digest, withdrawn, occurred_on, body)
                select runner_id, gen_random_uuid(), kind, 0, digest, false, date '2026-05-31' - (n / 50), body
                from fact, generate_series(1, 25000) as n
                where runner_id = 'prolific' and kind = 'CHECK_IN' and occurred_on = date '2026-06-01'
                """);

        // Then
        get(Tokens.ofRunner("prolific"), "/runners/prolific/shoes")
                .statusCode(200)
                .body("since", notNullValue())
                .body("content.shoes", not(empty()));
        get(Tokens.ofRunner("prolific"), "/runners/prolific/check-ins").statusCode(200);
        for (String table : List.of("fact", "runner", "finding", "outbox")) {
            Tables.one("delete from " + table + " where runner_id = 'prolific'");
        }
    }

    /** Two shoes, eight answered runs, one long run two years ago, a check-in of today. */
    private static Season story(String runner) {
        Season season = Season.of(runner)
                .profile("Story", "gulls")
                .owns("red", 500_000)
                .owns("blue", 0)
                .ranIn("red", TODAY.minusDays(700), 12_000)
                .checkedIn(TODAY);
        for (int i = 0; i < 8; i++) {
            LocalDate day = TODAY.minusDays(2L * i);
            season.ranIn(i % 2 == 0 ? "red" : "blue", day, 8_000).felt(day, i % 2 == 0 ? 4 : 0);
        }
        return season;
    }

    private void known(Season season) {
        wire.happened(season.events());
        wire.taken();
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }
}
