package solewatch.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is published for people and other languages is what the code says; -Dschemas.write=true writes it anew. */
class GeneratedFilesTest {

    static final Path RESOURCES = Path.of("src/main/resources");

    @TestFactory
    Stream<DynamicTest> everySchemaIsWhatTheRecordSays() {
        return Stream.of(EventTypes.RUNNER, EventTypes.FINDING)
                .flatMap(types -> types.entrySet().stream())
                .map(type -> DynamicTest.dynamicTest(type.getKey(), () -> schemaIsCurrent(type)));
    }

    @Test
    void theAsyncApiDocumentIsWhatTheCodeSays() throws IOException {
        assertCurrent(RESOURCES.resolve("asyncapi.yaml"), AsyncApiWriter.document());
    }

    @Test
    void thePageAboutTheEventsIsWhatTheCodeSays() throws IOException {
        assertCurrent(Path.of("../docs/events.md"), EventDocsWriter.page());
    }

    private static void schemaIsCurrent(Map.Entry<String, ? extends Class<?>> type) throws IOException {
        Path file = RESOURCES.resolve("schemas").resolve(type.getKey() + ".json");
        assertCurrent(file, SchemaWriter.schema(type.getKey(), type.getValue()));
    }

    private static void assertCurrent(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("schemas.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(file).exists();
        assertThat(Files.readString(file))
                .as("%s is not current; write it with -Dschemas.write=true and look at the difference", file)
                .isEqualTo(expected);
    }
}
