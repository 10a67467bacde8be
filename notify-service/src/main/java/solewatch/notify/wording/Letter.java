package solewatch.notify.wording;

import java.util.ArrayList;
import java.util.List;

/** A message in parts, written once as plain text and once as HTML, so that the two never say different things. */
final class Letter {

    private sealed interface Part {
        record Paragraph(String text) implements Part {}

        record Listing(String heading, List<String> lines) implements Part {}

        record Link(String label, String url) implements Part {}
    }

    private final List<Part> parts = new ArrayList<>();

    Letter say(String paragraph) {
        parts.add(new Part.Paragraph(paragraph));
        return this;
    }

    Letter list(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Part.Listing(heading, List.copyOf(lines)));
        }
        return this;
    }

    Letter link(String label, String url) {
        parts.add(new Part.Link(label, url));
        return this;
    }

    String text() {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Paragraph paragraph -> out.append(paragraph.text()).append('\n');
                case Part.Listing listing -> {
                    out.append(listing.heading()).append('\n');
                    listing.lines()
                            .forEach(line -> out.append("- ").append(line).append('\n'));
                }
                case Part.Link link ->
                    out.append(link.label()).append(": ").append(link.url()).append('\n');
            }
            out.append('\n');
        }
        return out.toString().stripTrailing() + '\n';
    }

    String html() {
        StringBuilder out = new StringBuilder("<!doctype html>\n<html lang=\"en\"><body>\n");
        for (Part part : parts) {
            switch (part) {
                case Part.Paragraph paragraph ->
                    out.append("<p>").append(escaped(paragraph.text())).append("</p>\n");
                case Part.Listing listing -> {
                    out.append("<h2>").append(escaped(listing.heading())).append("</h2>\n<ul>\n");
                    listing.lines()
                            .forEach(line ->
                                    out.append("<li>").append(escaped(line)).append("</li>\n"));
                    out.append("</ul>\n");
                }
                case Part.Link link ->
                    out.append("<p><a href=\"")
                            .append(escaped(link.url()))
                            .append("\">")
                            .append(escaped(link.label()))
                            .append("</a></p>\n");
            }
        }
        return out.append("</body></html>\n").toString();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
