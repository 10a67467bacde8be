package solewatch.local.replicas;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import solewatch.events.EventCodec;
import solewatch.events.RunnerEvent;
import solewatch.events.Topics;

/** The broker as ingest and notify see it. */
final class Topic implements AutoCloseable {

    /** A finding event as it came. */
    record Told(String id, String type, String value) {}

    private final EventCodec codec = new EventCodec();
    private final String servers;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Admin admin;

    Topic(String servers) {
        this.servers = servers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", "5"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.admin = Admin.create(Map.of("bootstrap.servers", servers));
    }

    /** Publishes as ingest would. */
    void happened(Collection<RunnerEvent> events) {
        Instant now = Instant.now();
        for (RunnerEvent event : events) {
            EventCodec.Encoded encoded = codec.encode(event, "/solewatch/test", now);
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    Topics.RUNNER_EVENTS, encoded.key().getBytes(StandardCharsets.UTF_8), encoded.value());
            encoded.headers()
                    .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(record);
        }
        producer.flush();
    }

    /** How many partitions each member of the group has, in the order of their numbers. */
    List<Integer> partitionsOfMembers(String group) {
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                    .map(member -> member.assignment().topicPartitions().size())
                    .sorted()
                    .toList();
        } catch (ExecutionException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every finding event of each runner, in order, repeats included. */
    Map<String, List<Told>> findings(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<String, List<Told>> told = new TreeMap<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> told.computeIfAbsent(text(record.key()), key -> new ArrayList<>())
                                .add(told(record)));
            }
            return told;
        }
    }

    /** What a receiver makes of it that knows an id again. */
    static Map<String, List<Told>> withoutRepeats(Map<String, List<Told>> told) {
        return told.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> {
                            Set<String> seen = new HashSet<>();
                            return entry.getValue().stream()
                                    .filter(one -> seen.add(one.id()))
                                    .toList();
                        },
                        (a, b) -> a,
                        TreeMap::new));
    }

    static long count(Map<String, List<Told>> told) {
        return told.values().stream().mapToLong(List::size).sum();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }

    private static Told told(ConsumerRecord<byte[], byte[]> record) {
        return new Told(header(record, "ce_id"), header(record, "ce_type"), text(record.value()));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return text(header.value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
