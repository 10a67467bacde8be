package solewatch.embedded;

import java.io.IOException;
import java.util.List;

/**
 * Ends a child process when this process is gone, even by kill -9: a tiny shell waits on a pipe that only this process holds
 * open, and signals the child when the pipe breaks.
 */
public final class Tether {

    private static final String WAIT_THEN_SIGNAL =
            "trap '' INT TERM HUP; cat >/dev/null 2>&1; kill -s \"$1\" \"$2\" 2>/dev/null; exit 0";

    private Tether() {}

    /** Ties the child to this process; signal is INT, TERM or KILL. The tether goes when the child does. */
    public static void tie(Process child, String signal) {
        try {
            Process shell = new ProcessBuilder(List.of(
                            "/bin/sh", "-c", WAIT_THEN_SIGNAL, "solewatch-tether", signal, Long.toString(child.pid())))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // The child's number may be given to another process later: the tether must not outlive it.
            child.onExit().thenRun(shell::destroyForcibly);
        } catch (IOException e) {
            throw new StartFailure("A child process could not be tied to this one: " + e.getMessage(), e);
        }
    }
}
