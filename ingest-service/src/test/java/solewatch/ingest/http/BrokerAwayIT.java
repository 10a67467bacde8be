package solewatch.ingest.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One story: the broker is away at the start, comes, goes, and comes again. */
@QuarkusTest
@QuarkusTestResource(value = BrokerOnDemand.class, restrictToAnnotatedClass = true)
class BrokerAwayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Runnable brokerComes = () -> {};
    Runnable brokerGoes = () -> {};

    @Test
    void nothing_is_answered_with_202_that_the_broker_does_not_have() {
        // Given a service that started without its broker
        assertAlive();
        assertThat(ready()).isEqualTo(503);
        assertNotKept("away-1");
        Calls.json(Tokens.sync(Tokens.TEAM), Calls.run("1"))
                .post("/runners/ada/runs")
                .then()
                .statusCode(503)
                .body("code", is("STARTING"));
        assertWordsWithoutBroker();

        // When the broker comes, then events are kept
        brokerComes.run();
        await().atMost(PATIENCE).until(() -> ready() == 200);
        Calls.json(Tokens.runner("away-2"), Calls.run("1"))
                .post("/runners/away-2/runs")
                .then()
                .statusCode(202);
        assertThat(Topic.eventsOf("away-2")).hasSize(1);

        // When it goes, then nothing is said to be kept
        brokerGoes.run();
        assertNotKept("away-3");
        assertWordsWithoutBroker();
        Calls.json(Tokens.runner("away-3"), "[" + batchItem() + "]")
                .post("/batch")
                .then()
                .statusCode(503)
                .header("Retry-After", is("5"))
                .body("items[0].status", is(503));
        await().atMost(PATIENCE).until(() -> ready() == 503);
        assertAlive();

        // When it is back, then what was kept is still there, and the service needs no restart
        brokerComes.run();
        await().atMost(PATIENCE).until(() -> ready() == 200);
        await().atMost(PATIENCE)
                .until(() -> Calls.json(Tokens.runner("away-4"), Calls.run("1"))
                                .post("/runners/away-4/runs")
                                .statusCode()
                        == 202);
        assertThat(Topic.eventsOf("away-2")).hasSize(1);
    }

    private static void assertNotKept(String runner) {
        Calls.json(Tokens.runner(runner), Calls.run("1"))
                .post("/runners/{runner}/runs", runner)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", is("5"))
                .body("code", is("NOT_KEPT"));
    }

    private static void assertWordsWithoutBroker() {
        Calls.json(Tokens.runner("away-5"), Calls.symptom("1", "\"COLD_PALE_OR_BLUE_FOOT\""))
                .post("/runners/away-5/symptoms")
                .then()
                .statusCode(503)
                .body("safety.tier", is("EMERGENCY"))
                .body("safety.text", startsWith("Stop running and get urgent medical help now"));
    }

    private static void assertAlive() {
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    }

    private static int ready() {
        return given().get("/q/health/ready").statusCode();
    }

    private static String batchItem() {
        return "{\"type\": \"run\", \"runner\": \"away-3\", "
                + Calls.run("1").strip().substring(1);
    }
}
