package solewatch.ingest.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import solewatch.embedded.EmbeddedKafka;
import solewatch.embedded.SharedStack;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;
import solewatch.events.Topics;
import solewatch.ingest.runnerteams.Membership;
import solewatch.ingest.runnerteams.TeamRecords;

/** A real broker with the topics, a key pair for tokens, and a directory that was there before the service. */
public final class IngestStack implements QuarkusTestResourceLifecycleManager {

    /** In the directory before the service starts. */
    static final String RUNNER_OF_OLD = "runner-of-old";

    @Override
    public Map<String, String> start() {
        EmbeddedKafka kafka = SharedStack.kafka();
        createTopics(kafka);
        write(
                kafka.bootstrapServers(),
                List.of(
                        member(RUNNER_OF_OLD, "somewhere-else"),
                        member(RUNNER_OF_OLD, Tokens.TEAM),
                        member(Tokens.OTHER_TEAMS_RUNNER, Tokens.OTHER_TEAM),
                        member(Tokens.RUNNER, Tokens.TEAM)));
        return Map.of(
                "kafka.bootstrap.servers", kafka.bootstrapServers(), "quarkus.oidc.public-key", Tokens.makeKeys());
    }

    static void createTopics(EmbeddedKafka kafka) {
        kafka.createTopics(
                Map.of(Topics.RUNNER_EVENTS, Map.of(), Topics.RUNNER_TEAMS, Map.of("cleanup.policy", "compact")), 4);
    }

    static ProducerRecord<byte[], byte[]> member(String runner, String team) {
        return TeamRecords.of(new RunnerId(runner), new Membership(new TeamId(team), 0));
    }

    static void write(String bootstrap, List<ProducerRecord<byte[], byte[]>> messages) {
        Properties properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(properties)) {
            messages.forEach(producer::send);
            producer.flush();
        }
    }

    @Override
    public void stop() {
        // The shared broker stops with the JVM.
    }
}
