package solewatch.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import solewatch.embedded.StartFailure;

class MemoryTest {

    @Test
    void aMachineWithTooLittleMemoryIsToldHowMuchIsNeededAndThere() {
        assertThatThrownBy(() -> AvailableMemory.require(Long.MAX_VALUE))
                .isInstanceOf(StartFailure.class)
                .hasMessageMatching("The stack needs about \\d+ MB of free memory and this machine has \\d+ MB\\.");
    }

    @Test
    void aMachineWithEnoughMemoryMayStart() {
        assertThatCode(() -> AvailableMemory.require(1)).doesNotThrowAnyException();
    }

    @Test
    void thisProcessHoldsMemoryAndNeverMoreThanItsPeak() {
        ProcessHandle self = ProcessHandle.current();

        long now = ResidentMemory.ofOne(self);

        assertThat(now).isGreaterThan(10L << 20);
        assertThat(ResidentMemory.peak(self)).isGreaterThanOrEqualTo(now);
    }
}
