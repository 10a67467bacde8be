package solewatch.local.stack;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import solewatch.embedded.StartFailure;
import solewatch.embedded.Tether;

/** One service as a process of its own: started, asked whether it is ready, killed, started again. Not for several threads. */
public final class ServiceProcess {

    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(15);
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final int TAIL_LINES = 25;

    private final Launch launch;
    private final Consumer<ServiceProcess> onUnexpectedEnd;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private volatile @Nullable Process process;
    private volatile @Nullable Process ending;

    ServiceProcess(Launch launch, Consumer<ServiceProcess> onUnexpectedEnd) {
        this.launch = launch;
        this.onUnexpectedEnd = onUnexpectedEnd;
    }

    public String name() {
        return launch.name();
    }

    /** Where it listens, without a slash at the end. */
    public URI url() {
        return launch.url();
    }

    /** What it printed since the stack's start. */
    public LogFile log() {
        return new LogFile(launch.log());
    }

    public long pid() {
        return running().pid();
    }

    public boolean isAlive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    /** Starts the process and returns at once. */
    void start() {
        try {
            Files.createDirectories(launch.log().getParent());
            ProcessBuilder builder = new ProcessBuilder(launch.command())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
            // Settings of the person's own shell must not reach the services.
            builder.environment().keySet().removeIf(name -> name.matches("(QUARKUS|SOLEWATCH|KAFKA|MP|SMALLRYE)_.*"));
            builder.environment().putAll(launch.environment());
            Process started = builder.start();
            process = started;
            Tether.tie(started, "TERM");
            Leftover.record(launch.pidFile(), started.toHandle());
            started.onExit().thenAccept(this::ended);
        } catch (IOException e) {
            throw new StartFailure("The " + name() + " service could not be started: " + e.getMessage(), e);
        }
    }

    private void ended(Process gone) {
        if (ending != gone) {
            onUnexpectedEnd.accept(this);
        }
    }

    /** Returns when the service says that it is ready; fails with the end of its log when it ends or takes too long. */
    public void awaitReady() {
        Process current = running();
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        try {
            while (!isReady()) {
                if (current.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new StartFailure("The " + name() + " service ended with exit code " + current.exitValue()
                            + " before it was ready. " + log().tail(TAIL_LINES));
                }
                if (System.nanoTime() > deadline) {
                    throw new StartFailure("The " + name() + " service was not ready within " + READY_WITHIN.toSeconds()
                            + " s. " + log().tail(TAIL_LINES));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Waiting for the " + name() + " service was interrupted.", e);
        }
    }

    /** Whether it answers its readiness check with yes at this moment. */
    public boolean isReady() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** kill -9; returns when the process is gone. */
    public void kill() {
        Process current = running();
        ending = current;
        current.destroyForcibly();
        gone(current, STOP_WITHIN);
    }

    /** Starts it again after {@link #kill} and returns when it is ready. */
    public void restart() {
        if (isAlive()) {
            throw new IllegalStateException("The " + name() + " service is still running");
        }
        start();
        awaitReady();
    }

    /** Asks it to finish what it does and end; kills it when it takes too long. */
    void stop() {
        Process current = process;
        if (current == null || !current.isAlive()) {
            return;
        }
        ending = current;
        current.destroy();
        if (!gone(current, STOP_WITHIN)) {
            current.destroyForcibly();
            gone(current, STOP_WITHIN);
        }
    }

    /** Asks it to end and does not wait: several can finish at the same time. */
    void askToStop() {
        Process current = process;
        if (current != null && current.isAlive()) {
            ending = current;
            current.destroy();
        }
    }

    private static boolean gone(Process process, Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Process running() {
        Process current = process;
        if (current == null) {
            throw new IllegalStateException("The " + name() + " service was not started");
        }
        return current;
    }
}
