package solewatch.analysis.stack;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import solewatch.events.EventCodec;
import solewatch.events.EventDecodingException;
import solewatch.events.FindingEvent;
import solewatch.events.RunnerEvent;
import solewatch.events.Topics;

/** The broker as ingest and notify see it. */
public final class Wire implements AutoCloseable {
    private static final String GROUP = "solewatch-analysis";
    private static final int PARTITIONS = 4;

    /** A finding event as it came, with its CloudEvents id. */
    public record Told(String id, FindingEvent event) {}

    private final EventCodec codec = new EventCodec();
    private final KafkaProducer<byte[], byte[]> producer;
    private final Admin admin;
    private final String servers;

    public Wire() {
        this(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    public Wire(String servers) {
        this.servers = servers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.admin = Admin.create(Map.of("bootstrap.servers", servers));
    }

    /** Publishes what happened, as ingest would, and returns when the broker has it. */
    public void happened(Collection<? extends RunnerEvent> events) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (RunnerEvent event : events) {
            EventCodec.Encoded encoded = codec.encode(event, "/solewatch/test", Instant.now());
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    Topics.RUNNER_EVENTS, encoded.key().getBytes(StandardCharsets.UTF_8), encoded.value());
            encoded.headers()
                    .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            sent.add(producer.send(record));
        }
        sent.forEach(Wire::done);
    }

    public void happened(RunnerEvent... events) {
        happened(List.of(events));
    }

    /** Publishes bytes that may be no event. */
    public void raw(byte[] key, String type, byte[] value) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topics.RUNNER_EVENTS, key, value);
        if (type != null) {
            record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        }
        done(producer.send(record));
    }

    /** Returns when the service has acknowledged all there is. */
    public void taken() {
        Awaitility.await("everything is acknowledged")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> lag() == 0);
    }

    /** Every finding event there is about this runner, in order. */
    public List<Told> findingsOf(String runner) {
        return all(Topics.FINDINGS).stream()
                .filter(record -> runner.equals(new String(record.key(), StandardCharsets.UTF_8)))
                .map(this::told)
                .toList();
    }

    /** Every finding event of every runner, in order. */
    public Map<String, List<Told>> findings() {
        return all(Topics.FINDINGS).stream()
                .collect(Collectors.groupingBy(
                        record -> new String(record.key(), StandardCharsets.UTF_8),
                        Collectors.mapping(this::told, Collectors.toList())));
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }

    private Told told(ConsumerRecord<byte[], byte[]> record) {
        try {
            return new Told(
                    header(record, "ce_id"), codec.decodeFindingEvent(header(record, "ce_type"), record.value()));
        } catch (EventDecodingException e) {
            throw new AssertionError("the service published what does not decode", e);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "group.id",
                        UUID.randomUUID().toString()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private long lag() {
        try {
            Map<TopicPartition, Long> committed =
                    admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().entrySet().stream()
                            .filter(entry -> entry.getValue() != null)
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().offset()));
            return admin
                    .listOffsets(partitions(Topics.RUNNER_EVENTS).stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .mapToLong(entry -> entry.getValue().offset() - committed.getOrDefault(entry.getKey(), 0L))
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<TopicPartition> partitions(String topic) {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    private static void done(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
