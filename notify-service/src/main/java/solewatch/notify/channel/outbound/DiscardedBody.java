package solewatch.notify.channel.outbound;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClientResponse;
import java.time.Duration;

/**
 * Reads an answer's body to nowhere, so that its connection can be used again; a body longer than 4 kB or slower than
 * the time given costs the other side the connection. Runs on the connection's event loop only.
 */
final class DiscardedBody {

    private static final int LONGEST = 4_096;

    private final Vertx vertx;
    private final HttpClientResponse response;
    private final Duration patience;
    private int length;

    DiscardedBody(Vertx vertx, HttpClientResponse response, Duration patience) {
        this.vertx = vertx;
        this.response = response;
        this.patience = patience;
    }

    void begin() {
        long timer = vertx.setTimer(patience.toMillis(), late -> cutOff());
        response.exceptionHandler(failure -> vertx.cancelTimer(timer));
        response.endHandler(() -> vertx.cancelTimer(timer));
        response.handler(part -> {
            length += part.length();
            if (length > LONGEST) {
                cutOff();
            }
        });
    }

    private void cutOff() {
        response.request().connection().closeAndForget();
    }
}
