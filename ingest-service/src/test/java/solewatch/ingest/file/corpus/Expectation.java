package solewatch.ingest.file.corpus;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else's program or test says of one activity in a file of the corpus; null where it says nothing.
 *
 * @param start null where the expectation is of the whole file
 * @param source who says so
 */
record Expectation(
        Path file,
        @Nullable Instant start,
        @Nullable Double elapsedSeconds,
        @Nullable Double timerSeconds,
        @Nullable Double distanceMetres,
        String source) {

    /** Whether it expects anything that we read. */
    boolean saysAnything() {
        return start != null || elapsedSeconds != null || timerSeconds != null || distanceMetres != null;
    }
}
