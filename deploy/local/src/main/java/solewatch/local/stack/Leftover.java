package solewatch.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import solewatch.embedded.StartFailure;

/** A service process that outlived the stack that started it: known by a file with its number and start time. */
final class Leftover {

    private static final int END_WITHIN_SECONDS = 15;

    private Leftover() {}

    static void record(Path pidFile, ProcessHandle process) throws IOException {
        Files.createDirectories(pidFile.getParent());
        Files.writeString(pidFile, process.pid() + " " + startOf(process));
    }

    /** Ends every recorded process that still runs. For the holder of the data folder's lock. */
    static void endAll(Path runFolder) {
        if (!Files.isDirectory(runFolder)) {
            return;
        }
        try (Stream<Path> files = Files.list(runFolder)) {
            for (Path file : files.toList()) {
                Optional<ProcessHandle> process = living(Files.readString(file).split(" "));
                if (process.isPresent()) {
                    end(process.get());
                }
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new StartFailure("The folder " + runFolder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The number alone may have been given to another process since. */
    private static Optional<ProcessHandle> living(String[] recorded) {
        if (recorded.length != 2 || !recorded[0].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(recorded[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process).equals(recorded[1]));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(END_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new StartFailure("A process left behind, " + process.pid() + ", could not be ended.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
