package solewatch.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages written by hand name only what exists: keys, meters, other pages and their sections. */
class PagesTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern KEY = Pattern.compile("solewatch\\.(?:ingest|analysis|notify)\\.[a-z-]+[a-z.-]*[a-z]");
    private static final Pattern METER = Pattern.compile("\\bsolewatch_[a-z_]+");
    private static final Set<String> DATABASES = Set.of("solewatch_analysis", "solewatch_notify");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,4} (.+)$");

    @Test
    void everyKeyTheOperatorReadsOfIsInTheReference() throws IOException {
        String reference = Sources.text(Path.of("docs/configuration.md"));

        assertThat(found(KEY, "docs/operations.md"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(reference).contains("`" + key));
    }

    @Test
    void everyMeterTheOperatorReadsOfIsInTheReference() throws IOException {
        String reference = Sources.text(Path.of("docs/metrics.md"));

        assertThat(found(METER, "docs/operations.md").filter(name -> !DATABASES.contains(name)))
                .isNotEmpty()
                .allSatisfy(meter -> assertThat(reference).contains("`" + meter + "`"));
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        for (Path page : pages()) {
            for (MatchResult link :
                    LINK.matcher(Files.readString(page)).results().toList()) {
                Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
                assertThat(target).as("a link in %s", page).exists();
                if (link.group(2) != null) {
                    assertThat(anchors(target))
                            .as("sections of %s, linked in %s", target, page)
                            .contains(link.group(2));
                }
            }
        }
    }

    private static Stream<String> found(Pattern pattern, String page) throws IOException {
        return pattern.matcher(Sources.text(Path.of(page))).results().map(MatchResult::group);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            files.filter(file -> file.toString().endsWith(".md")), Stream.of(ROOT.resolve("README.md")))
                    .sorted()
                    .toList();
        }
    }

    /** As GitHub makes them: lower case, without punctuation, spaces as hyphens. */
    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
