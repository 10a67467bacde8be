package solewatch.analysis.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Record headers as text. Escaped to ASCII, for a header may hold what PostgreSQL does not keep in a text. */
final class Headers {
    private static final TypeReference<TreeMap<String, String>> MAP = new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(new TreeMap<>(headers));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts that cannot be written is a programming error", e);
        }
    }

    /** The headers, or nothing when this is not what was written. */
    Optional<Map<String, String>> read(String text) {
        try {
            return Optional.of(json.readValue(text, MAP));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
