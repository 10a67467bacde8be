package solewatch.notify.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A club's own tool: takes what it gets, and answers as it is told to. */
final class FakeClubTool implements AutoCloseable {

    /** One request as it arrived. */
    record Request(String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(e -> e.getKey().equalsIgnoreCase(name))
                    .map(e -> e.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    @FunctionalInterface
    interface Answer {
        void give(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    FakeClubTool() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hooks/path-known-to-few?key=query-known-to-few";
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    void answerNext(int status, Map<String, String> headers) {
        answers.add(exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] words = "words of the club's tool".getBytes(UTF_8);
            exchange.sendResponseHeaders(status, status == 204 || status == 304 ? -1 : words.length);
            if (status != 204 && status != 304) {
                exchange.getResponseBody().write(words);
            }
        });
    }

    void neverAnswerNext() {
        answers.add(exchange -> closed.await());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            requests.add(
                    new Request(exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders()), body));
            Answer answer = answers.poll();
            if (answer == null) {
                exchange.sendResponseHeaders(204, -1);
            } else {
                answer.give(exchange);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
