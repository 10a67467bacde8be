package solewatch.analysis.sheet;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import solewatch.analysis.report.ClinicianReport;

/**
 * Writes the report as one page of XHTML that browsers read too: no script, nothing fetched, every value escaped. Takes
 * processor time: not for an event loop.
 */
@Singleton
public class Sheet {
    private static final String HTML = "text/html";

    /** What no XML document may hold, however it is written. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Template template;
    private final String style;
    private final String policy;

    Sheet() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(HTML)))
                .build();
        this.template = engine.parse(resource("clinician-report.html"), Variant.forContentType(HTML));
        this.style = resource("clinician-report.css");
        this.policy = "default-src 'none'; style-src 'sha256-" + hash(style)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** The page for a reader who came with a name and a token. */
    public String html(ClinicianReport report) {
        return written(report, false);
    }

    /** The page for a reader who has nothing but a link: it leads to the other formats. */
    public String sharedHtml(ClinicianReport report) {
        return written(report, true);
    }

    /** The Content-Security-Policy under which the page looks as it should: its own style, and nothing else. */
    public String contentSecurityPolicy() {
        return policy;
    }

    private String written(ClinicianReport report, boolean shared) {
        String page = template.data("page", Page.of(report))
                .data("style", new RawString(style))
                .data("shared", shared)
                .render();
        return NOT_XML.matcher(page).replaceAll("\uFFFD");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Sheet.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
