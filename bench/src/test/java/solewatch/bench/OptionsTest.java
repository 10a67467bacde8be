package solewatch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void nothingSaidIsEverything() {
        Options options = Options.of(List.of());

        assertThat(options.core()).isTrue();
        assertThat(options.analysis()).isTrue();
        assertThat(options.quick()).isFalse();
    }

    @Test
    void oneOfThemAndQuickly() {
        Options options = Options.of(List.of("core", "--quick"));

        assertThat(options.core()).isTrue();
        assertThat(options.analysis()).isFalse();
        assertThat(options.quick()).isTrue();
        assertThat(Options.of(List.of("--quick")).analysis()).isTrue();
    }

    @Test
    void aRaceOfOnesOwn() {
        Options options = Options.of(List.of("analysis", "--runners", "50", "--days", "20", "--rounds", "2"));

        assertThat(options.runners()).contains(50);
        assertThat(options.days()).isEqualTo(20);
        assertThat(options.rounds()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "core --fast", "analysis --runners", "analysis --runners 0", "core analysis"})
    void anythingElseIsRefused(String words) {
        assertThatThrownBy(() -> Options.of(List.of(words.split(" ")))).isInstanceOf(IllegalArgumentException.class);
    }
}
