package solewatch.notify.channel.email;

import io.smallrye.mutiny.Uni;
import io.vertx.core.net.NetClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.net.NetClient;
import io.vertx.mutiny.core.net.NetSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The mail relay, as far as it can be told whether it is there. A mail that times out while the relay is away was never
 * handed over; without asking first it would have to be called in doubt.
 */
public final class Relay implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration GREETING = Duration.ofSeconds(10);
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);
    private static final String READY = "220";

    private final NetClient client;
    private final String host;
    private final int port;
    private final boolean greets;
    private final InstantSource clock;
    private volatile Instant goodUntil = Instant.MIN;

    /**
     * @param port 0 when it is not known; then it is taken to be there
     * @param greets whether it speaks first in plain text; not so where TLS comes first
     */
    public Relay(Vertx vertx, String host, int port, boolean greets, InstantSource clock) {
        this.client = vertx.createNetClient(new NetClientOptions().setConnectTimeout((int) CONNECT.toMillis()));
        this.host = host;
        this.port = port;
        this.greets = greets;
        this.clock = clock;
    }

    /** Whether mail can be handed over now. Never fails. */
    Uni<Boolean> isThere() {
        if (port == 0 || clock.instant().isBefore(goodUntil)) {
            return Uni.createFrom().item(true);
        }
        return client.connect(port, host)
                .chain(socket -> greets ? greeting(socket) : close(socket).replaceWith(true))
                .invoke(there -> goodUntil = there ? clock.instant().plus(GOOD_FOR) : Instant.MIN)
                .onFailure()
                .recoverWithItem(false);
    }

    /** Something went wrong: ask again before the next mail. */
    void doubt() {
        goodUntil = Instant.MIN;
    }

    private static Uni<Boolean> greeting(NetSocket socket) {
        return socket.toMulti()
                .toUni()
                .ifNoItem()
                .after(GREETING)
                .fail()
                .map(first -> first.toString().startsWith(READY))
                .onTermination()
                .call(() -> close(socket));
    }

    private static Uni<Void> close(NetSocket socket) {
        return socket.close().onFailure().recoverWithNull();
    }

    @Override
    public void close() {
        client.closeAndForget();
    }
}
