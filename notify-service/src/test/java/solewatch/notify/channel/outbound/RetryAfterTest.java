package solewatch.notify.channel.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 2026-11-23T10:00:00Z",
        "120, 2026-11-23T10:02:00Z",
        "' 30 ', 2026-11-23T10:00:30Z",
        "3600, 2026-11-23T11:00:00Z",
        "3601, 2026-11-23T11:00:00Z",
        "99999999999999999999999, 2026-11-23T11:00:00Z",
        "'Mon, 23 Nov 2026 10:05:00 GMT', 2026-11-23T10:05:00Z",
        "'Mon, 23 Nov 2026 09:00:00 GMT', 2026-11-23T10:00:00Z",
        "'Tue, 24 Nov 2026 10:00:00 GMT', 2026-11-23T11:00:00Z"
    })
    void secondsAndDatesAreReadAndCappedAtOneHour(String header, Instant notBefore) {
        assertThat(RetryAfter.read(header, NOW)).isEqualTo(notBefore);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "soon", "1.5", "2026-11-23T10:05:00Z", "Mon, 32 Nov 2026 10:05:00 GMT"})
    void whatCannotBeReadAsksForNothing(String header) {
        assertThat(RetryAfter.read(header, NOW)).isNull();
    }

    @Test
    void noHeaderAsksForNothing() {
        assertThat(RetryAfter.read(null, NOW)).isNull();
    }
}
