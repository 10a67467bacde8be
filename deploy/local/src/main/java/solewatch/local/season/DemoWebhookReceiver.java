package solewatch.local.season;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A club's own tool on loopback: takes Standard Webhooks, and checks each signature before it believes one. */
final class DemoWebhookReceiver implements AutoCloseable {

    private static final byte[] KEY = "a demo secret of 32 bytes length".getBytes(StandardCharsets.US_ASCII);

    private final HttpServer server;
    private final List<String> received = new CopyOnWriteArrayList<>();

    DemoWebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/club", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/club";
    }

    int port() {
        return server.getAddress().getPort();
    }

    String secret() {
        return "whsec_" + Base64.getEncoder().encodeToString(KEY);
    }

    /** What arrived with a right signature, in order. */
    List<String> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean signed = isSigned(exchange, body);
            if (signed) {
                received.add(body);
            }
            exchange.sendResponseHeaders(signed ? 204 : 401, -1);
        }
    }

    private static boolean isSigned(HttpExchange exchange, String body) throws IOException {
        String content = exchange.getRequestHeaders().getFirst("webhook-id") + "."
                + exchange.getRequestHeaders().getFirst("webhook-timestamp") + "." + body;
        String signatures = exchange.getRequestHeaders().getFirst("webhook-signature");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            String expected =
                    "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
            return signatures != null && List.of(signatures.split(" ")).contains(expected);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
