package solewatch.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A real process in the place of a service: it is ready when it listens, and ends when it is told to. */
final class StandIn {

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        InetSocketAddress address =
                new InetSocketAddress(System.getProperty("quarkus.http.host"), Integer.getInteger("quarkus.http.port"));
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/password", exchange -> {
            byte[] body = System.getenv()
                    .getOrDefault("QUARKUS_DATASOURCE_PASSWORD", "")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.createContext("/end", exchange -> Runtime.getRuntime().halt(3));
        server.start();
        System.out.println("the stand-in listens");
    }
}
