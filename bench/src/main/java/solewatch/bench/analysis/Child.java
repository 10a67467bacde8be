package solewatch.bench.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import solewatch.embedded.StartFailure;
import solewatch.embedded.Tether;

/** A contender's process: what it prints goes to a file, and it ends with this process at the latest. */
final class Child implements AutoCloseable {

    private static final int TAIL = 2_000;
    private static final long END_SECONDS = 20;

    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Child start(List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.matches("(QUARKUS|SOLEWATCH|KAFKA|MP|SMALLRYE)_.*"));
            builder.environment().putAll(environment);
            Process started = builder.start();
            Tether.tie(started, "KILL");
            return new Child(started, log);
        } catch (IOException e) {
            throw new StartFailure("A process of the measurement could not be started: " + e.getMessage(), e);
        }
    }

    /** Processor time so far, of all cores. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    void mustBeAlive() {
        if (!process.isAlive()) {
            throw new StartFailure("A process of the measurement ended with " + process.exitValue() + ":\n" + tail());
        }
    }

    String tail() {
        try {
            String text = Files.readString(log);
            return text.substring(Math.max(0, text.length() - TAIL));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
