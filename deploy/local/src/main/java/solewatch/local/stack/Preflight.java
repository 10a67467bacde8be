package solewatch.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import solewatch.embedded.StartFailure;

/** What must hold before anything is started, each failure one sentence. */
final class Preflight {

    /** A demo was measured to hold 1230 MB at its most, shared pages of PostgreSQL counted once per process. */
    private static final long NEEDED_BYTES = 1_300L << 20;

    private Preflight() {}

    static void check(StackSettings settings) {
        requireBuilt(settings.project());
        DataFolder.requireOurs(settings.dataFolder());
        AvailableMemory.require(NEEDED_BYTES);
    }

    private static void requireBuilt(Path project) {
        String missing = Arrays.stream(StackService.values())
                .filter(service -> !Files.isRegularFile(service.jar(project)))
                .map(StackService::label)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new StartFailure(
                    "Not built yet: " + missing + ". Run ./solewatch up or ./solewatch demo, which build first.");
        }
    }
}
