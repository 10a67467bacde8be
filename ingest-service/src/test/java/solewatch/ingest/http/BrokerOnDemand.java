package solewatch.ingest.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.embedded.EmbeddedKafka;

/** A broker that is away when the service starts, and comes and goes as the test says. */
public final class BrokerOnDemand implements QuarkusTestResourceLifecycleManager {

    private final int port = freePort();
    private @Nullable Path folder;
    private @Nullable EmbeddedKafka kafka;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "kafka.bootstrap.servers",
                "127.0.0.1:" + port,
                "quarkus.oidc.public-key",
                Tokens.makeKeys(),
                "solewatch.ingest.publish.delivery-timeout",
                "4s",
                "solewatch.ingest.publish.request-timeout",
                "2s",
                "solewatch.ingest.teams.not-ready-after",
                "4s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                (Runnable) this::brokerComes, field -> field.getName().equals("brokerComes"));
        injector.injectIntoFields(
                (Runnable) this::brokerGoes, field -> field.getName().equals("brokerGoes"));
    }

    private void brokerComes() {
        try {
            Path into = folder == null ? Files.createTempDirectory("solewatch-broker-") : folder;
            folder = into;
            EmbeddedKafka started = EmbeddedKafka.start(into, port);
            kafka = started;
            IngestStack.createTopics(started);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void brokerGoes() {
        if (kafka != null) {
            kafka.close();
            kafka = null;
        }
    }

    @Override
    public void stop() {
        brokerGoes();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
