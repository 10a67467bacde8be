package solewatch.ingest.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import solewatch.events.EventCodec;
import solewatch.events.EventDecodingException;
import solewatch.events.RunnerEvent;
import solewatch.events.Topics;

/** What is on a topic now, read from its beginning by somebody who has nothing to do with the service. */
final class Topic {

    private static final EventCodec CODEC = new EventCodec();

    private Topic() {}

    static List<ConsumerRecord<byte[], byte[]>> eventsOf(String runner) {
        return all(Topics.RUNNER_EVENTS).stream()
                .filter(entry -> runner.equals(new String(entry.key(), StandardCharsets.UTF_8)))
                .toList();
    }

    static List<RunnerEvent> decodedEventsOf(String runner) {
        return eventsOf(runner).stream().map(Topic::decoded).toList();
    }

    static String header(ConsumerRecord<byte[], byte[]> entry, String name) {
        return new String(entry.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    static RunnerEvent decoded(ConsumerRecord<byte[], byte[]> entry) {
        try {
            return CODEC.decodeRunnerEvent(header(entry, "ce_type"), entry.value());
        } catch (EventDecodingException e) {
            throw new AssertionError("what ingest writes must decode", e);
        }
    }

    static List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        Properties properties = new Properties();
        properties.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }
}
