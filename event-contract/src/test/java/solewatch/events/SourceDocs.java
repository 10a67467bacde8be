package solewatch.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc in the sources says of a type, a record component or an enum constant; empty where it says nothing. */
final class SourceDocs {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final String JAVADOC = "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*";

    private SourceDocs() {}

    static String of(Class<?> type) {
        return plain(body(type).split("@param", 2)[0]);
    }

    /** The {@code @param} texts by component. */
    static Map<String, String> components(Class<?> type) {
        Map<String, String> texts = new LinkedHashMap<>();
        String[] parts = body(type).split("@param");
        for (int i = 1; i < parts.length; i++) {
            String[] words = plain(parts[i]).split(" ", 2);
            texts.put(words[0], words[1]);
        }
        return texts;
    }

    static String ofConstant(Enum<?> constant) {
        return find(JAVADOC + constant.name() + "\\b(?=[,;(\\s])", constant.getDeclaringClass());
    }

    private static String body(Class<?> type) {
        String modifiers = "(?:public |sealed |final )*(?:record|enum|interface) ";
        return lines(rawFind(JAVADOC + modifiers + type.getSimpleName() + "\\b", type));
    }

    private static String find(String regex, Class<?> type) {
        return plain(lines(rawFind(regex, type)));
    }

    private static String rawFind(String regex, Class<?> type) {
        Matcher matcher = Pattern.compile(regex, Pattern.DOTALL).matcher(source(type));
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String lines(String comment) {
        return comment.replaceAll("(?m)^\\s*\\*", "");
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@\\w+\\s+#?([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String source(Class<?> type) {
        Class<?> outer = type;
        while (outer.getDeclaringClass() != null) {
            outer = outer.getDeclaringClass();
        }
        try {
            return Files.readString(SOURCES.resolve(outer.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
