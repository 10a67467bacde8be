package solewatch.analysis.fhir;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A FHIR element or resource under construction: what is absent or empty is left out, as FHIR demands. */
final class Element {

    /** What a FHIR string may not hold. */
    private static final Pattern NOT_TEXT =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Element element() {
        return new Element();
    }

    static Element resource(String type) {
        return new Element().with("resourceType", type);
    }

    /** A text, number, truth value, element or list of such. */
    Element with(String name, @Nullable Object value) {
        Object plain = value == null ? null : plain(value);
        if (plain != null) {
            fields.put(name, plain);
        }
        return this;
    }

    /** As maps and lists. */
    Map<String, Object> value() {
        return fields;
    }

    private static @Nullable Object plain(Object value) {
        return switch (value) {
            case Element element -> element.fields.isEmpty() ? null : element.fields;
            case Collection<?> many -> list(many);
            case String text -> text(text);
            case Integer number -> number;
            case Double number -> number;
            case Boolean truth -> truth;
            default -> text(value.toString());
        };
    }

    private static @Nullable Object list(Collection<?> many) {
        List<Object> all = new ArrayList<>(many.size());
        for (Object one : many) {
            Object plain = plain(one);
            if (plain != null) {
                all.add(plain);
            }
        }
        return all.isEmpty() ? null : all;
    }

    private static @Nullable String text(String text) {
        String clean = NOT_TEXT.matcher(text).replaceAll("\uFFFD").strip();
        return clean.isEmpty() ? null : clean;
    }
}
