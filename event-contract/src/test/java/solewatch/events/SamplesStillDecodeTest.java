package solewatch.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import solewatch.events.Samples.Sample;

/** What was once published decodes for ever, is written the same again, and fits its schema. */
class SamplesStillDecodeTest {

    static Stream<Sample> samples() {
        return Samples.all().stream();
    }

    @Test
    void everyEventTypeHasAFullAndAMinimalSample() {
        Stream.of(EventTypes.RUNNER, EventTypes.FINDING)
                .flatMap(types -> types.keySet().stream())
                .forEach(type -> assertThat(Samples.byType().get(type))
                        .as(type)
                        .extracting(Sample::name)
                        .contains("full", "minimal"));
    }

    @Test
    void everyEventOfTheLanguageHasAType() {
        assertThat(Set.<Class<?>>copyOf(EventTypes.RUNNER.values()))
                .isEqualTo(leaves(RunnerEvent.class).collect(Collectors.toSet()));
        assertThat(Set.<Class<?>>copyOf(EventTypes.FINDING.values()))
                .isEqualTo(leaves(FindingEvent.class).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsWrittenAgainAsTheSameBytes(Sample sample) throws EventDecodingException {
        // When
        Record event = Samples.decode(sample.type(), sample.value());

        // Then
        assertThat(new String(EventJson.write(event), StandardCharsets.UTF_8))
                .isEqualTo(new String(sample.value(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleFitsItsSchema(Sample sample) throws IOException {
        assertThat(errors(sample.type(), new String(sample.value(), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    static List<Error> errors(String type, String json) throws IOException {
        String text = Files.readString(GeneratedFilesTest.RESOURCES.resolve("schemas/" + type + ".json"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
        return schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SamplesStillDecodeTest::leaves)
                : Stream.of(type);
    }
}
