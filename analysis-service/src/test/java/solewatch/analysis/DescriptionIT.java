package solewatch.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import solewatch.analysis.stack.TestStack;

/** The description at /q/openapi says of every address what it is, what it answers, and how it refuses. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DescriptionIT {
    private record Described(String address, JsonNode operation) {}

    private JsonNode description;
    private List<Described> all;

    @BeforeEach
    void read() throws Exception {
        description = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").then().extract().asString());
        all = new ArrayList<>();
        description.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(one -> all.add(
                        new Described(one.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(), one.getValue()))));
    }

    @Test
    void everyAddressSaysWhatItIs() {
        assertThat(all).hasSizeGreaterThan(15).allSatisfy(one -> {
            assertThat(one.operation().path("summary").asText()).as(one.address()).isNotBlank();
            assertThat(one.operation().path("tags")).as(one.address()).isNotEmpty();
        });
    }

    @Test
    void everyAnswerHasAnExampleOfThingsThatAreInItsSchema() {
        assertThat(all).allSatisfy(one -> {
            JsonNode type = one.operation().at("/responses/200/content/application~1json");
            assertThat(type.path("schema")).as(one.address()).isNotEmpty();
            JsonNode example = type.path("examples").elements().next().path("value");
            assertThat(example).as(one.address()).isNotEmpty();
            fits(one.address(), example, type.path("schema"));
        });
    }

    @Test
    void everyRefusalHasAnExample() {
        assertThat(all).allSatisfy(one -> one.operation().path("responses").properties().forEach(response -> {
            if (response.getKey().compareTo("400") >= 0) {
                JsonNode content = resolved(response.getValue()).at("/content/application~1problem+json/examples");
                assertThat(content).as(one.address() + " " + response.getKey()).isNotEmpty();
                JsonNode problem = content.elements().next().path("value");
                assertThat(problem.path("status").asText()).isEqualTo(response.getKey());
                assertThat(problem.path("code").asText()).isNotBlank();
            }
        }));
        assertThat(all).allSatisfy(one -> assertThat(one.operation().path("responses").properties())
                .extracting(java.util.Map.Entry::getKey)
                .contains("200", "401", "403", "503"));
    }

    /** Every name in the example is one of the schema; where the schema says nothing of names, anything goes. */
    private void fits(String where, JsonNode example, JsonNode schema) {
        JsonNode known = resolved(schema);
        if (example.isArray()) {
            example.forEach(item -> fits(where + "[]", item, known.path("items")));
        } else if (example.isObject() && known.has("properties")) {
            example.properties().forEach(field -> {
                assertThat(known.path("properties").has(field.getKey()))
                        .as(where + "/" + field.getKey())
                        .isTrue();
                fits(where + "/" + field.getKey(), field.getValue(), known.path("properties").path(field.getKey()));
            });
        }
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode at = node;
        for (int i = 0; i < 5; i++) {
            if (at.has("$ref")) {
                at = description.at(at.path("$ref").asText().substring(1));
            } else if (at.has("anyOf")) {
                at = at.path("anyOf").path(0);
            }
        }
        return at;
    }
}
