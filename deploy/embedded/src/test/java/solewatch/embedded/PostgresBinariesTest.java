package solewatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz"
    })
    void eachSupportedMachineHasItsArchiveOnTheClassPath(String os, String arch, String archive) {
        assertThat(PostgresBinaries.archive(os, arch)).isEqualTo(archive);
        assertThat(PostgresBinaries.class.getResource("/" + archive)).isNotNull();
    }

    @Test
    void anotherMachineIsToldWhichOnesWork() {
        assertThatThrownBy(() -> PostgresBinaries.archive("Windows 11", "amd64"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Linux")
                .hasMessageContaining("Windows 11");
    }
}
