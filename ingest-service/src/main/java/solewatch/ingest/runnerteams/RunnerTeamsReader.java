package solewatch.ingest.runnerteams;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunnerId;
import solewatch.events.Topics;
import solewatch.ingest.IngestConfig;

/**
 * Follows the directory's topic: every replica reads all of it, from its beginning, in no group. Asking the broker for the
 * topic's end now and then also tells whether the broker is there.
 */
@Startup
@Singleton
public final class RunnerTeamsReader {

    private static final Logger LOG = Logger.getLogger(RunnerTeamsReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final Map<String, Object> properties;
    private final RunnerTeams teams;
    private final Clock clock;
    private final Duration checkEvery;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("runner-teams").daemon().factory());
    /** Only the reader's own thread touches it. */
    private @Nullable Consumer<byte[], byte[]> consumer;

    private List<TopicPartition> partitions = List.of();
    private Instant nextCheck = Instant.MIN;
    private volatile Instant brokerSeen = Instant.MIN;
    private volatile boolean loaded;

    RunnerTeamsReader(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            IngestConfig config,
            RunnerTeams teams,
            Clock clock) {
        this.properties = properties(kafka);
        this.teams = teams;
        this.clock = clock;
        this.checkEvery = config.teams().checkEvery();
        thread.scheduleWithFixedDelay(this::follow, 0, 20, TimeUnit.MILLISECONDS);
    }

    /** Whether the directory was read to the end it had when this service started. */
    public boolean loaded() {
        return loaded;
    }

    /** When the broker last answered. */
    public Instant brokerSeen() {
        return brokerSeen;
    }

    private void follow() {
        try {
            Consumer<byte[], byte[]> from = assigned();
            if (from == null) {
                return;
            }
            for (ConsumerRecord<byte[], byte[]> entry : from.poll(POLL)) {
                take(entry);
            }
            if (!clock.instant().isBefore(nextCheck)) {
                check(from);
            }
        } catch (InterruptException e) {
            LOG.debug("The reader of runner teams is asked to stop");
        } catch (KafkaException e) {
            LOG.debugf(
                    "The topic of runner teams cannot be read now: %s",
                    e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            // An escaping exception would end the schedule without a word.
            LOG.error("The directory of runner teams failed to take a record", e);
        }
    }

    private @Nullable Consumer<byte[], byte[]> assigned() {
        Consumer<byte[], byte[]> open = consumer;
        if (open == null) {
            open = new KafkaConsumer<>(properties);
            consumer = open;
        }
        if (partitions.isEmpty() && !clock.instant().isBefore(nextCheck)) {
            nextCheck = clock.instant().plus(Duration.ofMillis(500));
            partitions = open.partitionsFor(Topics.RUNNER_TEAMS, ANSWER).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            open.assign(partitions);
            open.seekToBeginning(partitions);
            nextCheck = Instant.MIN;
        }
        return partitions.isEmpty() ? null : open;
    }

    private void check(Consumer<byte[], byte[]> from) {
        // Set first: an away broker is asked again later, and the directory is read meanwhile.
        nextCheck = clock.instant().plus(checkEvery);
        Map<TopicPartition, Long> ends = from.endOffsets(partitions, ANSWER);
        brokerSeen = clock.instant();
        if (loaded) {
            return;
        }
        boolean atEnd = ends.entrySet().stream().allMatch(end -> from.position(end.getKey(), ANSWER) >= end.getValue());
        if (atEnd) {
            loaded = true;
            LOG.infof("The directory knows %d runners", teams.size());
        } else {
            nextCheck = Instant.MIN;
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> entry) {
        String key = entry.key() == null ? "" : new String(entry.key(), StandardCharsets.UTF_8);
        if (!RunnerId.isValid(key)) {
            return;
        }
        RunnerId runner = new RunnerId(key);
        if (entry.value() == null) {
            teams.forget(runner, entry.offset());
        } else {
            teams.put(runner, TeamRecords.membership(entry.value(), entry.headers()), entry.offset());
        }
    }

    @PreDestroy
    void close() {
        thread.execute(() -> {
            Consumer<byte[], byte[]> open = consumer;
            if (open != null) {
                open.close();
            }
        });
        thread.shutdown();
    }

    private static Map<String, Object> properties(Map<String, Object> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "solewatch-ingest-teams");
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000L);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return properties;
    }
}
