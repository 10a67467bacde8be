package solewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that are generated from the code: a test fails when the committed one differs. */
public final class Documents {

    private Documents() {}

    /** The same for what stands between {@code <!-- name: generated -->} and {@code <!-- end -->} of a page written by hand. */
    public static void checkPart(String name, String part, String expected) throws IOException {
        String page = read(name);
        String begin = "<!-- " + part + ": generated -->\n";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf("<!-- end -->", from);
        assertThat(page).contains(begin);
        assertThat(to).as("the end of the part %s in docs/%s", part, name).isPositive();
        check(name, page.substring(0, from) + expected + page.substring(to));
    }

    /** A page as it is committed. */
    public static String read(String name) throws IOException {
        return Files.readString(Path.of("..", "docs", name));
    }

    /** Compares; with {@code -Dsolewatch.docs.write=true} (also as an environment variable) it writes instead. */
    public static void check(String name, String expected) throws IOException {
        Path file = Path.of("..", "docs", name);
        if (Boolean.getBoolean("solewatch.docs.write") || "true".equals(System.getenv("SOLEWATCH_DOCS_WRITE"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(Files.readString(file))
                .as("docs/%s is generated: run its test with SOLEWATCH_DOCS_WRITE=true", name)
                .isEqualTo(expected);
    }
}
