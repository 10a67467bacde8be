package solewatch.bench.analysis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import solewatch.bench.Feet;
import solewatch.bench.MadeUpRunner;
import solewatch.embedded.EmbeddedKafka;
import solewatch.embedded.StartFailure;
import solewatch.events.EventCodec;
import solewatch.events.Fact;
import solewatch.events.Topics;

/**
 * A topic with events in it, produced before anything is timed: every runner's profile, then day by day what each runner
 * did. One runner in ten has an open persistent episode, one in ten symptoms on and off.
 *
 * @param runners how many
 * @param warmUp events before the clock starts: it excludes the start, and a part of the JIT compiler's work
 * @param total events in all
 * @param bytes of all values
 */
record Content(String topic, int runners, int days, long warmUp, long total, long bytes) {

    private static final int ROUND_OF_TEN = 10;

    long measured() {
        return total - warmUp;
    }

    /**
     * Events of so many days before, for warming up, and then of so many days to be timed: one a day and runner.
     *
     * @param pacemakers how many others' events come first, to warm up what the runners' own are too few for
     */
    static Content produce(EmbeddedKafka kafka, int runners, int daysBefore, int daysTimed, int pacemakers) {
        int days = daysBefore + daysTimed;
        String topic = "bench-" + runners + "-" + pacemakers + "-runners-" + daysBefore + "-" + daysTimed + "-days";
        kafka.createTopics(Map.of(topic, Map.of()), Topics.PARTITIONS);
        List<MadeUpRunner> people = people(0, runners);
        List<MadeUpRunner> others = people(runners, pacemakers);
        EventCodec codec = new EventCodec();
        long[] count = new long[3];
        AtomicReference<@Nullable Exception> refused = new AtomicReference<>();
        try (KafkaProducer<byte[], byte[]> producer = producer(kafka)) {
            for (MadeUpRunner runner : others) {
                for (Fact fact : runner.lastDays(AnalysisBench.PACEMAKERS_DAYS)) {
                    send(producer, topic, fact, codec, count, refused);
                }
            }
            for (MadeUpRunner runner : people) {
                send(producer, topic, runner.profile(), codec, count, refused);
            }
            for (int daysAgo = days; daysAgo >= 1; daysAgo--) {
                if (daysAgo == daysTimed) {
                    count[2] = count[0];
                }
                for (MadeUpRunner runner : people) {
                    for (Fact fact : runner.on(daysAgo)) {
                        send(producer, topic, fact, codec, count, refused);
                    }
                }
            }
        }
        if (refused.get() != null) {
            throw new StartFailure("The events were not all produced: " + refused.get(), refused.get());
        }
        return new Content(topic, runners + pacemakers, days, count[2], count[0], count[1]);
    }

    private static List<MadeUpRunner> people(int first, int runners) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<MadeUpRunner> people = new ArrayList<>(runners);
        for (int number = first; number < first + runners; number++) {
            Feet feet = switch (number % ROUND_OF_TEN) {
                case 0 -> Feet.PERSISTENT;
                case 5 -> Feet.ON_AND_OFF;
                default -> Feet.FREE;
            };
            people.add(new MadeUpRunner(number, feet, today));
        }
        return people;
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer,
            String topic,
            Fact fact,
            EventCodec codec,
            long[] count,
            AtomicReference<@Nullable Exception> refused) {
        EventCodec.Encoded encoded = codec.encode(fact, "/solewatch/ingest", Instant.EPOCH);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, encoded.key().getBytes(StandardCharsets.UTF_8), encoded.value());
        encoded.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record, (metadata, failure) -> refused.compareAndSet(null, failure));
        count[0]++;
        count[1] += encoded.value().length;
    }

    private static KafkaProducer<byte[], byte[]> producer(EmbeddedKafka kafka) {
        Properties properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
