package solewatch.notify;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import solewatch.embedded.EmbeddedDatabase;
import solewatch.embedded.SharedStack;
import solewatch.events.Topics;

/** The real broker and database, a port for the test's mail server, and a key to sign tokens with. */
public class NotifyStack implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "solewatch_notify";

    @Override
    public Map<String, String> start() {
        EmbeddedDatabase database = SharedStack.database();
        database.createDatabase(DATABASE);
        SharedStack.kafka().createTopics(Map.of(Topics.FINDINGS, Map.of(), Topics.RUNNER_EVENTS, Map.of()), 2);
        try {
            KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            Map<String, String> config = new HashMap<>();
            config.put("kafka.bootstrap.servers", SharedStack.kafka().bootstrapServers());
            config.put("quarkus.datasource.jdbc.url", database.jdbcUrl(DATABASE));
            config.put("quarkus.datasource.reactive.url", database.reactiveUrl(DATABASE));
            config.put("quarkus.datasource.username", database.user());
            config.put("quarkus.datasource.password", database.password());
            config.put("quarkus.mailer.host", "127.0.0.1");
            config.put("quarkus.mailer.port", Integer.toString(freePort()));
            config.put("quarkus.oidc.public-key", base64(keys.getPublic().getEncoded()));
            config.put("test.private-key", base64(keys.getPrivate().getEncoded()));
            config.put("quarkus.http.test-port", "0");
            config.put(
                    "solewatch.secrets-folder",
                    Files.createTempDirectory("notify-secrets-").toString());
            return config;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The shared stack ends with the JVM.
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
