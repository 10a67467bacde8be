package solewatch.analysis.review;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PruningTest {

    @ParameterizedTest
    @ValueSource(strings = {"P401D", "P2Y", "P15M", "P1Y36D", "P1Y2M", "P58W"})
    void whatTheRulesLookBackOnIsKept(String period) {
        assertThatCode(() -> Pruning.atLeast("facts", Optional.of(Period.parse(period)), 401))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P400D", "P1Y", "P13M", "P1Y35D", "P0D", "P-2Y", "P57W"})
    void lessThanTheRulesLookBackOnIsRefused(String period) {
        assertThatThrownBy(() -> Pruning.atLeast("facts", Optional.of(Period.parse(period)), 401))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("solewatch.analysis.retention.facts must be at least P401D");
    }

    @Test
    void withoutAPeriodEverythingIsKept() {
        assertThatCode(() -> Pruning.atLeast("facts", Optional.empty(), 401)).doesNotThrowAnyException();
    }
}
