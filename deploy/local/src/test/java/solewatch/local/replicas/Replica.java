package solewatch.local.replicas;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import solewatch.embedded.Tether;

/** One analysis-service as a process of its own, to be started, asked to end, killed, stopped in its tracks and let go on. */
final class Replica implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(150);
    private static final Duration GONE_WITHIN = Duration.ofSeconds(20);

    private final String name;
    private final List<String> command;
    private final Path log;
    private final URI ready;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private @Nullable Process process;

    Replica(String name, Path jar, Path logs, Map<String, String> settings) {
        int port = freePort();
        this.name = name;
        this.log = logs.resolve(name + ".log");
        this.ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        this.command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Djava.net.preferIPv4Stack=true",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.log.console.json.enabled=false",
                "-Dquarkus.datasource.reactive.additional-properties.application_name=" + name));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
    }

    /** The name its connections to the database bear. */
    String name() {
        return name;
    }

    void start() {
        try {
            Files.createDirectories(log.getParent());
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(new File("/dev/null"))
                    .start();
            process = started;
            // A stopped process hears no other signal.
            Tether.tie(started, "KILL");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        await(name + " is ready").atMost(READY_WITHIN).until(this::isReady);
    }

    boolean isReady() throws InterruptedException {
        if (!running().isAlive()) {
            throw new AssertionError(name + " ended, see " + log);
        }
        try {
            return http.send(
                                    HttpRequest.newBuilder(ready)
                                            .timeout(Duration.ofSeconds(2))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** SIGTERM, to its end. */
    void leave() {
        running().destroy();
        gone();
    }

    /** SIGKILL. */
    void kill() {
        running().destroyForcibly();
        gone();
    }

    /** SIGSTOP: it does nothing more, and its connections stay open. */
    void pause() {
        signal("STOP");
    }

    /** SIGCONT: it goes on where it was, and knows of nothing that happened since. */
    void resume() {
        signal("CONT");
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    private void signal(String signal) {
        try {
            int exit = new ProcessBuilder(
                            "/bin/sh",
                            "-c",
                            "kill -s " + signal + " " + running().pid())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new AssertionError("kill -s " + signal + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void gone() {
        try {
            if (!running().waitFor(GONE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError(name + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process running() {
        Process current = process;
        if (current == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return current;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
