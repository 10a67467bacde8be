package solewatch.bench;

import java.util.ArrayList;
import java.util.List;

/** Rows that become a Markdown table: the first column to the left, numbers to the right. */
public final class Table {

    private final String title;
    private final List<List<String>> rows = new ArrayList<>();

    /** An empty table. */
    public Table(String title, String... columns) {
        this.title = title;
        rows.add(List.of(columns));
    }

    /** One row more. */
    public Table row(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** As Markdown, with its title. */
    public String markdown() {
        StringBuilder text = new StringBuilder("**" + title + "**\n\n");
        line(text, rows.get(0));
        text.append("|---").append("|--:".repeat(rows.get(0).size() - 1)).append("|\n");
        rows.subList(1, rows.size()).forEach(row -> line(text, row));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
