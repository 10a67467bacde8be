package solewatch.analysis.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import solewatch.analysis.policy.Differences.Flaw;
import solewatch.analysis.policy.Differences.Outcome;

class DifferencesTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final JsonNode STANDARD = JSON.valueToTree(Ruleset.standard());

    @ParameterizedTest
    @MethodSource("numbers")
    void everyThresholdCanBeNamedAsItStands(String pointer) {
        Outcome outcome = Differences.over(Ruleset.standard(), naming(pointer, STANDARD.at(pointer)), "2026.1");

        assertThat(outcome).isEqualTo(new Outcome.Made(Ruleset.standard()));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void noThresholdMayBeNegativeOrAText(String pointer) {
        JsonNode below = JSON.getNodeFactory().numberNode(-1);
        JsonNode text = JSON.getNodeFactory().textNode("1");
        for (JsonNode bad : pointer.endsWith("Celsius") ? List.of(text) : List.of(below, text)) {
            assertThat(Differences.over(Ruleset.standard(), naming(pointer, bad), "other"))
                    .isInstanceOfSatisfying(Outcome.Flawed.class, flawed -> assertThat(flawed.flaws())
                            .extracting(Flaw::pointer)
                            .containsExactly(pointer));
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberBeyondAllMeasureNeverThrows(String pointer) {
        for (JsonNode odd : List.of(
                JSON.getNodeFactory().numberNode(0),
                JSON.getNodeFactory().numberNode(Integer.MAX_VALUE),
                JSON.getNodeFactory().numberNode(1e300),
                JSON.getNodeFactory().nullNode(),
                JSON.getNodeFactory().objectNode())) {
            assertThat(Differences.over(Ruleset.standard(), naming(pointer, odd), "other"))
                    .isNotNull();
        }
    }

    @Test
    void theVersionIsWrittenWhereverAPolicyCarriesOne() {
        Outcome outcome = Differences.over(Ruleset.standard(), JSON.createObjectNode(), "what-if");

        JsonNode made = JSON.valueToTree(((Outcome.Made) outcome).ruleset());
        assertThat(made.findValuesAsText("rulesetVersion")).isNotEmpty().containsOnly("what-if");
    }

    private static Stream<String> numbers() {
        return pointers(STANDARD, "").filter(pointer -> STANDARD.at(pointer).isNumber());
    }

    private static Stream<String> pointers(JsonNode node, String path) {
        return node.isObject()
                ? node.properties().stream().flatMap(field -> pointers(field.getValue(), path + "/" + field.getKey()))
                : Stream.of(path);
    }

    private static ObjectNode naming(String pointer, JsonNode value) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode at = root;
        String[] names = pointer.substring(1).split("/");
        for (int i = 0; i < names.length - 1; i++) {
            at = at.putObject(names[i]);
        }
        at.set(names[names.length - 1], value);
        return root;
    }
}
