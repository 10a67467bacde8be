package solewatch.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's own programs as this user. PostgreSQL refuses to run as root, so for root each is run in a user namespace
 * of its own, where the same user is not root.
 */
final class PostgresPrograms {

    private static final long LONGEST_SECONDS = 120;
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final PostgresBinaries binaries;
    private final Path log;
    private final List<String> prefix;

    PostgresPrograms(PostgresBinaries binaries, Path folder, Path log) {
        this.binaries = binaries;
        this.log = log;
        this.prefix = isRoot(folder) ? unprivileged() : List.of();
    }

    /**
     * Starts a program that stays. Ctrl-C reaches every process of the terminal's session, and PostgreSQL would end before
     * those that still write to it; in a session of its own it ends when it is told to. macOS has no setsid.
     */
    Process start(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        return launch(command, program, arguments);
    }

    private Process launch(List<String> command, String program, List<String> arguments) throws IOException {
        command.addAll(prefix);
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("TZ", "UTC");
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder.start();
    }

    /** Runs a program to its end. */
    void run(String program, List<String> arguments) {
        try {
            Process process = launch(new ArrayList<>(), program, arguments);
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StartFailure("PostgreSQL's " + program + " did not finish; its log is " + log + ".");
            }
            if (process.exitValue() != 0) {
                throw new StartFailure("PostgreSQL's " + program + " failed; its log is " + log + ".");
            }
        } catch (IOException e) {
            throw new StartFailure("PostgreSQL's " + program + " could not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("PostgreSQL's " + program + " was interrupted.", e);
        }
    }

    private static boolean isRoot(Path folder) {
        try {
            Path probe = Files.createTempFile(folder, "owner", "");
            try {
                return Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid"));
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw new StartFailure("The data folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static List<String> unprivileged() {
        try {
            Process probe = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0) {
                return List.of("unshare", "-U");
            }
        } catch (IOException e) {
            // No unshare on this machine: said below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StartFailure(
                "PostgreSQL does not run as root, and this machine gives root no user namespace (unshare -U):"
                        + " run Solewatch as an ordinary user.");
    }
}
