package solewatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import solewatch.embedded.StartFailure;
import solewatch.local.stack.StackPorts;

class OptionsTest {

    @Test
    void whatIsNotSaidHasADefault() {
        Options options = Options.of(List.of("up"));

        assertThat(options.data(Path.of(".solewatch"))).isEqualTo(Path.of(".solewatch"));
        assertThat(options.ports()).isEqualTo(new StackPorts(8081, 8082, 8083, 8084, 8085, 8086));
        assertThat(options.hours()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void whatIsSaidCounts() {
        Options options = Options.of(List.of("demo", "--port-base", "9100", "--data", "elsewhere"));

        assertThat(options.ports().ingest()).isEqualTo(9101);
        assertThat(options.data(Path.of(".solewatch"))).isEqualTo(Path.of("elsewhere"));
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> Options.of(List.of("up", "--ports", "1")))
                .isInstanceOf(StartFailure.class)
                .hasMessage("./solewatch up does not know --ports; it takes --data, --port-base.");
    }

    @Test
    void aMissingOrMalformedValueIsSaid() {
        assertThatThrownBy(() -> Options.of(List.of("up", "--data"))).hasMessage("--data needs a value.");
        assertThatThrownBy(
                        () -> Options.of(List.of("up", "--port-base", "many")).ports())
                .hasMessage("--port-base needs a whole number, not many.");
        assertThatThrownBy(
                        () -> Options.of(List.of("up", "--port-base", "70000")).ports())
                .hasMessageContaining("between 1024 and");
    }
}
