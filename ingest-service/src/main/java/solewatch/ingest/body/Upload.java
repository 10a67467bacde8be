package solewatch.ingest.body;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Surface;

/**
 * What is said of an uploaded file beside its bytes.
 *
 * @param source the system the file is from
 * @param sourceId the first activity's id there; null for an id made from the content
 * @param filename shown where the file is named in the answer; never opened
 * @param conditions what the runner ran in and on
 */
public record Upload(
        String source,
        @Nullable String sourceId,
        long revision,
        @Nullable String filename,
        Conditions conditions) {

    private static final String REVISION = "revision";

    /** Reads the query, all of whose values are text; null when a refusal was noted. */
    public static @Nullable Upload of(Map<String, String> query, Refusals refusals) {
        Map<String, Object> json = new HashMap<>(query);
        json.computeIfPresent(REVISION, (name, text) -> numberOrText((String) text));
        Fields fields = Fields.of(json, refusals);
        String source = fields.text("source", 64);
        // A file with several activities appends -2, -3 and so on.
        String sourceId = fields.text("sourceId", 190);
        Long revision = fields.wholeNumber(REVISION);
        if (revision != null && revision < 0) {
            fields.refuse(REVISION, Refusal.Code.OUT_OF_RANGE, "must not be negative");
        }
        String filename = fields.text("filename", 200);
        Conditions conditions = conditions(fields);
        fields.close();
        if (refusals.any()) {
            return null;
        }
        return new Upload(
                source == null ? "file" : source, sourceId, revision == null ? 0 : revision, filename, conditions);
    }

    /** The number, or the text as it is, so that it is refused where every wrong number is. */
    public static Object numberOrText(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static Conditions conditions(Fields fields) {
        return new Conditions(
                fields.text("shoeId", 200),
                fields.text("sockId", 200),
                fields.text("insoleId", 200),
                fields.text("lacing", 100),
                fields.choice("surface", Surface.class),
                fields.text("routeKey", 200),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
