package solewatch.local;

import java.io.PrintStream;

/**
 * What is played on the running stack by {@code ./solewatch demo}: found by {@link java.util.ServiceLoader}, so that the stack
 * knows nothing of the story.
 */
public interface Season {

    /**
     * Plays through the public HTTP interfaces and prints a readable account.
     *
     * @return whether everything came out as the season promises
     */
    boolean play(RunningStack stack, PrintStream out) throws Exception;
}
