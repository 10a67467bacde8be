package solewatch.local.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import solewatch.embedded.StartFailure;

/**
 * What has been started and must be stopped, last first. A stop may come from another thread in the middle of a start: what is
 * started after it is stopped at once.
 */
final class Closing implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    <T extends AutoCloseable> T add(T part) {
        synchronized (this) {
            if (!closed) {
                started.push(part);
                return part;
            }
        }
        stop(part);
        throw new StartFailure("Stopped.");
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        for (AutoCloseable part = next(); part != null; part = next()) {
            stop(part);
        }
    }

    private synchronized @Nullable AutoCloseable next() {
        return started.poll();
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            // The others must be stopped all the same.
            System.err.println("While stopping: " + e.getMessage());
        }
    }
}
