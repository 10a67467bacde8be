package solewatch.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import solewatch.analysis.report.Patient;
import solewatch.analysis.stack.Season;
import solewatch.analysis.stack.SettableClock;
import solewatch.analysis.stack.TestStack;
import solewatch.analysis.stack.Tokens;
import solewatch.analysis.stack.Wire;
import solewatch.events.RedFlag;

/** The description at /q/openapi says of every address what it is, what it answers, and how it refuses. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DescriptionIT {
    private record Described(String address, JsonNode operation) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    SettableClock clock;

    private JsonNode description;
    private Schemas schemas;
    private List<Described> all;

    @BeforeEach
    void read() throws Exception {
        description = JSON.readTree(
                given().get("/q/openapi?format=json").then().extract().asString());
        schemas = new Schemas(description);
        all = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> all.add(new Described(
                                one.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                one.getValue()))));
    }

    @Test
    void everyAddressSaysWhatItIs() {
        assertThat(all).hasSizeGreaterThan(15).allSatisfy(one -> {
            assertThat(one.operation().path("summary").asText())
                    .as(one.address())
                    .isNotBlank();
            assertThat(one.operation().path("tags")).as(one.address()).isNotEmpty();
        });
    }

    @Test
    void everyAnswerHasAnExampleOfThingsThatAreInItsSchema() {
        List<Described> inJson = all.stream()
                .filter(one -> one.operation().at("/responses/200/content").has("application/json"))
                .toList();
        assertThat(inJson).hasSizeGreaterThan(18).allSatisfy(one -> {
            JsonNode type = one.operation().at("/responses/200/content/application~1json");
            assertThat(type.path("schema")).as(one.address()).isNotEmpty();
            JsonNode example = type.path("examples").elements().next().path("value");
            assertThat(example).as(one.address()).isNotEmpty();
            assertThat(schemas.misfits(example, type.path("schema")))
                    .as(one.address())
                    .isEmpty();
        });
    }

    @Test
    void whatIsAnsweredIsAsDescribed() throws Exception {
        // Given
        clock.setTo(Patient.day(85));
        Wire wire = new Wire();
        wire.happened(Patient.typical("described")
                .felt(80, 4, null, "worse", Set.of(RedFlag.DIABETES_WITH_NEW_NUMBNESS))
                .facts());
        wire.happened(Season.of("described-too")
                .profile("Des", "cranes")
                .symptomaticOn(4, Patient.day(82), Patient.day(84))
                .events());
        wire.raw("described".getBytes(StandardCharsets.UTF_8), "solewatch.run.recorded.v1", new byte[] {'{'});
        wire.taken();
        wire.close();
        String runner = Tokens.ofRunner("described");
        String link = given().auth()
                .oauth2(runner)
                .contentType("application/json")
                .body("{}")
                .post("/runners/described/report-links")
                .path("id");
        List<Described> asked = all.stream()
                .filter(one -> one.address().startsWith("GET "))
                .filter(one -> one.operation().at("/responses/200/content").has("application/json"))
                .toList();
        assertThat(asked).hasSizeGreaterThan(14);

        // When
        List<String> misfits = new ArrayList<>();
        for (Described one : asked) {
            String path = one.address().substring("GET ".length());
            String token = path.startsWith("/ops")
                    ? Tokens.ofRole("ops")
                    : path.startsWith("/teams") ? Tokens.ofCoach("cranes") : runner;
            String answer = given().auth()
                    .oauth2(token)
                    .accept("application/json")
                    .get(path.replace("{runner}", "described")
                                    .replace("{team}", "cranes")
                                    .replace("{link}", link)
                            + (path.endsWith("/plan") ? "?plannedMetres=9000&raceOn=2026-10-01&raceMetres=42195" : ""))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            schemas.misfits(
                            JSON.readTree(answer),
                            one.operation().at("/responses/200/content/application~1json/schema"))
                    .forEach(misfit -> misfits.add(one.address() + " " + misfit));
        }
        // Then
        assertThat(misfits).isEmpty();
    }

    @Test
    void anAnswerThatIsNotAsDescribedIsFound() throws Exception {
        JsonNode schema = JSON.readTree("{\"$ref\":\"#/components/schemas/RosterView\"}");

        for (String wrong : List.of(
                "{\"runners\":{}}",
                "{\"runners\":[{\"state\":\"WORSE\"}]}",
                "{\"runners\":[{\"since\":\"yesterday\"}]}",
                "{\"runners\":[{\"sum7Metres\":\"8000\"}]}",
                "{\"runners\":[{\"sum7Meters\":8000}]}")) {
            assertThat(schemas.misfits(JSON.readTree(wrong), schema)).as(wrong).hasSize(1);
        }
    }

    @Test
    void everyRefusalHasAnExample() {
        assertThat(all)
                .allSatisfy(one -> one.operation()
                        .path("responses")
                        .properties()
                        .forEach(response -> {
                            if (response.getKey().compareTo("400") >= 0) {
                                JsonNode content =
                                        resolved(response.getValue()).at("/content/application~1problem+json/examples");
                                assertThat(content)
                                        .as(one.address() + " " + response.getKey())
                                        .isNotEmpty();
                                JsonNode problem = content.elements().next().path("value");
                                assertThat(problem.path("status").asText()).isEqualTo(response.getKey());
                                assertThat(problem.path("code").asText()).isNotBlank();
                            }
                        }));
        assertThat(all)
                .filteredOn(one -> !one.operation().path("security").isEmpty())
                .hasSizeGreaterThan(18)
                .allSatisfy(one -> assertThat(one.operation().path("responses").properties())
                        .extracting(java.util.Map.Entry::getKey)
                        .contains("401", "403", "503"));
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
