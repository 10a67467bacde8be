package solewatch.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import solewatch.local.docs.ConfigurationReference.Chapter;

/** docs/configuration.md is what the sources say; {@code -Ddocs.write=true} writes it anew. */
class ConfigurationReferenceTest {

    private static final Path LAUNCHES = Path.of("deploy/local/src/main/java/solewatch/local/stack/Launches.java");

    @Test
    void thePageIsWhatTheConfigurationInterfacesSay() throws IOException {
        String expected = ConfigurationReference.page();

        assertThat(Sources.page("configuration.md", expected))
                .as("docs/configuration.md is not current; write it with -Ddocs.write=true and look at the difference")
                .isEqualTo(expected);
    }

    @Test
    void everyKeyHasAMeaning() throws IOException {
        assertThat(ConfigurationReference.page().lines()).noneMatch(line -> line.matches("\\|.*\\| +\\|"));
    }

    @Test
    void everyQuarkusKeyIsInUse() throws IOException {
        String launches = Sources.text(LAUNCHES);
        for (Chapter chapter : QuarkusKeys.CHAPTERS) {
            String shipped = Sources.text(chapter.properties());
            assertThat(chapter.quarkus().keySet())
                    .as(chapter.service())
                    .allSatisfy(key -> assertThat(isSet(shipped, key)
                                    || launches.contains('"' + key + '"')
                                    || launches.contains(inEnvironment(key)))
                            .as("%s is neither in %s nor in %s", key, chapter.properties(), LAUNCHES)
                            .isTrue());
        }
    }

    private static boolean isSet(String properties, String key) {
        return properties.lines().anyMatch(line -> line.startsWith(key + "=") || line.startsWith("%prod." + key + "="));
    }

    private static String inEnvironment(String key) {
        return '"' + key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + '"';
    }
}
