package solewatch.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import solewatch.events.FactWithdrawn;
import solewatch.events.RunRecorded;

@QuarkusTest
@QuarkusTestResource(IngestStack.class)
class FactsIT {

    @BeforeEach
    void ready() {
        Calls.awaitReady();
    }

    @Test
    void a_202_means_that_the_event_is_on_the_topic_under_its_runner_with_its_type() {
        String runner = "facts-1";

        String eventId = Calls.json(Tokens.runner(runner), Calls.run("1"))
                .post("/runners/{runner}/runs", runner)
                .then()
                .statusCode(202)
                .body("source", is("garmin"), "sourceId", is("1"), "revision", is(0), "safety", nullValue())
                .extract()
                .path("eventId");

        List<ConsumerRecord<byte[], byte[]>> kept = Topic.eventsOf(runner);
        assertThat(kept).hasSize(1);
        assertThat(Topic.header(kept.getFirst(), "ce_type")).isEqualTo("solewatch.run.recorded.v1");
        assertThat(Topic.header(kept.getFirst(), "ce_id")).isEqualTo(eventId);
        assertThat(Topic.header(kept.getFirst(), "ce_subject")).isEqualTo(runner);
        assertThat(((RunRecorded) Topic.decoded(kept.getFirst())).distanceMetres())
                .isEqualTo(5000);
    }

    @Test
    void the_same_body_twice_is_the_same_event() {
        String runner = "facts-2";
        String body = """
                {"start": "2026-11-20T07:00:00+01:00", "distanceMetres": 5000}""";

        String first = eventIdOf(runner, body);
        String second = eventIdOf(runner, body);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void every_refused_field_is_named_with_a_pointer_and_a_code() {
        Calls.json(Tokens.runner("facts-3"), """
                        {"start": "2026-11-20T07:00:00", "distanceMetres": "5 km", "speed": 3, "flags": [],
                         "heartRate": {"averageBeatsPerMinute": 148, "resting": 50}}""")
                .post("/runners/facts-3/runs")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("BODY_REFUSED"), "type", is("urn:solewatch:problem:body-refused"))
                .body("errors.find { it.pointer == '/start' }.code", is("OFFSET_REQUIRED"))
                .body("errors.find { it.pointer == '/distanceMetres' }.code", is("WRONG_TYPE"))
                .body("errors.find { it.pointer == '/speed' }.code", is("UNKNOWN_FIELD"))
                .body("errors.find { it.pointer == '/flags' }.code", is("SERVER_SET_FIELD"))
                .body("errors.find { it.pointer == '/heartRate/resting' }.code", is("UNKNOWN_FIELD"));

        assertThat(Topic.eventsOf("facts-3")).isEmpty();
    }

    @Test
    void a_warning_sign_is_answered_with_the_words_in_the_same_response() {
        Calls.json(Tokens.runner("facts-4"), Calls.symptom("1", "\"FOOT_DROP\", \"SADDLE_NUMBNESS\""))
                .post("/runners/facts-4/symptoms")
                .then()
                .statusCode(202)
                .body("safety.tier", is("EMERGENCY"))
                .body("safety.text", startsWith("Stop running and get urgent medical help now"));
    }

    @Test
    void a_warning_sign_in_a_report_that_is_refused_is_answered_with_the_words_too() {
        Calls.json(Tokens.runner("facts-5"), """
                        {"redFlags": ["FOOT_DROP"], "mood": "low"}""")
                .post("/runners/facts-5/symptoms")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/mood"))
                .body("safety.tier", is("URGENT"));
    }

    @Test
    void a_fact_can_be_withdrawn_before_it_was_posted() {
        String runner = "facts-6";

        Calls.as(Tokens.runner(runner))
                .delete("/runners/facts-6/runs/garmin/a%2Fb?revision=3")
                .then()
                .statusCode(202)
                .body("sourceId", is("a/b"), "revision", is(3));

        FactWithdrawn withdrawn = (FactWithdrawn) Topic.decodedEventsOf(runner).getFirst();
        assertThat(withdrawn.provenance().sourceId()).isEqualTo("a/b");
    }

    @Test
    void a_withdrawal_needs_a_revision() {
        Calls.as(Tokens.runner("facts-7"))
                .delete("/runners/facts-7/runs/garmin/1")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/revision"), "errors[0].code", is("REQUIRED"));
        Calls.as(Tokens.runner("facts-7"))
                .delete("/runners/facts-7/runs/garmin/1?revision=x")
                .then()
                .statusCode(400)
                .body("errors[0].code", is("WRONG_TYPE"));
    }

    @Test
    void what_is_too_large_too_deep_or_not_json_is_a_problem() {
        String deep = "{\"conditions\": " + "[".repeat(100) + "]".repeat(100) + "}";
        String large = "{\"note\": \"" + "x".repeat(300_000) + "\"}";
        String twice = "{\"severity\": 0, \"severity\": 9}";

        post("facts-8", large).then().statusCode(413).body("code", is("BODY_TOO_LARGE"));
        post("facts-8", deep).then().statusCode(400).body("code", is("MALFORMED_JSON"));
        post("facts-8", "{").then().statusCode(400).body("code", is("MALFORMED_JSON"));
        post("facts-8", "").then().statusCode(400).body("code", is("MALFORMED_JSON"));
        post("facts-8", twice).then().statusCode(400).body("code", is("MALFORMED_JSON"));
        post("facts-8", "[]").then().statusCode(400).body("errors[0].code", is("WRONG_TYPE"));
        post("facts-8", "null").then().statusCode(400).body("errors[0].code", is("WRONG_TYPE"));
    }

    @Test
    void another_content_type_and_an_unknown_address_are_problems_too() {
        Calls.as(Tokens.runner("facts-9"))
                .contentType("text/plain")
                .body("5 km")
                .post("/runners/facts-9/runs")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        Calls.as(Tokens.runner("facts-9"))
                .get("/runners/facts-9/nothing")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    private static io.restassured.response.Response post(String runner, String body) {
        return Calls.json(Tokens.runner(runner), body).post("/runners/{runner}/symptoms", runner);
    }

    private static String eventIdOf(String runner, String body) {
        return Calls.json(Tokens.runner(runner), body)
                .post("/runners/{runner}/runs", runner)
                .then()
                .statusCode(202)
                .extract()
                .path("eventId");
    }
}
