package solewatch.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read for every record has shorter ways; they say what the longer ones say. */
class FastPathsTest {

    private static final String CHARACTERS = "aZ09._- /:\u00e9\u0661";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T07:40:00Z",
                "2024-02-29T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "1969-12-31T23:59:59Z",
                "2026-11-23T07:40:00.5Z",
                "2026-11-23T07:40Z",
                "2026-11-23T07:40:00+05:45",
                "9999-12-31T23:59:59.999999999Z"
            })
    void a_time_is_the_one_the_jdk_reads(String text) throws EventDecodingException {
        Instant read = EventJson.read(quoted(text), Instant.class);

        assertThat(read).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-00-01T00:00:00Z",
                "2026-11-31T00:00:00Z",
                "2026-11-23T24:00:00Z",
                "2026-11-23T07:60:00Z",
                "2026-11-23T07:40:60Z",
                "2026-11-23 07:40:00Z",
                "2026-11-23T07:40:00z ",
                "-001-11-23T07:40:00Z",
                "2026-11-23T07:40:0\u0661Z",
                "9999-12-31T23:59:59-01:00",
                "0000-01-01T00:00:00+01:00",
                "+10000-01-01T00:00:00Z"
            })
    void what_is_no_time_of_a_four_digit_year_is_refused(String text) {
        assertThatExceptionOfType(EventDecodingException.class)
                .isThrownBy(() -> EventJson.read(quoted(text), Instant.class));
    }

    @Test
    void a_runner_id_has_the_form_the_schemas_publish() {
        Random random = new Random(1);
        int valid = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(5) == 0 ? 60 + random.nextInt(8) : random.nextInt(4);
                    length > 0;
                    length--) {
                // The first four are allowed everywhere, so that long valid ids occur.
                int bound = random.nextInt(20) == 0 ? CHARACTERS.length() : 4;
                text.append(CHARACTERS.charAt(random.nextInt(bound)));
            }
            boolean expected = RunnerId.FORM.matcher(text).matches();
            valid += expected ? 1 : 0;

            assertThat(RunnerId.isValid(text.toString())).as("'%s'", text).isEqualTo(expected);
        }
        assertThat(valid).isBetween(5_000, 18_000);
    }

    private static byte[] quoted(String text) {
        return ('"' + text + '"').getBytes(StandardCharsets.UTF_8);
    }
}
