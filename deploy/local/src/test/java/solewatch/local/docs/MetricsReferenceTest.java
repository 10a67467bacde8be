package solewatch.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import solewatch.local.docs.MetricsReference.Meter;

/** docs/metrics.md is what the services count; {@code -Ddocs.write=true} writes it anew. */
class MetricsReferenceTest {

    private static final Pattern NAME = Pattern.compile("\"solewatch\\.([a-z.]+)\"");

    @Test
    void thePageIsWhatTheServicesRegister() throws IOException {
        String expected = MetricsReference.page();

        assertThat(Sources.page("metrics.md", expected))
                .as("docs/metrics.md is not current; write it with -Ddocs.write=true and look at the difference")
                .isEqualTo(expected);
    }

    @Test
    void everyMeterIsThereAndHasAMeaning() throws IOException {
        String page = MetricsReference.page();
        for (Path source : MetricsReference.CLASSES.values()) {
            assertThat(NAME.matcher(Sources.text(source)).results().map(MatchResult::group))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(page)
                            .contains("`" + name.replace(".", "_").replace("\"", "")));
            assertThat(MetricsReference.meters(source))
                    .extracting(Meter::meaning)
                    .doesNotContain("");
        }
    }
}
