package solewatch.ingest.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to plain maps, lists, texts, numbers and booleans, with bounds on depth and on the length of names, texts and
 * numbers; a field given twice is refused, since nobody could say which one counts.
 */
final class JsonBodies {

    private static final ObjectReader READER = reader();

    private JsonBodies() {}

    /** What was sent, or that it is not JSON as it is taken here. */
    sealed interface Parsed {

        /** It is JSON; null is JSON too. */
        record Json(@Nullable Object value) implements Parsed {}

        /** It is not. */
        record NotJson(String detail) implements Parsed {}
    }

    static Parsed parse(byte[] bytes) {
        return parse(bytes, 0, bytes.length);
    }

    static Parsed parse(byte[] bytes, int from, int length) {
        try (JsonParser parser = READER.getFactory().createParser(bytes, from, length)) {
            if (parser.nextToken() == null) {
                return new Parsed.NotJson("the body is empty");
            }
            Object value = parser.currentToken() == JsonToken.VALUE_NULL ? null : READER.readValue(parser);
            if (parser.nextToken() != null) {
                return new Parsed.NotJson("something follows the JSON value");
            }
            return new Parsed.Json(value);
        } catch (IOException e) {
            return new Parsed.NotJson(place(e));
        }
    }

    /** The elements of an array, each apart; one element more than the most is enough to know that there are too many. */
    static List<Parsed> parseArray(byte[] bytes, int most) throws IOException {
        List<Parsed> elements = new ArrayList<>();
        try (JsonParser parser = READER.getFactory().createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new IOException("a batch is a JSON array, or lines of JSON as application/x-ndjson");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY && elements.size() <= most) {
                Object value = parser.currentToken() == JsonToken.VALUE_NULL ? null : READER.readValue(parser);
                elements.add(new Parsed.Json(value));
            }
            if (elements.size() <= most && parser.nextToken() != null) {
                throw new IOException("something follows the array");
            }
            return elements;
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw new IOException(place(e));
        }
    }

    /** The lines of NDJSON, each apart, empty lines left out; stops like {@link #parseArray}. */
    static List<Parsed> parseLines(byte[] bytes, int most) {
        List<Parsed> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= bytes.length && lines.size() <= most; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                if (!isBlank(bytes, from, i)) {
                    lines.add(parse(bytes, from, i - from));
                }
                from = i + 1;
            }
        }
        return lines;
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Where it is wrong, without the text that is there. */
    private static String place(IOException e) {
        if (e instanceof com.fasterxml.jackson.core.JacksonException json && json.getLocation() != null) {
            return "not JSON, nested too deep, or a field twice, near line "
                    + json.getLocation().getLineNr() + ", column "
                    + json.getLocation().getColumnNr();
        }
        return "not JSON";
    }

    private static ObjectReader reader() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(16)
                        .maxStringLength(16 * 1024)
                        .maxNameLength(128)
                        .maxNumberLength(64)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        return JsonMapper.builder(factory)
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readerFor(Object.class);
    }
}
