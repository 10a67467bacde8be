package solewatch.events;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The JSON Schema (draft 2020-12) of an event, from its record, its limits and its Javadoc. */
final class SchemaWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final TreeMap<String, ObjectNode> definitions = new TreeMap<>();

    private SchemaWriter() {}

    /** Pretty-printed, and ending in a newline. */
    static String schema(String type, Class<?> event) {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:solewatch:schema:" + type);
        schema.put("title", event.getSimpleName());
        SchemaWriter writer = new SchemaWriter();
        schema.setAll(writer.object(event));
        if (!writer.definitions.isEmpty()) {
            writer.definitions.forEach(schema.putObject("$defs")::set);
        }
        return schema.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
    }

    private ObjectNode object(Class<?> owner) {
        ObjectNode schema = described(SourceDocs.of(owner));
        schema.put("type", "object");
        List<Field> fields = Field.of(owner);
        ObjectNode properties = schema.putObject("properties");
        fields.forEach(field -> properties.set(field.name(), property(field)));
        List<String> required =
                fields.stream().filter(Field::isRequired).map(Field::name).toList();
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        return schema;
    }

    private ObjectNode property(Field field) {
        String unit = field.unit().isEmpty() ? "" : "Unit: " + field.unit() + ".";
        ObjectNode schema = described(Stream.of(field.meaning(), unit)
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> (a.endsWith(".") ? a : a + '.') + ' ' + b)
                .orElse(""));
        ObjectNode value = field.isCollection() ? array(field) : value(field);
        return schema.setAll(field.isRequired() ? value : orNull(value));
    }

    private ObjectNode array(Field field) {
        ObjectNode schema = typed("array");
        schema.set("items", value(field));
        if (field.type() == Set.class) {
            schema.put("uniqueItems", true);
        } else {
            schema.put("maxItems", Limits.most(field.name()));
        }
        return schema;
    }

    private ObjectNode value(Field field) {
        Class<?> type = field.value();
        if (field.isNumber()) {
            return number(field);
        }
        if (type == boolean.class || type == Boolean.class) {
            return typed("boolean");
        }
        if (type == String.class) {
            ObjectNode text = typed("string");
            if (Limits.IDENTIFYING.contains(field.name())) {
                text.put("minLength", 1);
            }
            return text.put("maxLength", Limits.longest(field.name()));
        }
        return type.isEnum() || (type.isRecord() && !isId(type)) ? reference(type) : text(type);
    }

    private static ObjectNode number(Field field) {
        ObjectNode schema = typed(field.isWhole() ? "integer" : "number");
        if (field.owner() == CheckInRecorded.OstrcAnswers.class) {
            CheckInRecorded.OstrcAnswers.SCORES.forEach(schema.putArray("enum")::add);
            return schema;
        }
        Limits.Range range = Limits.range(field.name());
        double largest = field.isLong() ? Limits.LARGEST_EXACT : field.isWhole() ? Integer.MAX_VALUE : Double.MAX_VALUE;
        double least = Math.max(range.least(), -largest);
        double most = Math.min(range.most(), largest);
        if (least > -Double.MAX_VALUE) {
            schema.put("minimum", (long) least);
        }
        if (most < Double.MAX_VALUE) {
            schema.put("maximum", (long) most);
        }
        return schema;
    }

    private static boolean isId(Class<?> type) {
        return type == RunnerId.class || type == TeamId.class || type == FactId.class || type == Finding.Id.class;
    }

    private static ObjectNode text(Class<?> type) {
        if (type == RunnerId.class || type == TeamId.class) {
            String form = (type == RunnerId.class ? RunnerId.FORM : TeamId.FORM).pattern();
            return typed("string").put("pattern", '^' + form + '$');
        }
        if (type == Instant.class) {
            return typed("string").put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return typed("string").put("format", "date");
        }
        if (type == ZoneId.class) {
            return typed("string").put("maxLength", 64);
        }
        if (type == FactId.class || type == Finding.Id.class || type == UUID.class) {
            return typed("string").put("format", "uuid");
        }
        throw new IllegalStateException("say here how " + type + " looks in a schema");
    }

    private ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, NODES.objectNode());
            definitions.put(name, type.isEnum() ? words(type) : object(type));
        }
        return NODES.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode words(Class<?> type) {
        ObjectNode schema = described(SourceDocs.of(type));
        schema.put("type", "string");
        Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(schema.putArray("enum")::add);
        return schema;
    }

    /** What is not required may also be null; we never write it so. */
    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode choice = NODES.objectNode();
            choice.putArray("anyOf").add(schema).add(typed("null"));
            return choice;
        }
        String type = schema.get("type").asText();
        schema.putArray("type").add(type).add("null");
        if (schema.path("enum").isArray()) {
            schema.withArray("enum").addNull();
        }
        return schema;
    }

    private static ObjectNode described(String description) {
        ObjectNode schema = NODES.objectNode();
        return description.isEmpty() ? schema : schema.put("description", description);
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }
}
