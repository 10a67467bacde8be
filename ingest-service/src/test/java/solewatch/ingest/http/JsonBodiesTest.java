package solewatch.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import solewatch.ingest.http.JsonBodies.Parsed;

class JsonBodiesTest {

    @Test
    void json_becomes_plain_values() {
        assertThat(parse("{\"a\": [1, 2.5, true, null, \"x\"]}"))
                .isEqualTo(new Parsed.Json(Map.of("a", java.util.Arrays.asList(1, 2.5, true, null, "x"))));
        assertThat(parse("null")).isEqualTo(new Parsed.Json(null));
    }

    @Test
    void what_is_not_json_is_told_by_place_and_without_its_text() {
        for (String text : List.of("", "{", "{\"secret\": oops}", "{} {}", "{\"a\": 1, \"a\": 2}", "[".repeat(17))) {
            assertThat(parse(text))
                    .isInstanceOfSatisfying(
                            Parsed.NotJson.class,
                            not -> assertThat(not.detail()).doesNotContain("oops", "secret"));
        }
    }

    @Test
    void lines_are_told_apart_whatever_ends_them() {
        assertThat(lines("{}\n\r\n  \n[]\r\n7", 10)).hasSize(3);
        assertThat(lines("\n\n", 10)).isEmpty();
    }

    @Test
    void counting_stops_one_beyond_the_most() throws IOException {
        assertThat(lines("1\n2\n3\n4\n5", 2)).hasSize(3);
        assertThat(JsonBodies.parseArray("[1,2,3,4,5]".getBytes(StandardCharsets.UTF_8), 2))
                .hasSize(3);
        assertThatThrownBy(() -> JsonBodies.parseArray("{}".getBytes(StandardCharsets.UTF_8), 2))
                .isInstanceOf(IOException.class);
    }

    @Property(tries = 2000)
    void any_bytes_are_taken_or_refused_and_never_throw(@ForAll byte[] bytes) {
        assertThat(JsonBodies.parse(bytes)).isNotNull();
        assertThat(JsonBodies.parseLines(bytes, 100)).isNotNull();
    }

    private static Parsed parse(String text) {
        return JsonBodies.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Parsed> lines(String text, int most) {
        return JsonBodies.parseLines(text.getBytes(StandardCharsets.UTF_8), most);
    }
}
