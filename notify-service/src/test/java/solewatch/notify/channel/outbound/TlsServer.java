package solewatch.notify.channel.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;

/** An https server whose certificate, signed by itself, is for one made-up name. */
final class TlsServer implements AutoCloseable {

    static final String PASSWORD = "for-this-test";

    private final HttpsServer server;
    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private final Set<String> serverNames = ConcurrentHashMap.newKeySet();

    private TlsServer(HttpsServer server) {
        this.server = server;
    }

    /** Makes a key store with the JDK's own tool. */
    static Path certificateFor(String name, Path folder) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        tool.toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!made.waitFor(30, TimeUnit.SECONDS) || made.exitValue() != 0) {
            throw new IllegalStateException("keytool made no certificate");
        }
        return store;
    }

    static TlsServer start(String address, int port, Path store) throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(address, port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
        TlsServer tls = new TlsServer(server);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                tls.hosts.add(exchange.getRequestHeaders().getFirst("Host"));
                tls.serverNames.addAll(serverNames(((HttpsExchange) exchange).getSSLSession()));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
        return tls;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The Host headers of the requests that got through. */
    List<String> hosts() {
        return List.copyOf(hosts);
    }

    /** The names asked for in the TLS greeting (RFC 6066 section 3): a host that serves many needs it. */
    Set<String> serverNames() {
        return Set.copyOf(serverNames);
    }

    private static List<String> serverNames(SSLSession session) {
        return ((ExtendedSSLSession) session)
                .getRequestedServerNames().stream()
                        .map(name -> new String(name.getEncoded(), US_ASCII))
                        .toList();
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
