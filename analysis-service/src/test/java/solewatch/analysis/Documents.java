package solewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that are generated from the code: a test fails when the committed one differs. */
public final class Documents {

    private Documents() {}

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
