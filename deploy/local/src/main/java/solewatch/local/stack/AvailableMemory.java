package solewatch.local.stack;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import solewatch.embedded.StartFailure;

/** What this machine, or the container this process is in, has left, in bytes. */
final class AvailableMemory {

    private AvailableMemory() {}

    static void require(long bytes) {
        long available = now();
        if (available < bytes) {
            throw new StartFailure("The stack needs about " + (bytes >> 20) + " MB of free memory and this machine has "
                    + (available >> 20) + " MB.");
        }
    }

    static long now() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        // The JDK's total knows a container's limit. Its "free" leaves out what the page cache would give back.
        return Math.min(system.getTotalMemorySize(), linux().orElse(Long.MAX_VALUE));
    }

    private static OptionalLong linux() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
