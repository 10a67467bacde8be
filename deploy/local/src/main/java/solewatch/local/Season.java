package solewatch.local;

import java.io.PrintStream;
import java.util.Map;

/**
 * What is played on the running stack by {@code ./solewatch demo}: found by {@link java.util.ServiceLoader}, so that the stack
 * knows nothing of the story.
 */
public interface Season {

    /** What notify is told at its start for this season: which receivers of the season's own it may send to. */
    default Map<String, String> notifySettings() {
        return Map.of();
    }

    /**
     * Plays through the public HTTP interfaces and prints a readable account.
     *
     * @return whether everything came out as the season promises
     */
    boolean play(RunningStack stack, PrintStream out) throws Exception;
}
