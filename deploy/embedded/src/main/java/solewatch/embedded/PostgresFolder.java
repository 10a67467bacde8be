package solewatch.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** One PostgreSQL data folder and what its programs can do with it: make it, serve it, stop what serves it. */
final class PostgresFolder {

    private static final int TAIL_LINES = 10;

    private final Path data;
    private final Path log;
    private final PostgresPrograms programs;

    PostgresFolder(Path folder) {
        this.data = folder.resolve("data");
        this.log = folder.resolve("postgres.log");
        this.programs = new PostgresPrograms(PostgresBinaries.unpacked(), log);
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
                    data.toAbsolutePath().getParent(),
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

    private static void forget(@org.jspecify.annotations.Nullable Path secret) {
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
            return programs.start(
                    "postgres",
                    List.of(
                            "-D", data.toString(),
                            "-p", Integer.toString(port),
                            "-c", "listen_addresses=127.0.0.1",
                            "-c", "unix_socket_directories=",
                            "-c", "max_connections=60",
                            "-c", "shared_buffers=64MB",
                            "-c", "timezone=UTC",
                            "-c", "log_timezone=UTC",
                            // Values never reach the log: they are about people's health.
                            "-c", "log_parameter_max_length=0",
                            "-c", "log_error_verbosity=terse",
                            "-c", "log_min_error_statement=panic"));
        } catch (IOException e) {
            throw new StartFailure("PostgreSQL could not be run: " + e.getMessage(), e);
        }
    }

    /** Stops the server of this folder: connections are cut, what was committed is kept. */
    void stop() {
        if (Files.exists(pidFile())) {
            programs.run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "-s"));
        }
    }

    /**
     * Stops a server that outlived the process that started it. Called by the holder of the folder's lock only, so a server
     * that runs on the folder has no owner. A file that names a dead or another process is removed: PostgreSQL itself would
     * refuse to start when the number is in use again.
     */
    void stopLeftover() {
        Optional<Long> pid = recordedPid();
        if (pid.isEmpty()) {
            return;
        }
        boolean ours = ProcessHandle.of(pid.get())
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
        if (ours) {
            stop();
            return;
        }
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new StartFailure("The stale file " + pidFile() + " could not be removed: " + e.getMessage(), e);
        }
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
