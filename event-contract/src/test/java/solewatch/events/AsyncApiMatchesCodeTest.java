package solewatch.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The committed AsyncAPI document, read as a stranger would: complete, and every reference and example good. */
class AsyncApiMatchesCodeTest {

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        document = new YAMLMapper()
                .readTree(GeneratedFilesTest.RESOURCES.resolve("asyncapi.yaml").toFile());
    }

    @Test
    void everyTopicIsAChannel() {
        assertThat(document.path("channels").findValuesAsText("address"))
                .containsExactlyInAnyOrder(Topics.RUNNER_EVENTS, Topics.FINDINGS, Topics.RUNNER_TEAMS);
    }

    @Test
    void everyEventTypeIsAMessageWithItsTypeHeader() {
        Map<String, String> messages = new HashMap<>();
        document.path("components")
                .path("messages")
                .properties()
                .forEach(message -> messages.put(
                        message.getKey(),
                        message.getValue()
                                .at("/headers/properties/ce_type/const")
                                .asText()));

        allTypes().forEach((type, event) -> assertThat(messages).containsEntry(event.getSimpleName(), type));
        assertThat(messages).hasSize(allTypes().size() + 1).containsKey("RunnerTeam");
    }

    @Test
    void everyMessageOfAChannelIsSentBySomebodyAndReceivedBySomebody() {
        for (String action : List.of("send", "receive")) {
            Set<String> used = StreamSupport.stream(document.path("operations").spliterator(), false)
                    .filter(operation -> operation.path("action").asText().equals(action))
                    .flatMap(operation -> operation.path("messages").findValuesAsText("$ref").stream())
                    .collect(Collectors.toSet());
            document.path("channels")
                    .properties()
                    .forEach(channel -> channel.getValue()
                            .path("messages")
                            .fieldNames()
                            .forEachRemaining(name ->
                                    assertThat(used).contains("#/channels/" + channel.getKey() + "/messages/" + name)));
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(GeneratedFilesTest.RESOURCES.resolve(reference)).exists();
            }
        });
    }

    @Test
    void everyExampleDecodes() throws Exception {
        for (Map.Entry<String, Class<?>> type : allTypes().entrySet()) {
            JsonNode examples =
                    document.at("/components/messages/" + type.getValue().getSimpleName() + "/examples");
            assertThat(examples).isNotEmpty();
            for (JsonNode example : examples) {
                byte[] payload = new ObjectMapper().writeValueAsBytes(example.path("payload"));
                assertThat(Samples.decode(type.getKey(), payload)).isInstanceOf(type.getValue());
            }
        }
    }

    private static Map<String, Class<?>> allTypes() {
        Map<String, Class<?>> types = new LinkedHashMap<>(EventTypes.RUNNER);
        types.putAll(EventTypes.FINDING);
        return types;
    }
}
