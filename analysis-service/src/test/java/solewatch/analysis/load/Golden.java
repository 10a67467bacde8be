package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.NullUnmarked;

/** The golden numbers, worked out apart from this code, to four decimals. */
@NullUnmarked
final class Golden {

    private static final double FOUR_DECIMALS = 0.00005001;

    private Golden() {}

    static JsonNode root() {
        try {
            return new ObjectMapper().readTree(Golden.class.getResource("/golden/load.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode block(String name) {
        JsonNode block = root().path(name);
        assertThat(block.isMissingNode()).as(name).isFalse();
        return block;
    }

    static JsonNode day(String series, int day) {
        return block(series).get(Integer.toString(day));
    }

    /** The number under this name; null and not a number are the same here. */
    static void assertNear(Double actual, JsonNode golden, String name) {
        JsonNode expected = golden.get(name);
        if (expected.isNull()) {
            assertThat(actual == null || actual.isNaN()).as(name).isTrue();
        } else {
            assertThat(actual).as(name).isCloseTo(expected.asDouble(), within(FOUR_DECIMALS));
        }
    }

    static void assertNear(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(FOUR_DECIMALS));
    }
}
