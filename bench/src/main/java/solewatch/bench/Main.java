package solewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import solewatch.bench.analysis.AnalysisBench;
import solewatch.bench.core.CoreBench;

/** Measures, prints tables, and writes them to {@code target/bench.md}. */
public final class Main {

    private Main() {}

    /** The command. */
    public static void main(String[] words) throws Exception {
        Options options;
        try {
            options = Options.of(List.of(words));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Path project = Path.of(System.getProperty("solewatch.project", "."))
                .toAbsolutePath()
                .normalize();
        warningsAlone();
        List<String> parts = new ArrayList<>();
        parts.add(
                LocalDate.now(ZoneOffset.UTC) + ", " + Machine.describe() + (options.quick() ? ", quick" : "") + ".\n");
        if (options.core()) {
            CoreBench.run(options.quick()).forEach(table -> parts.add(table.markdown()));
        }
        if (options.analysis()) {
            AnalysisBench.run(project, options).forEach(table -> parts.add(table.markdown()));
        }
        write(project.resolve("target").resolve("bench.md"), String.join("\n", parts));
        System.exit(0);
    }

    /** The broker, which runs in this process, has much to say. */
    private static void warningsAlone() {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.SEVERE);
        root.addHandler(new ConsoleHandler());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.out.println("\n" + text + "\nWritten to " + file);
    }
}
