package solewatch.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestStack.class)
class BatchIT {

    @BeforeEach
    void ready() {
        Calls.awaitReady();
    }

    @Test
    void one_bad_item_does_not_fail_its_batch() {
        String good = item("run", Tokens.RUNNER, Calls.run("batch-good"));
        String bad = item("run", Tokens.RUNNER, "{\"start\": \"yesterday\", \"distanceMetres\": 1}");
        String notMine = item("run", Tokens.OTHER_TEAMS_RUNNER, Calls.run("batch-1"));
        String oddType = item("swim", Tokens.RUNNER, "{}");

        Calls.json(Tokens.sync(Tokens.TEAM), "[" + String.join(",", good, bad, notMine, oddType, "7", "null") + "]")
                .post("/batch")
                .then()
                .statusCode(207)
                .body("accepted", is(1), "refused", is(5))
                .body("items[0].status", is(202), "items[0].index", is(0))
                .body("items[1].status", is(400), "items[1].problem.errors[0].pointer", is("/start"))
                .body("items[2].status", is(404), "items[2].problem.code", is("RUNNER_UNKNOWN"))
                .body("items[3].problem.errors[0].pointer", is("/type"))
                .body("items[4].problem.errors[0].code", is("WRONG_TYPE"))
                .body("items[5].problem.errors[0].code", is("WRONG_TYPE"));

        assertThat(Topic.eventsOf(Tokens.OTHER_TEAMS_RUNNER)).isEmpty();
        assertThat(Topic.decodedEventsOf(Tokens.RUNNER).toString()).contains("batch-good");
    }

    @Test
    void lines_are_taken_and_a_broken_line_is_one_bad_item() {
        String runner = "batch-lines";
        String lines = item("run", runner, Calls.run("1")).replace("\n", " ") + "\n{oops\n\n"
                + item("symptom", runner, Calls.symptom("2", "\"FOOT_DROP\"")).replace("\n", " ") + "\r\n"
                + item("check-in", runner, "{\"at\": \"2026-11-20T07:00:00Z\", \"sleepHours\": 7}") + "\n"
                + item(
                        "withdrawal",
                        runner,
                        "{\"withdrawn\":\"RUN\",\"source\":\"a\",\"sourceId\":\"b\",\"revision\":1}");

        Calls.as(Tokens.runner(runner))
                .contentType("application/x-ndjson")
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/batch")
                .then()
                .statusCode(207)
                .body("accepted", is(4), "refused", is(1))
                .body("items[1].problem.code", is("MALFORMED_JSON"))
                .body("items[2].safety.text", startsWith("Stop running and see a doctor within 24 to 48 hours"));

        assertThat(Topic.eventsOf(runner)).hasSize(4);
    }

    @Test
    void a_batch_of_many_is_kept_in_its_order() {
        String runner = "batch-many";
        String body = IntStream.range(0, 2000)
                .mapToObj(i -> item("run", runner, Calls.run("many-" + i)))
                .collect(Collectors.joining(",", "[", "]"));

        Calls.json(Tokens.runner(runner), body)
                .post("/batch")
                .then()
                .statusCode(200)
                .body("accepted", is(2000));

        assertThat(Topic.decodedEventsOf(runner)).hasSize(2000);
        assertThat(Topic.decodedEventsOf(runner).getLast().toString()).contains("many-1999");
    }

    @Test
    void too_many_items_and_what_is_no_batch_are_refused_as_a_whole() {
        String many = "[" + "0,".repeat(5000) + "0]";

        batch(many).statusCode(413).body("code", is("TOO_MANY_ITEMS"));
        batch("{}").statusCode(400).body("code", is("MALFORMED_JSON"));
        batch("[{}").statusCode(400).body("code", is("MALFORMED_JSON"));
        batch("[] []").statusCode(400).body("code", is("MALFORMED_JSON"));
        batch("[]").statusCode(200).body("accepted", is(0));
    }

    private static io.restassured.response.ValidatableResponse batch(String body) {
        return Calls.json(Tokens.sync(Tokens.TEAM), body).post("/batch").then();
    }

    private static String item(String type, String runner, String fields) {
        String head = "{\"type\": \"%s\", \"runner\": \"%s\"".formatted(type, runner);
        String rest = fields.strip().substring(1);
        return rest.equals("}") ? head + "}" : head + ", " + rest;
    }
}
