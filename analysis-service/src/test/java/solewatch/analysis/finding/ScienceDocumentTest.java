package solewatch.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.Documents;
import solewatch.analysis.policy.Ruleset;

/** docs/science.md lists every threshold of the policy with its source; a threshold without a source fails here. */
@NullUnmarked
class ScienceDocumentTest {
    private static final String SOURCES = "/solewatch/analysis/threshold-sources.properties";

    @Test
    void every_threshold_has_a_source_and_the_document_shows_it() throws IOException {
        Properties sources = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Ruleset.class.getResourceAsStream(SOURCES)), StandardCharsets.UTF_8)) {
            sources.load(reader);
        }
        Map<String, Object> thresholds = new LinkedHashMap<>();
        collect("", Ruleset.standard(), thresholds);

        assertThat(sources.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(thresholds.keySet());
        StringBuilder text = new StringBuilder("""
                | Threshold | Value | Source |
                |---|---|---|
                """);
        thresholds.forEach(
                (name, value) -> text.append("| `%s` | %s | %s |%n".formatted(name, value, sources.getProperty(name))));
        Documents.checkPart("science.md", "thresholds", text.toString());
        assertThat(Documents.read("science.md"))
                .contains("Ruleset " + Ruleset.standard().rulesetVersion() + " is stamped");
    }

    private static void collect(String prefix, Record policy, Map<String, Object> thresholds) {
        for (RecordComponent component : policy.getClass().getRecordComponents()) {
            Object value = valueOf(policy, component);
            String name = prefix + component.getName();
            if (value instanceof Record nested) {
                collect(name + ".", nested, thresholds);
            } else if (!component.getName().equals("rulesetVersion")) {
                thresholds.put(name, value);
            }
        }
    }

    private static Object valueOf(Record policy, RecordComponent component) {
        try {
            return component.getAccessor().invoke(policy);
        } catch (ReflectiveOperationException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
