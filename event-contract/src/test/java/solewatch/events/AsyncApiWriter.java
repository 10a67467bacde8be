package solewatch.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The AsyncAPI 3 document: who sends what where, with the golden samples as examples. */
final class AsyncApiWriter {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEAM_MESSAGE = "RunnerTeam";
    private static final List<String> ALL_RUNNER = names(EventTypes.RUNNER.values());
    private static final List<String> ALL_FINDING = names(EventTypes.FINDING.values());

    private AsyncApiWriter() {}

    static String document() throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put("info", map("title", "Solewatch events", "version", "1.0.0"));
        document.put("defaultContentType", "application/json");
        document.put("channels", channels());
        document.put("operations", operations());
        document.put("components", map("messages", messages()));
        return "# Generated from the records by GeneratedFilesTest; -Dschemas.write=true writes it anew.\n"
                + YAML.writeValueAsString(document);
    }

    private static Map<String, Object> channels() {
        return map(
                "runnerEvents",
                channel(
                        Topics.RUNNER_EVENTS,
                        "Everything that happens to a runner, in order per runner.",
                        ALL_RUNNER,
                        "delete"),
                "findings",
                channel(
                        Topics.FINDINGS,
                        "What a coach or a runner may need to know, in order per runner.",
                        ALL_FINDING,
                        "delete"),
                "runnerTeams",
                channel(
                        Topics.RUNNER_TEAMS,
                        "Which team a runner is in; the newest record per runner is kept.",
                        List.of(TEAM_MESSAGE),
                        "compact"));
    }

    private static Map<String, Object> channel(String topic, String text, List<String> messages, String cleanup) {
        Map<String, Object> references = new LinkedHashMap<>();
        messages.forEach(name -> references.put(name, reference("#/components/messages/" + name)));
        return map(
                "address",
                topic,
                "description",
                text,
                "messages",
                references,
                "bindings",
                map(
                        "kafka",
                        map(
                                "topic",
                                topic,
                                "partitions",
                                Topics.PARTITIONS,
                                "topicConfiguration",
                                map("cleanup.policy", List.of(cleanup)),
                                "bindingVersion",
                                "0.5.0")));
    }

    private static Map<String, Object> operations() {
        List<String> time = names(List.of(ReviewDue.class));
        List<String> settings =
                names(List.of(RunnerChanged.class, ConsentChanged.class, FactWithdrawn.class, RunnerErased.class));
        List<String> teams = List.of(TEAM_MESSAGE);
        return map(
                "ingestSendsRunnerEvents",
                operation("send", "runnerEvents", "Ingest publishes what it has checked.", without(ALL_RUNNER, time)),
                "ingestSendsRunnerTeams",
                operation("send", "runnerTeams", "Ingest publishes each runner's team.", teams),
                "ingestReceivesRunnerTeams",
                operation("receive", "runnerTeams", "Ingest holds the teams in memory.", teams),
                "analysisReceivesRunnerEvents",
                operation("receive", "runnerEvents", "Analysis keeps the history and assesses it.", ALL_RUNNER),
                "analysisSendsReviews",
                operation("send", "runnerEvents", "Analysis asks itself to look again as time passes.", time),
                "analysisSendsFindings",
                operation("send", "findings", "Analysis publishes how findings change.", ALL_FINDING),
                "notifyReceivesFindings",
                operation("receive", "findings", "Notify tells the coaches who subscribed.", ALL_FINDING),
                "notifyReceivesRunnerEvents",
                operation("receive", "runnerEvents", "Notify follows teams, consent and erasure.", settings));
    }

    private static Map<String, Object> operation(String action, String channel, String summary, List<String> messages) {
        String path = "#/channels/" + channel;
        List<Object> references = new ArrayList<>();
        messages.forEach(name -> references.add(reference(path + "/messages/" + name)));
        return map("action", action, "channel", reference(path), "summary", summary, "messages", references);
    }

    private static Map<String, Object> messages() throws IOException {
        Map<String, Object> messages = new LinkedHashMap<>();
        for (Map<String, ? extends Class<?>> types : List.of(EventTypes.RUNNER, EventTypes.FINDING)) {
            for (Map.Entry<String, ? extends Class<?>> type : types.entrySet()) {
                messages.put(type.getValue().getSimpleName(), message(type.getKey(), type.getValue()));
            }
        }
        messages.put(TEAM_MESSAGE, teamMessage());
        return messages;
    }

    private static Map<String, Object> message(String type, Class<?> event) throws IOException {
        Map<String, Object> payload = map(
                "schemaFormat",
                "application/schema+json;version=draft-2020-12",
                "schema",
                reference("schemas/" + type + ".json"));
        List<Object> examples = new ArrayList<>();
        for (Samples.Sample sample : Samples.byType().getOrDefault(type, List.of())) {
            JsonNode value = JSON.readTree(sample.value());
            examples.add(map("name", sample.name(), "payload", value));
        }
        return map(
                "name",
                type,
                "title",
                event.getSimpleName(),
                "summary",
                SourceDocs.of(event),
                "contentType",
                "application/json",
                "headers",
                headers(type),
                "payload",
                payload,
                "bindings",
                keyedByRunner(),
                "examples",
                examples);
    }

    private static Map<String, Object> headers(String type) {
        return map(
                "type",
                "object",
                "description",
                "CloudEvents 1.0, Kafka protocol binding, binary mode.",
                "properties",
                map(
                        "ce_specversion",
                        text("const", "1.0"),
                        "ce_id",
                        text("format", "uuid"),
                        EventCodec.TYPE_HEADER,
                        text("const", type),
                        "ce_source",
                        text("format", "uri-reference"),
                        "ce_subject",
                        text("description", "The runner id."),
                        "ce_time",
                        text("format", "date-time"),
                        "content-type",
                        text("const", "application/json")),
                "required",
                List.of("ce_specversion", "ce_id", EventCodec.TYPE_HEADER, "ce_source"));
    }

    private static Map<String, Object> teamMessage() {
        return map(
                "name",
                "solewatch.runner-team",
                "title",
                TEAM_MESSAGE,
                "summary",
                "The runner's team, as plain text in UTF-8; no value at all when there is none.",
                "contentType",
                "text/plain",
                "payload",
                text("pattern", '^' + TeamId.FORM.pattern() + '$'),
                "bindings",
                keyedByRunner());
    }

    private static Map<String, Object> keyedByRunner() {
        Map<String, Object> key = text("pattern", '^' + RunnerId.FORM.pattern() + '$');
        key.put("description", "The runner id in UTF-8.");
        return map("kafka", map("key", key, "bindingVersion", "0.5.0"));
    }

    private static Map<String, Object> text(String keyword, Object value) {
        return map("type", "string", keyword, value);
    }

    private static Map<String, Object> reference(String to) {
        return map("$ref", to);
    }

    private static List<String> names(Collection<? extends Class<?>> types) {
        return types.stream().<String>map(Class::getSimpleName).toList();
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(name -> !some.contains(name)).toList();
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        Stream.iterate(0, i -> i < pairs.length, i -> i + 2).forEach(i -> map.put((String) pairs[i], pairs[i + 1]));
        return map;
    }
}
