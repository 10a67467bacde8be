package solewatch.analysis.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;

/**
 * Thresholds that differ from a complete ruleset, by path: {@code {"numbness": {"persistent": {"streakRuns": 4}}}}. What is
 * not named stays as it is; what is named must be there and make sense.
 */
public final class Differences {
    /** The one key that is not a threshold: which ruleset this is. */
    static final String VERSION = "rulesetVersion";

    private static final String MAY_BE_BELOW_ZERO = "Celsius";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** One threshold that cannot be as written. */
    public record Flaw(String pointer, String code, String detail) {}

    /** What the differences come to. */
    public sealed interface Outcome {
        /** A ruleset. */
        record Made(Ruleset ruleset) implements Outcome {}

        /** None, and why. */
        record Flawed(List<Flaw> flaws) implements Outcome {}
    }

    private final List<Flaw> flaws = new ArrayList<>();
    private final String version;

    private Differences(String version) {
        this.version = version;
    }

    /**
     * A ruleset with these differences.
     *
     * @param named the thresholds that differ, without a version
     * @param version what the ruleset calls itself
     */
    public static Outcome over(Ruleset base, JsonNode named, String version) {
        return new Differences(version).made(base, named);
    }

    private Outcome made(Ruleset base, JsonNode named) {
        JsonNode complete = JSON.valueToTree(base);
        if (!named.isObject()) {
            flaws.add(new Flaw("", "NOT_AN_OBJECT", "thresholds are given by name, as a JSON object"));
        } else {
            merge((ObjectNode) complete, (ObjectNode) named, "");
        }
        if (flaws.isEmpty()) {
            stamp((ObjectNode) complete);
            try {
                return new Outcome.Made(JSON.treeToValue(complete, Ruleset.class));
            } catch (JsonProcessingException e) {
                flaws.add(refused(e));
            }
        }
        return new Outcome.Flawed(List.copyOf(flaws));
    }

    private void merge(ObjectNode into, ObjectNode named, String path) {
        named.properties().forEach(field -> {
            String pointer = path + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
            JsonNode standing = into.get(field.getKey());
            if (standing == null || field.getKey().equals(VERSION)) {
                flaws.add(new Flaw(pointer, "UNKNOWN_THRESHOLD", "there is no such threshold"));
            } else if (standing.isObject() && field.getValue().isObject()) {
                merge((ObjectNode) standing, (ObjectNode) field.getValue(), pointer);
            } else if (fits(standing, field.getValue(), pointer)) {
                into.set(field.getKey(), field.getValue());
            }
        });
    }

    /** One ruleset has one version, wherever it is written. */
    private void stamp(ObjectNode policy) {
        if (policy.has(VERSION)) {
            policy.put(VERSION, version);
        }
        policy.properties().stream()
                .filter(field -> field.getValue().isObject())
                .forEach(field -> stamp((ObjectNode) field.getValue()));
    }

    private boolean fits(JsonNode standing, JsonNode value, String pointer) {
        String wrong = null;
        if (standing.isIntegralNumber() && !(value.isIntegralNumber() && value.canConvertToInt())) {
            wrong = "must be a whole number";
        } else if (standing.isNumber() && !value.isNumber()) {
            wrong = "must be a number";
        } else if (standing.isNumber() && !Double.isFinite(value.doubleValue())) {
            wrong = "must be a number";
        } else if (standing.isNumber() && value.doubleValue() < 0 && !pointer.endsWith(MAY_BE_BELOW_ZERO)) {
            wrong = "must not be negative";
        } else if (!standing.isNumber() && standing.getNodeType() != value.getNodeType()) {
            wrong = standing.isObject() ? "holds thresholds by name" : "must be of the kind it is as shipped";
        }
        if (wrong != null) {
            flaws.add(new Flaw(pointer, "BAD_VALUE", wrong));
        }
        return wrong == null;
    }

    /** The policy's own records refuse what makes no sense, and begin the sentence with the threshold's name. */
    private static Flaw refused(JsonProcessingException e) {
        StringBuilder pointer = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            mapping.getPath().forEach(step -> pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName()));
        }
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String sentence = cause instanceof JsonProcessingException json
                ? json.getOriginalMessage()
                : String.valueOf(cause.getMessage());
        String named = sentence.split("[ :]", 2)[0];
        String name = named.substring(named.lastIndexOf('.') + 1);
        JsonNode holder = JSON.valueToTree(Ruleset.standard()).at(pointer.toString());
        if (holder.has(name)) {
            pointer.append('/').append(name);
        }
        return new Flaw(pointer.toString(), "BAD_VALUE", sentence);
    }
}
