package solewatch.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How much memory processes hold, in bytes, as the operating system counts it. Pages shared by several processes count for
 * each, so a sum is an upper bound.
 */
final class ResidentMemory {

    private ResidentMemory() {}

    /** What the process and all its descendants hold now. */
    static long now(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .filter(one -> !isTether(one))
                .mapToLong(ResidentMemory::ofOne)
                .sum();
    }

    static long ofOne(ProcessHandle process) {
        return statusLine(process, "VmRSS:").orElseGet(() -> asked(process));
    }

    /** The most it ever held; known on Linux only. */
    static OptionalLong peakOfOne(ProcessHandle process) {
        return statusLine(process, "VmHWM:");
    }

    /** The most the process and its present descendants ever held; where that is unknown, what they hold now. */
    static long peak(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .filter(one -> !isTether(one))
                .mapToLong(one -> peakOfOne(one).orElseGet(() -> ofOne(one)))
                .sum();
    }

    private static boolean isTether(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("sh");
    }

    private static OptionalLong statusLine(ProcessHandle process, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }

    /** macOS has no /proc. */
    private static long asked(ProcessHandle process) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            try (var answer = ps.inputReader()) {
                String line = answer.readLine();
                return line == null || line.isBlank() ? 0 : Long.parseLong(line.strip()) << 10;
            }
        } catch (IOException e) {
            return 0;
        }
    }
}
