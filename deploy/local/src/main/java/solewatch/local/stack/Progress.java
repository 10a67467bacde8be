package solewatch.local.stack;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person at the machine what has been reached, and after how long. */
final class Progress {

    private final PrintStream out;
    private final long begun = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void reached(String part, String what) {
        out.println(String.format(Locale.ROOT, "  %5.1f s  %-11s %s", seconds(), part, what));
    }

    synchronized void say(String line) {
        out.println(line);
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
