package solewatch.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import solewatch.events.EventCodec;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OpsIT {
    private static final LocalDate TODAY = SettableClock.START;

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
    void deadLettersShowWhyAndNeverWhat() {
        // Given
        wire.raw(
                "aside".getBytes(StandardCharsets.UTF_8),
                "solewatch.symptom.reported.v1",
                "{\"note\":\"my toes\"}".getBytes(StandardCharsets.UTF_8));
        wire.taken();

        // When
        String body = ops().get("/ops/dead-letters?limit=1000")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(body).contains("MALFORMED", "solewatch.symptom.reported.v1").doesNotContain("toes");
    }

    @Test
    void aRecordThatCanBeReadNowIsTakenInByReplay() {
        // Given: a record as an older release would have left it
        EventCodec.Encoded encoded = new EventCodec()
                .encode(Season.of("replayed").ran(TODAY).events().get(0), "/test", Instant.EPOCH);
        Tables.one(
                """
                insert into dead_letter (topic, partition, "offset", record_key, headers, value, reason, detail, arrived_at)
                values ('old', 0, 1, ?, ?, ?, 'UNKNOWN_TYPE', '', now())
                """,
                encoded.key().getBytes(StandardCharsets.UTF_8),
                "{\"ce_type\":\"" + encoded.headers().get("ce_type") + "\"}",
                encoded.value());
        Object id = Tables.one("select id from dead_letter where topic = 'old'");

        // When
        ops().post("/ops/dead-letters/" + id + "/replay").then().statusCode(200);

        // Then
        assertThat(Tables.count("fact", "runner_id = 'replayed'")).isEqualTo(1);
        assertThat(Tables.count("dead_letter", "topic = 'old'")).isZero();
        ops().post("/ops/dead-letters/" + id + "/replay").then().statusCode(404);
    }

    @Test
    void aRecordThatStillCannotBeReadStays() {
        // Given
        byte[] key = "stays".getBytes(StandardCharsets.UTF_8);
        wire.raw(key, "solewatch.unheard-of.v1", new byte[] {'{', '}'});
        wire.taken();
        Object id = Tables.one("select id from dead_letter where record_key = ?", key);

        // Then
        ops().post("/ops/dead-letters/" + id + "/replay").then().statusCode(409).body("code", equalTo("UNKNOWN_TYPE"));
        assertThat(Tables.count("dead_letter", "record_key = ?", key)).isEqualTo(1);
    }

    @Test
    void aRebuildFromTheStoredFactsChangesNothing() {
        // Given
        wire.happened(Season.of("rebuilt")
                .profile("Reb", "foxes")
                .symptomaticOn(4, TODAY.minusDays(7), TODAY.minusDays(6), TODAY.minusDays(5), TODAY.minusDays(2))
                .ran(TODAY.minusDays(5), 9_000, 3)
                .events());
        wire.taken();

        // Then
        ops().post("/ops/runners/rebuilt/rebuild").then().statusCode(200).body("changed", equalTo(false));
        ops().post("/ops/rebuild?limit=1000").then().statusCode(200).body("changed", hasSize(0));
        ops().post("/ops/runners/nobody/rebuild").then().statusCode(404);
    }

    @Test
    void aRebuildRepairsWhatWasSpoilt() {
        // Given
        wire.happened(Season.of("spoilt").ran(TODAY).events());
        wire.taken();
        byte[] before = Tables.assessmentOf("spoilt");
        Tables.one("update runner set assessment = '{}'::bytea where runner_id = 'spoilt'");

        // Then
        ops().post("/ops/runners/spoilt/rebuild").then().body("changed", equalTo(true));
        assertThat(Tables.assessmentOf("spoilt")).isEqualTo(before);
    }

    @Test
    void aNewDayIsReviewedThroughTheFrontDoor() {
        // Given
        wire.happened(Season.of("reviewed").ran(TODAY).felt(TODAY, 4).events());
        wire.taken();

        // When
        clock.setTo(TODAY.plusDays(15));
        ValidatableResponse answer = ops().post("/ops/review").then().statusCode(200);
        wire.taken();

        // Then
        assertThat((int) answer.extract().path("published")).isPositive();
        assertThat(Tables.one("select assessed_on from runner where runner_id = 'reviewed'"))
                .hasToString(TODAY.plusDays(15).toString());
        ops().post("/ops/review").then().body("published", equalTo(0));
    }

    @Test
    void healthAndMetricsAnswer() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        assertThat(given().get("/q/metrics").asString()).contains("solewatch_intake_batch");
        assertThat(given().get("/q/openapi").asString()).contains("/runners/{runner}/episodes");
    }

    private static io.restassured.specification.RequestSpecification ops() {
        return given().auth().oauth2(Tokens.ofRole("ops"));
    }
}
