package solewatch.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/**
 * The schemas of the description, taken at their word and one step further: a name they do not have is an error. What is null
 * counts as absent, because the description says of no property that it must be there.
 */
final class Schemas {
    private final ObjectNode components;

    Schemas(JsonNode description) {
        this.components = description.path("components").deepCopy();
        close(components.path("schemas"));
    }

    /** In what the value is not as its schema says. */
    List<String> misfits(JsonNode value, JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.set("components", components);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString(), InputFormat.JSON)
                .validate(
                        withoutNulls(value).toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.has("allOf")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Schemas::close);
    }

    private static JsonNode withoutNulls(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode kept = object.objectNode();
            object.properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    kept.set(field.getKey(), withoutNulls(field.getValue()));
                }
            });
            return kept;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode kept = array.arrayNode();
            array.forEach(item -> {
                if (!item.isNull()) {
                    kept.add(withoutNulls(item));
                }
            });
            return kept;
        }
        return value;
    }
}
