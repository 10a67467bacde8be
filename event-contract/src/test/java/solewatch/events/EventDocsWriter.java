package solewatch.events;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** docs/events.md: every event, value and word of the language in tables, from the records and their Javadoc. */
final class EventDocsWriter {

    private static final String HEAD = """
            <!-- Generated from event-contract by GeneratedFilesTest; write it anew with
                 mvn -pl event-contract test -Dtest=GeneratedFilesTest -Dschemas.write=true -->
            # Events

            What is said between the services, field by field. Keys, order and versions: event-contract/README.md. The same for
            machines: event-contract/src/main/resources/schemas (JSON Schema) and asyncapi.yaml.

            A field that is not required may be absent or null, which means "not known"; an absent list is an empty one.
            Times are RFC 3339, days ISO 8601.
            """;

    private final StringBuilder page = new StringBuilder(HEAD);
    private final TreeSet<Class<?>> values = new TreeSet<>(Comparator.comparing(Class::getSimpleName));
    private final TreeSet<Class<?>> words = new TreeSet<>(Comparator.comparing(Class::getSimpleName));

    private EventDocsWriter() {}

    static String page() {
        EventDocsWriter writer = new EventDocsWriter();
        writer.events("Topic `" + Topics.RUNNER_EVENTS + "`", EventTypes.RUNNER);
        writer.events("Topic `" + Topics.FINDINGS + "`", EventTypes.FINDING);
        writer.values();
        writer.words();
        return writer.page.toString();
    }

    private void events(String title, Map<String, ? extends Class<?>> types) {
        page.append("\n## ").append(title).append('\n');
        types.forEach((name, type) -> {
            page.append("\n### ")
                    .append(type.getSimpleName())
                    .append("\n\n`")
                    .append(name)
                    .append("`\n\n");
            table(type);
            collect(type);
        });
    }

    private void values() {
        page.append("\n## Values inside events\n");
        for (Class<?> value : values) {
            page.append("\n### ").append(value.getSimpleName()).append("\n\n");
            table(value);
        }
    }

    private void words() {
        page.append("\n## Words\n");
        for (Class<?> word : words) {
            page.append("\n### ").append(word.getSimpleName()).append("\n\n");
            page.append(SourceDocs.of(word)).append("\n\n");
            for (Object constant : word.getEnumConstants()) {
                String meaning = SourceDocs.ofConstant((Enum<?>) constant);
                page.append("- `").append(constant).append('`').append(meaning.isEmpty() ? "" : ": " + meaning);
                page.append('\n');
            }
        }
    }

    private void table(Class<?> type) {
        page.append(SourceDocs.of(type)).append("\n\n");
        page.append("| field | type | unit | required | meaning |\n|---|---|---|---|---|\n");
        for (Field field : Field.of(type)) {
            page.append(Arrays.asList(
                            '`' + field.name() + '`',
                            typeOf(field),
                            field.unit(),
                            field.isRequired() ? "yes" : "",
                            field.meaning().replace("|", "\\|"))
                    .stream()
                    .collect(Collectors.joining(" | ", "| ", " |\n")));
        }
    }

    private static String typeOf(Field field) {
        String value = nameOf(field);
        if (!field.isCollection()) {
            return value;
        }
        return (field.type() == Set.class ? "set of " : "list of ") + value;
    }

    private static String nameOf(Field field) {
        Class<?> type = field.value();
        if (field.isNumber()) {
            return (field.isWhole() ? "integer" : "number") + bounds(field);
        }
        if (isLinked(type)) {
            return '[' + type.getSimpleName() + "](#" + type.getSimpleName().toLowerCase(Locale.ROOT) + ')';
        }
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> "boolean";
            case "String" -> "text, up to " + Limits.longest(field.name());
            case "Instant" -> "time";
            case "LocalDate" -> "day";
            case "ZoneId" -> "IANA zone or offset";
            case "FactId", "Id" -> "UUID";
            default -> type.getSimpleName();
        };
    }

    private static String bounds(Field field) {
        if (field.owner() == CheckInRecorded.OstrcAnswers.class) {
            return ", one of " + CheckInRecorded.OstrcAnswers.SCORES;
        }
        Limits.Range range = Limits.range(field.name());
        if (range.equals(Limits.Range.FINITE)) {
            return "";
        }
        return range.most() < Integer.MAX_VALUE
                ? ", %d to %d".formatted((long) range.least(), (long) range.most())
                : ", at least %d".formatted((long) range.least());
    }

    private static boolean isLinked(Class<?> type) {
        return type.isEnum() || (type.isRecord() && type.getRecordComponents().length > 1);
    }

    private void collect(Class<?> event) {
        ArrayDeque<Class<?>> open = new ArrayDeque<>();
        open.add(event);
        while (!open.isEmpty()) {
            for (Field field : Field.of(open.remove())) {
                Class<?> type = field.value();
                if (type.isEnum()) {
                    words.add(type);
                } else if (isLinked(type) && values.add(type)) {
                    open.add(type);
                }
            }
        }
    }
}
