package solewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.policy.Ruleset;

/**
 * Reads every text of the service, shown to people or not: the constants of all its classes that have a space in them, its
 * templates and examples, and the literals of the services beside it. None says what the product does not say, but for the
 * few named here.
 */
@NullUnmarked
class EveryTextTest {

    /** Exact texts that hold a banned word, each with the reason why it may. */
    private static final Map<String, String> ALLOWED = Map.of(
            "Patterns in what the runner reported and a watch recorded. It is no diagnosis, and a day nobody answered for is"
                    + " not a day without symptoms.",
            "the clinician report says that it does not diagnose",
            "\"notice\": \"Patterns in what the runner reported and a watch recorded. It is no diagnosis, and a day nobody"
                    + " answered for is not a day without symptoms.\"",
            "the same, in the example of the report",
            "Every symptomatic day of at most 400, warning signs asked for and denied, what was run, in which shoes; no"
                    + " diagnosis. As JSON, a page to print, a PDF or a FHIR R4 document, by Accept or by the parameter"
                    + " format. A coach needs the consent REPORT: without it JSON says what is withheld, the other formats"
                    + " are refused.",
            "the description of the report says that it does not diagnose",
            "cancer, fever or a recent injury",
            "a warning sign on the clinician report, in the words the runner was asked in",
            "diabetes with a wound or a hot foot",
            "a warning sign on the clinician report, in the words the runner was asked in",
            "diabetes with new numbness",
            "a warning sign on the clinician report, in the words the runner was asked in",
            "diabetes \u0001, low vitamin B12 \u0001, high alcohol use \u0001",
            "what the runner told of, on the clinician report alone",
            "for the runner, in the field safety, whether or not the report could be kept.",
            "ingest: the name of a field, in the description of the API",
            "Solewatch counts what was recorded and reported. This is not a diagnosis and takes no professional's place.",
            "notify: every message says that it does not diagnose");

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);

    private static Path classes() {
        try {
            return Path.of(Ruleset.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> texts() throws IOException {
        Set<String> texts = new TreeSet<>();
        files(classes(), ".class").forEach(file -> texts.addAll(Constants.textsOf(file)));
        for (String ending : List.of(".html", ".json", "application.properties")) {
            for (Path file : files(classes(), ending)) {
                Files.readAllLines(file).forEach(line -> texts.add(line.strip()));
            }
        }
        return texts;
    }

    /** The literals of the services beside this one, whose classes this module does not see. */
    private static Set<String> textsOfTheOthers() throws IOException {
        Set<String> texts = new TreeSet<>();
        for (String service : List.of("ingest-service", "notify-service")) {
            for (Path file : files(Path.of("..", service, "src", "main", "java"), ".java")) {
                Matcher literals = LITERAL.matcher(Files.readString(file));
                while (literals.find()) {
                    String text = literals.group(1) == null ? literals.group(2) : literals.group(1);
                    if (text.strip().indexOf(' ') > 0) {
                        texts.add(text.strip());
                    }
                }
            }
        }
        return texts;
    }

    private static Set<String> all() throws IOException {
        Set<String> all = new TreeSet<>(texts());
        all.addAll(textsOfTheOthers());
        return all;
    }

    @Test
    void no_text_alarms_blames_promises_or_names_a_condition() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String text : all()) {
            List<String> banned = Wording.bannedIn(text);
            if (!banned.isEmpty() && !ALLOWED.containsKey(text)) {
                wrong.add(banned + " in: " + text);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_exception_is_needed() throws IOException {
        Set<String> unneeded = new HashSet<>(ALLOWED.keySet());
        for (String text : all()) {
            if (!Wording.bannedIn(text).isEmpty()) {
                unneeded.remove(text);
            }
        }

        assertThat(unneeded).isEmpty();
    }

    @Test
    void constants_concatenations_annotations_templates_and_the_other_services_are_all_read() throws IOException {
        assertThat(texts())
                .contains("Not enough runs to tell.", "What could come next")
                .anyMatch(text -> text.startsWith("To see whether running less matters: "))
                .anyMatch(text -> text.startsWith("<html"))
                .anyMatch(text -> text.startsWith("\"notice\": "))
                .hasSizeGreaterThan(500);
        assertThat(textsOfTheOthers())
                .anyMatch(text -> text.startsWith("Stop running and get urgent medical help now"))
                .anyMatch(text -> text.startsWith("Solewatch counts what was recorded"))
                .hasSizeGreaterThan(300);
    }
}
