package solewatch.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL data folder and what its programs can do with it: make it, serve it, stop what serves it. */
final class PostgresFolder {

    private static final int TAIL_LINES = 10;

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=64MB",
            "timezone=UTC",
            "log_timezone=UTC",
            // Values never reach the log: they are about people's health.
            "log_parameter_max_length=0",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic");

    private final Path folder;
    private final Path data;
    private final Path log;
    private final PostgresPrograms programs;

    PostgresFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.data = this.folder.resolve("data");
        this.log = this.folder.resolve("postgres.log");
        this.programs = new PostgresPrograms(PostgresBinaries.unpacked(), this.folder, log);
    }

    Path data() {
        return data;
    }

    Path log() {
        return log;
    }

    /** Makes the data folder unless it is there; a half-made one, from a start that was cut off, is made again. */
    void initialise(String user, String password) {
        if (Files.exists(data.resolve("PG_VERSION")) && !Files.exists(unfinished())) {
            return;
        }
        Path secret = null;
        try {
            Folders.deleteIfExists(data);
            Files.write(unfinished(), new byte[0]);
            secret = Files.createTempFile(
                    folder,
                    "password",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, password + "\n", StandardCharsets.UTF_8);
            programs.run("initdb", initialisation(user, secret));
            Files.delete(unfinished());
        } catch (IOException e) {
            throw new StartFailure("The database folder " + data + " could not be made: " + e.getMessage(), e);
        } finally {
            forget(secret);
        }
    }

    private Path unfinished() {
        return data.resolveSibling("data.unfinished");
    }

    private List<String> initialisation(String user, Path secret) {
        return List.of(
                "--pgdata=" + data,
                "--username=" + user,
                "--auth=scram-sha-256",
                "--pwfile=" + secret,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums");
    }

    private static void forget(@Nullable Path secret) {
        try {
            if (secret != null) {
                Files.deleteIfExists(secret);
            }
        } catch (IOException e) {
            throw new StartFailure("The password file " + secret + " could not be removed: " + e.getMessage(), e);
        }
    }

    Process serve(int port) {
        try {
            Process server = programs.start("postgres", service(port));
            // INT is PostgreSQL's fast stop.
            Tether.tie(server, "INT");
            return server;
        } catch (IOException e) {
            throw new StartFailure("PostgreSQL could not be run: " + e.getMessage(), e);
        }
    }

    private List<String> service(int port) {
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        for (String setting : SETTINGS) {
            arguments.add("-c");
            arguments.add(setting);
        }
        return arguments;
    }

    /** Stops the server of this folder: connections are cut, what was committed is kept. */
    void stop() {
        if (!Files.exists(pidFile())) {
            return;
        }
        try {
            programs.run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "-s"));
        } catch (StartFailure e) {
            // It may have ended by itself between the look and the call.
            if (servedBy().isPresent()) {
                throw e;
            }
        }
    }

    /**
     * Stops a server that outlived the process that started it. Called by the holder of the folder's lock only, so a server
     * that runs on the folder has no owner. A file that names a dead or another process is removed: PostgreSQL itself would
     * refuse to start when the number is in use again.
     */
    void stopLeftover() {
        if (servedBy().isPresent()) {
            stop();
        }
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new StartFailure("The stale file " + pidFile() + " could not be removed: " + e.getMessage(), e);
        }
    }

    /** The living PostgreSQL that says it serves this folder. */
    private Optional<ProcessHandle> servedBy() {
        return recordedPid()
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .filter(process -> List.of(process.info().arguments().orElse(new String[0]))
                        .contains(data.toString()));
    }

    private Optional<Long> recordedPid() {
        try {
            return Files.readAllLines(pidFile()).stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    String logTail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
