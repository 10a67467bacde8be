package solewatch.local.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A club's own tool on loopback that takes every webhook and keeps which message it was. */
final class ClubTool implements AutoCloseable {

    private static final String BROKEN = "/broken/";

    private final HttpServer server;
    private final List<String> received = new CopyOnWriteArrayList<>();

    ClubTool() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** An address here that nobody else has. */
    String url(String name) {
        return "http://127.0.0.1:" + port() + "/" + name;
    }

    /** An address here that takes nothing, and says its own name while it refuses. */
    String brokenUrl(String name) {
        return "http://127.0.0.1:" + port() + BROKEN + name;
    }

    /** A signing secret made of this name. */
    static String secret(String name) {
        return "whsec_"
                + Base64.getEncoder().encodeToString("%-32.32s".formatted(name).getBytes(StandardCharsets.UTF_8));
    }

    /** The webhook-id of each message that came, in order of arrival. */
    List<String> received() {
        return List.copyOf(received);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith(BROKEN)) {
                byte[] said = ("cannot take " + path).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(500, said.length);
                exchange.getResponseBody().write(said);
            } else {
                received.add(exchange.getRequestHeaders().getFirst("webhook-id"));
                exchange.sendResponseHeaders(204, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
