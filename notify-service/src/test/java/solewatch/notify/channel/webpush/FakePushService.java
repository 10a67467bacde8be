package solewatch.notify.channel.webpush;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A push service and the browsers behind it, in the JDK alone: gives out subscriptions, refuses what RFC 8030 and RFC
 * 8292 say to refuse, decrypts what it takes, and answers as it is told to.
 */
public final class FakePushService implements AutoCloseable {

    private static final int LONGEST_BODY = 4_096;

    /** What a page would post to us after {@code PushManager.subscribe}. */
    public record Subscription(String endpoint, String p256dh, String auth) {}

    /** A message a browser has got. */
    public record Received(String endpoint, Map<String, String> headers, VapidCheck.Claims claims, String text) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    private enum Manner {
        ANSWER,
        NEVER_ANSWER,
        CUT_OFF
    }

    private record Reply(Manner manner, int status, Map<String, String> headers) {}

    private final HttpServer server;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, FakeBrowser> browsers = new ConcurrentHashMap<>();
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private FakePushService(HttpServer server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    /** @param port 0 for any */
    public static FakePushService start(int port, InstantSource clock) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            FakePushService service = new FakePushService(server, clock);
            server.createContext("/push/", service::handle);
            server.setExecutor(service.threads);
            server.start();
            return service;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String origin() {
        return "http://127.0.0.1:" + port();
    }

    /** A new browser subscribes. */
    public Subscription register() {
        String id = UUID.randomUUID().toString();
        FakeBrowser browser = new FakeBrowser();
        browsers.put(id, browser);
        return new Subscription(origin() + "/push/" + id, browser.p256dh(), browser.auth());
    }

    /** The browser of this subscription goes away: from now on 410. */
    public void forget(Subscription subscription) {
        browsers.remove(subscription.endpoint().substring((origin() + "/push/").length()));
    }

    /** The next request is answered so, whatever it says. */
    public void answerNext(int status, Map<String, String> headers) {
        enqueue(new Reply(Manner.ANSWER, status, headers));
    }

    /** The next request is read and left without an answer until this service is closed. */
    public void neverAnswerNext() {
        enqueue(new Reply(Manner.NEVER_ANSWER, 0, Map.of()));
    }

    /** The next request is read, and its connection closed. */
    public void cutOffNext() {
        enqueue(new Reply(Manner.CUT_OFF, 0, Map.of()));
    }

    /** What the browsers have got so far. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    private void enqueue(Reply reply) {
        synchronized (replies) {
            replies.add(reply);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Reply reply;
            synchronized (replies) {
                reply = replies.poll();
            }
            if (reply == null) {
                exchange.sendResponseHeaders(take(exchange, body), -1);
                return;
            }
            switch (reply.manner()) {
                case ANSWER -> answer(exchange, reply);
                case NEVER_ANSWER -> closed.await();
                case CUT_OFF -> {}
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] words = "words of the push service".getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.status(), words.length);
        exchange.getResponseBody().write(words);
    }

    /** The status RFC 8030 and RFC 8292 ask for. */
    private int take(HttpExchange exchange, byte[] body) {
        FakeBrowser browser = browsers.get(exchange.getRequestURI().getPath().substring("/push/".length()));
        if (browser == null) {
            return 410;
        }
        String ttl = exchange.getRequestHeaders().getFirst("TTL");
        String topic = exchange.getRequestHeaders().getFirst("Topic");
        if (ttl == null || !ttl.matches("\\d+") || (topic != null && !topic.matches("[A-Za-z0-9_-]{1,32}"))) {
            return 400;
        }
        if (!"aes128gcm".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
            return 400;
        }
        if (body.length > LONGEST_BODY) {
            return 413;
        }
        try {
            VapidCheck.Claims claims =
                    VapidCheck.check(exchange.getRequestHeaders().getFirst("Authorization"), origin(), clock.instant());
            String text = new String(browser.decrypt(body), UTF_8);
            received.add(new Received(origin() + exchange.getRequestURI(), headers(exchange), claims, text));
            return 201;
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            return 403;
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return headers;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
