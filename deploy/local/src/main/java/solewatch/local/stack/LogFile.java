package solewatch.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What one process printed. */
public record LogFile(Path path) {

    private static final int LONGEST_TAIL_BYTES = 64 << 10;

    /** The last lines, with a heading that says where the rest is. */
    public String tail(int lines) {
        try {
            byte[] all = Files.readAllBytes(path);
            int from = Math.max(0, all.length - LONGEST_TAIL_BYTES);
            List<String> text = new String(all, from, all.length - from, StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return "Its log " + path + " ends:\n"
                    + String.join("\n", text.subList(Math.max(0, text.size() - lines), text.size()));
        } catch (IOException e) {
            return "It left no log in " + path + ".";
        }
    }

    /** Sets aside what an earlier stack printed, one generation. */
    void beginAnew() throws IOException {
        if (Files.exists(path)) {
            Files.move(
                    path, path.resolveSibling(path.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
