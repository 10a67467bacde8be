package solewatch.analysis.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one interval of a share. */
class WilsonTest {

    @ParameterizedTest
    @CsvSource({
        "6, 8, 0.4093, 0.9285",
        "2, 12, 0.0470, 0.4480",
        "0, 9, 0.0, 0.2991",
        "5, 5, 0.5655, 1.0",
        "1, 1, 0.2065, 1.0",
        "3, 10, 0.1078, 0.6032"
    })
    void the_interval_is_wilsons(int hits, int of, double lower, double upper) {
        assertThat(Wilson.low((double) hits / of, of, 1.959963984540054)).isCloseTo(lower, within(0.00005));
        assertThat(Wilson.high((double) hits / of, of, 1.959963984540054)).isCloseTo(upper, within(0.00005));
    }
}
