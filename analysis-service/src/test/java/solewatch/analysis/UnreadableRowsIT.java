package solewatch.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solewatch.analysis.stack.Season;
import solewatch.analysis.stack.SettableClock;
import solewatch.analysis.stack.Tables;
import solewatch.analysis.stack.TestStack;
import solewatch.analysis.stack.Tokens;
import solewatch.analysis.stack.Wire;
import solewatch.analysis.stack.Wire.Told;
import solewatch.events.RunnerEvent;

/** A stored row that does not read any more costs its own runner the assessment until it is repaired, and nobody else anything. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class UnreadableRowsIT {
    private static final LocalDate TODAY = SettableClock.START;
    private static final LocalDate[] PERSISTENT = {
        TODAY.minusDays(9), TODAY.minusDays(8), TODAY.minusDays(7), TODAY.minusDays(4), TODAY.minusDays(2)
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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "fact-cut,      fact,    body = '{'::bytea,              kind = 'RUN'",
        "fact-emptied,  fact,    body = null,                    kind = 'RUN'",
        "fact-unknown,  fact,    kind = 'OF_A_LATER_RELEASE',    kind = 'SYMPTOM'",
        "finding-cut,   finding, body = '{'::bytea,              true",
        "finding-other, finding, body = '{\"finding\":null}'::bytea, true"
    })
    void aRowThatDoesNotReadFailsItsRunnerAloneUntilItIsRepaired(
            String runner, String table, String damage, String where) {
        // Given
        String other = runner + "-other";
        wire.happened(Season.of(runner).symptomaticOn(4, PERSISTENT).events());
        wire.happened(Season.of(other).symptomaticOn(4, PERSISTENT).events());
        wire.taken();
        byte[] before = Tables.assessmentOf(runner);
        Tables.one("drop table if exists sound");
        Tables.one("create table sound as select * from " + table + " where runner_id = '" + runner + "'");
        Tables.one("update " + table + " set " + damage + " where runner_id = ? and " + where, runner);
        forgottenByEveryInstance(runner);
        double failures = failures();

        // When
        List<RunnerEvent> more = new java.util.ArrayList<>();
        more.addAll(Season.of(runner).ran(TODAY).felt(TODAY, 5).events());
        more.addAll(Season.of(other).ran(TODAY).felt(TODAY, 5).events());
        wire.happened(more);
        wire.taken();

        // Then
        assertThat(Tables.count("fact", "runner_id = ?", runner)).isEqualTo(12);
        assertThat(Tables.count("dead_letter", "record_key = ?::bytea", runner)).isZero();
        assertThat((String) Tables.one("select failure from runner where runner_id = ?", runner))
                .matches("stored " + table + " [0-9a-f-]{36} does not read");
        assertThat(Tables.assessmentOf(runner)).isEqualTo(before);
        assertThat(Tables.one("select failure from runner where runner_id = ?", other))
                .isNull();
        assertThat(Tables.one("select last_fact_on from runner where runner_id = ?", other))
                .hasToString(TODAY.toString());
        assertThat(failures()).isGreaterThan(failures);
        rebuild(runner).statusCode(409).body("code", equalTo("STORED_ROW_DOES_NOT_READ"));
        ops().post("/ops/rebuild?limit=1000").then().statusCode(200).body("failed", hasItem(runner));

        // When
        Tables.one(
                "delete from " + table + " where runner_id = ? and " + table + "_id in (select " + table
                        + "_id from sound)",
                runner);
        Tables.one("insert into " + table + " select * from sound");
        rebuild(runner).statusCode(200).body("changed", equalTo(true));

        // Then
        assertThat(Tables.one("select failure from runner where runner_id = ?", runner))
                .isNull();
        assertThat(new String(Tables.assessmentOf(runner))
                        .replace("\"" + runner + "\"", "")
                        .length())
                .isEqualTo(new String(Tables.assessmentOf(other))
                        .replace("\"" + other + "\"", "")
                        .length());
        rebuild(runner).statusCode(200).body("changed", equalTo(false));
        saidTheSameOf(runner, other);
    }

    @Test
    void whatWaitsForKafkaAndDoesNotReadKeepsNobodyElseWaiting() {
        // Given
        Tables.one("insert into outbox (runner_id, shard, headers, value, queued_at)"
                + " select 'garbled', shard, 'no headers', 'x'::bytea, now() from generate_series(0, 7) as shard");

        // When
        wire.happened(Season.of("not-garbled").symptomaticOn(4, PERSISTENT).events());
        wire.taken();

        // Then
        await().until(() -> Tables.count("outbox", "runner_id = 'not-garbled'") == 0);
        assertThat(wire.findingsOf("not-garbled")).isNotEmpty();
        assertThat(Tables.count("outbox", "runner_id = 'garbled'")).isEqualTo(8);
        Tables.one("delete from outbox where runner_id = 'garbled'");
    }

    private void saidTheSameOf(String runner, String other) {
        await().until(() -> Tables.count("outbox", "runner_id in (?, ?)", runner, other) == 0);
        assertThat(wire.findingsOf(runner))
                .extracting(told -> kindOf(told))
                .containsExactlyElementsOf(wire.findingsOf(other).stream()
                        .map(UnreadableRowsIT::kindOf)
                        .toList());
    }

    private static String kindOf(Told told) {
        return told.event().getClass().getSimpleName() + " "
                + told.event().finding().state() + " "
                + told.event().finding().version();
    }

    /** As if another instance had written the runner since: what is in memory counts no more. */
    private static void forgottenByEveryInstance(String runner) {
        Tables.one("update runner set version = version + 1 where runner_id = ?", runner);
    }

    private static double failures() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("solewatch_assessment_failures_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static io.restassured.response.ValidatableResponse rebuild(String runner) {
        return ops().post("/ops/runners/" + runner + "/rebuild").then();
    }

    private static io.restassured.specification.RequestSpecification ops() {
        return given().auth().oauth2(Tokens.ofRole("ops"));
    }
}
