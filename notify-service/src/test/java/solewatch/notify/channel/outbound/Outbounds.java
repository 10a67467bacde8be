package solewatch.notify.channel.outbound;

import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Outbound clients for tests: impatient, and with their own threads. */
public final class Outbounds implements AutoCloseable {

    public static final OutboundLimits IMPATIENT =
            new OutboundLimits(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(1), 2, 2);

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public OutboundHttp http(OutboundPolicy policy) {
        return http(policy, NameLookup.ofTheMachine());
    }

    public OutboundHttp http(OutboundPolicy policy, NameLookup names) {
        return new OutboundHttp(vertx, policy, IMPATIENT, names, threads);
    }

    public Vertx vertx() {
        return vertx;
    }

    public ExecutorService threads() {
        return threads;
    }

    @Override
    public void close() {
        vertx.closeAndAwait();
        threads.shutdownNow();
    }
}
