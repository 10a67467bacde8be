package solewatch.ingest.publish;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import solewatch.events.Topics;
import solewatch.ingest.IngestConfig;
import solewatch.ingest.IngestMetrics;

/**
 * Writes records to Kafka with {@code acks=all} and an idempotent producer, and says of each whether it is kept. Never
 * blocks the caller ({@code max.block.ms=0}); topic metadata is fetched beforehand and kept fresh in the background, so a
 * broker that is away at start-up only means {@link Outcome.NotKept} until it is there.
 */
@Startup
@Singleton
public final class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class);
    private static final List<String> TOPICS = List.of(Topics.RUNNER_EVENTS, Topics.RUNNER_TEAMS);

    private final Map<String, Object> properties;
    private final IngestMetrics metrics;
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("kafka-metadata").daemon().factory());
    private volatile @Nullable Producer<byte[], byte[]> producer;

    Publisher(
            @Identifier("default-kafka-broker") Map<String, Object> kafka, IngestConfig config, IngestMetrics metrics) {
        this.properties = properties(kafka, config.publish());
        this.metrics = metrics;
        background.scheduleWithFixedDelay(this::refresh, 0, 500, TimeUnit.MILLISECONDS);
    }

    /** Hands over one record. */
    public Uni<Outcome> send(ProducerRecord<byte[], byte[]> message) {
        return sendAll(List.of(message)).map(List::getFirst);
    }

    /** Hands over all of them at once, and answers in their order when the last one's fate is known. */
    public Uni<List<Outcome>> sendAll(List<ProducerRecord<byte[], byte[]>> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Uni.createFrom().emitter(emitter -> new Sending(messages.size(), emitter).start(messages));
    }

    /** One call's records on their way. */
    private final class Sending {

        private final Outcome[] outcomes;
        private final AtomicInteger open;
        private final UniEmitter<? super List<Outcome>> emitter;
        private final long began = System.nanoTime();

        Sending(int size, UniEmitter<? super List<Outcome>> emitter) {
            this.outcomes = new Outcome[size];
            this.open = new AtomicInteger(size);
            this.emitter = emitter;
        }

        void start(List<ProducerRecord<byte[], byte[]>> messages) {
            Producer<byte[], byte[]> to = producer;
            for (int i = 0; i < messages.size(); i++) {
                send(to, messages.get(i), i);
            }
        }

        private void send(@Nullable Producer<byte[], byte[]> to, ProducerRecord<byte[], byte[]> message, int index) {
            if (to == null) {
                settle(index, new Outcome.NotKept());
                return;
            }
            try {
                to.send(
                        message,
                        (metadata, failure) -> settle(
                                index, failure == null ? new Outcome.Kept(metadata.offset()) : new Outcome.NotKept()));
            } catch (KafkaException | IllegalStateException e) {
                settle(index, new Outcome.NotKept());
            }
        }

        /** The counter's decrement publishes the array's slots to whoever sees it reach 0. */
        private void settle(int index, Outcome outcome) {
            outcomes[index] = outcome;
            if (open.decrementAndGet() == 0) {
                metrics.published(Duration.ofNanos(System.nanoTime() - began));
                emitter.complete(new ArrayList<>(Arrays.asList(outcomes)));
            }
        }
    }

    private void refresh() {
        try {
            Producer<byte[], byte[]> known = producer;
            if (known == null) {
                // Fails while the broker's name cannot be resolved, which must not end the service.
                known = new KafkaProducer<>(properties);
                producer = known;
            }
            for (String topic : TOPICS) {
                known.partitionsFor(topic);
            }
        } catch (KafkaException e) {
            LOG.debugf("Kafka's topics are not known yet: %s", e.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void close() {
        background.shutdownNow();
        Producer<byte[], byte[]> open = producer;
        if (open != null) {
            open.close(Duration.ofSeconds(5));
        }
    }

    private static Map<String, Object> properties(Map<String, Object> kafka, IngestConfig.Publish config) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, "solewatch-ingest");
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0L);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                config.deliveryTimeout().toMillis());
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                config.requestTimeout().toMillis());
        properties.put(ProducerConfig.LINGER_MS_CONFIG, (int) config.linger().toMillis());
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, (int) config.batch().asLongValue());
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, config.buffer().asLongValue());
        properties.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000L);
        return properties;
    }
}
