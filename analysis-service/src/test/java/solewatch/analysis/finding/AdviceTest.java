package solewatch.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.Documents;
import solewatch.analysis.note.NoteCode;
import solewatch.analysis.numbness.Rule;
import solewatch.analysis.policy.Ruleset;

/**
 * docs/science.md, What is implemented: every piece of advice once, what does it named and there, what waits with a reason.
 */
@NullUnmarked
class AdviceTest {
    private static final int PIECES = 52;
    private static final String WAITS = "**Waits**:";
    private static final Pattern ROW =
            Pattern.compile("^\\| (SR-\\d\\d) \\| [^|]+ \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile("`([A-Za-z0-9_]+)`");
    private static final Pattern LEFT_OUT = Pattern.compile(
            "(not|nobody|nothing)( is| are| yet| be)* (recorded|stored|implemented|sent|emitted|reminded|looked up)"
                    + "|\\bno (documents|attachments|alert|instructions)");

    private static Map<String, String> rows() throws IOException {
        String page = Documents.read("science.md");
        String part = page.substring(page.indexOf("\n## What is implemented"), page.indexOf("\n## Literature"));
        Map<String, String> rows = new LinkedHashMap<>();
        for (MatchResult row : ROW.matcher(part).results().toList()) {
            assertThat(rows.put(row.group(1), row.group(2))).as(row.group(1)).isNull();
        }
        return rows;
    }

    private static String done(String row) {
        int waits = row.indexOf(WAITS);
        return waits < 0 ? row : row.substring(0, waits);
    }

    /** Notes, rules, and classes of the service and its tests. */
    private static Set<String> everythingThatExists() throws IOException {
        Set<String> names = new HashSet<>();
        Arrays.stream(NoteCode.values()).map(NoteCode::name).forEach(names::add);
        Arrays.stream(Rule.values()).map(Rule::code).forEach(names::add);
        for (Class<?> here : List.of(Ruleset.class, AdviceTest.class)) {
            URL root = here.getProtectionDomain().getCodeSource().getLocation();
            try (Stream<Path> files = Files.walk(Path.of(root.toURI()))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".class"))
                        .map(file -> file.substring(0, file.length() - ".class".length()))
                        .forEach(names::add);
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return names;
    }

    @Test
    void every_piece_of_advice_is_there_once_and_in_order() throws IOException {
        assertThat(rows().keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, PIECES)
                        .mapToObj("SR-%02d"::formatted)
                        .toList());
    }

    @Test
    void each_row_says_one_thing_of_itself_and_names_what_does_it() throws IOException {
        Set<String> there = everythingThatExists();

        rows().forEach((advice, row) -> {
            assertThat(done(row)).as(advice).matches("\\*\\*(implemented|recorded)\\*\\*( |:).*");
            assertThat(row.split("\\*\\*(implemented|recorded)\\*\\*", -1))
                    .as(advice)
                    .hasSize(2);
            assertThat(NAMED.matcher(row).results().map(name -> name.group(1)).toList())
                    .as(advice)
                    .isNotEmpty()
                    .allMatch(there::contains);
        });
    }

    @Test
    void what_is_left_out_waits_with_a_reason() throws IOException {
        rows().forEach((advice, row) -> {
            assertThat(done(row)).as(advice).doesNotContainPattern(LEFT_OUT);
            if (row.contains(WAITS)) {
                assertThat(row.substring(row.indexOf(WAITS)).split(";"))
                        .as(advice)
                        .allMatch(part -> part.contains(" because "));
            }
        });
    }

    @Test
    void every_note_is_on_the_row_it_comes_from() throws IOException {
        Map<String, String> rows = rows();

        for (NoteCode code : NoteCode.values()) {
            assertThat(rows.get(code.row())).as(code.name()).contains("`" + code + "`");
        }
    }
}
