package solewatch.ingest.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API's own reference: what it shows can be sent, and what it does not show is not there. */
@QuarkusTest
@QuarkusTestResource(IngestStack.class)
class ReferenceIT {

    @BeforeEach
    void ready() {
        Calls.awaitReady();
    }

    @Test
    void every_example_of_the_reference_is_accepted() throws IOException {
        List<String> sent = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : reference().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                JsonNode examples = method.getValue().at("/requestBody/content/application~1json/examples");
                for (JsonNode example : examples) {
                    String address =
                            path.getKey().replace("{runner}", Tokens.RUNNER).replace("{shoe}", "pegasus-1");
                    JsonNode value = example.path("value");
                    int status = Calls.json(
                                    Tokens.runner(Tokens.RUNNER), value.isTextual() ? value.asText() : value.toString())
                            .request(method.getKey().toUpperCase(java.util.Locale.ROOT), address)
                            .statusCode();
                    assertThat(status).as(method.getKey() + ' ' + address).isIn(200, 202);
                    sent.add(address);
                }
            }
        }
        assertThat(sent).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void the_reference_says_that_a_bearer_token_is_needed() throws IOException {
        JsonNode scheme = reference().at("/components/securitySchemes/bearer");

        assertThat(scheme.path("type").asText()).isEqualTo("http");
        assertThat(scheme.path("scheme").asText()).isEqualTo("bearer");
        assertThat(reference().at("/paths/~1batch/post/security")).isNotEmpty();
    }

    @Test
    void what_is_kept_and_refused_is_counted() {
        Calls.json(Tokens.runner("counted"), Calls.run("1")).post("/runners/counted/runs");
        Calls.json(Tokens.runner("counted"), "{}").post("/runners/counted/runs");

        String metrics = given().get("/q/metrics").asString();

        assertThat(metrics)
                .contains("solewatch_ingest_accepted_total{kind=\"RunRecorded\"")
                .contains("solewatch_ingest_refused_total{code=\"REQUIRED\"")
                .contains("solewatch_ingest_publish_seconds_count")
                .doesNotContain("counted");
    }

    private static JsonNode reference() throws IOException {
        return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    }
}
