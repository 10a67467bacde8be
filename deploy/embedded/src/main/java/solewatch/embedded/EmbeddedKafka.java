package solewatch.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real single-node Kafka (KRaft, broker and controller in one) inside this process, listening on loopback only; its data
 * folder is kept across restarts.
 *
 * <p>What is acknowledged survives the end of this process, however it ends. A power loss can lose the last second: the log is
 * forced to disk every second, not at each record.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int START_ATTEMPTS = 3;
    private static final long ANSWER_SECONDS = 60;

    private final FolderLock lock;
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(FolderLock lock, KafkaRaftServer server, int port) {
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /** Starts the broker on the folder, formatting it at first use, and returns when it answers; port 0 takes any free one. */
    public static EmbeddedKafka start(Path dataFolder, int port) {
        FolderLock lock = FolderLock.claim(dataFolder);
        try {
            Path logs = dataFolder.resolve("log");
            format(logs);
            for (int attempt = 1; ; attempt++) {
                int brokerPort = Ports.claimable(port, "Kafka");
                try {
                    return started(lock, logs, brokerPort);
                } catch (StartFailure e) {
                    // A free port may be gone again a moment later; a port that was asked for is not tried twice.
                    if (port != 0 || attempt == START_ATTEMPTS) {
                        throw e;
                    }
                }
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedKafka started(FolderLock lock, Path logs, int port) {
        KafkaConfig config = new KafkaConfig(BrokerProperties.of(logs, port, Ports.free()), false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new StartFailure("Kafka did not start on port " + port + ": " + e.getMessage(), e);
        }
        EmbeddedKafka kafka = new EmbeddedKafka(lock, server, port);
        try (Admin admin = kafka.admin()) {
            await(admin.describeCluster().nodes(), "Kafka did not answer on port " + port);
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
        return kafka;
    }

    private static void format(Path logs) {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(logs);
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerProperties.NODE_ID)
                    .addDirectory(logs.toString())
                    .setMetadataLogDirectory(logs.toString())
                    .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .run();
        } catch (Exception e) {
            throw new StartFailure("Kafka could not prepare its folder " + logs + ": " + e.getMessage(), e);
        }
    }

    /** Where a client finds the broker: {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Creates each topic that is absent, with its configuration; a topic that exists is left as it is. */
    public void createTopics(Map<String, Map<String, String>> topicToConfig, int partitions) {
        try (Admin admin = admin()) {
            Set<String> existing = await(admin.listTopics().names(), "Kafka did not list its topics");
            List<NewTopic> absent = topicToConfig.entrySet().stream()
                    .filter(topic -> !existing.contains(topic.getKey()))
                    .map(topic -> new NewTopic(topic.getKey(), partitions, (short) 1).configs(topic.getValue()))
                    .toList();
            await(admin.createTopics(absent).all(), "Kafka did not create its topics");
        }
    }

    private Admin admin() {
        Properties properties = new Properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        return Admin.create(properties);
    }

    private static <T> T await(org.apache.kafka.common.KafkaFuture<T> answer, String otherwise) {
        try {
            return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(otherwise + ": interrupted.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartFailure(otherwise + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
    }
}
