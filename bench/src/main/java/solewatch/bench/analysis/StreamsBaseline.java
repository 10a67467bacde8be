package solewatch.bench.analysis;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import solewatch.events.EventCodec;
import solewatch.events.EventDecodingException;
import solewatch.events.RunRecorded;
import solewatch.events.RunnerEvent;

/**
 * The baseline, as somebody would write it who wants rolling load and nothing else: Kafka Streams, one aggregate per
 * runner in a persistent store with its changelog, at least once, default cache and commit interval, a thread per core.
 * It decodes every event, adds up runs, and forgets the rest: no late or corrected facts, no episodes, no findings.
 */
public final class StreamsBaseline {

    /** Seen by no user: so often it looks whether to commit at the two moments that are timed. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private StreamsBaseline() {}

    /** Arguments: bootstrap servers, topic, application id, state folder, events of the warm-up, all events. */
    public static void main(String[] args) throws InterruptedException {
        Logger.getLogger("").setLevel(Level.WARNING);
        Properties properties = new Properties();
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, args[0]);
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, args[2]);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, args[3]);
        properties.put(
                StreamsConfig.NUM_STREAM_THREADS_CONFIG, Runtime.getRuntime().availableProcessors());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        Moments moments = new Moments(Long.parseLong(args[4]), Long.parseLong(args[5]));
        CountDownLatch ended = new CountDownLatch(1);
        KafkaStreams streams = new KafkaStreams(topology(args[1], moments).build(), properties);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            streams.close(Duration.ofSeconds(5));
            ended.countDown();
        }));
        streams.start();
        ended.await();
    }

    private static StreamsBuilder topology(String topic, Moments moments) {
        EventCodec codec = new EventCodec();
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(topic, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .processValues(() -> new Decoding(codec, moments))
                .groupByKey(Grouped.with(Serdes.String(), null))
                .aggregate(
                        () -> new byte[0],
                        (runner, event, sums) -> event instanceof RunRecorded run && run.distanceMetres() != null
                                ? DailySums.plus(
                                        sums.length == 0 ? null : sums,
                                        (int) run.start().day().toEpochDay(),
                                        run.distanceMetres())
                                : sums,
                        Materialized.<String, byte[], KeyValueStore<Bytes, byte[]>>as("daily-sums")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.ByteArray()));
        return builder;
    }

    /** The end of the warm-up and the end of all: the moments when progress must be visible at once. */
    private record Moments(long warmUp, long all, AtomicLong seen) {
        Moments(long warmUp, long all) {
            this(warmUp, all, new AtomicLong());
        }

        /** 0 before the first, 1 between, 2 after the second. */
        int passed() {
            long now = seen.get();
            if (now >= all) {
                return 2;
            }
            return now >= warmUp ? 1 : 0;
        }
    }

    private static final class Decoding extends ContextualFixedKeyProcessor<String, byte[], RunnerEvent> {
        private final EventCodec codec;
        private final Moments moments;
        private int committed;

        Decoding(EventCodec codec, Moments moments) {
            this.codec = codec;
            this.moments = moments;
        }

        @Override
        public void init(FixedKeyProcessorContext<String, RunnerEvent> context) {
            super.init(context);
            context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, now -> {
                if (moments.passed() > committed) {
                    committed = moments.passed();
                    context.commit();
                }
            });
        }

        @Override
        public void process(FixedKeyRecord<String, byte[]> event) {
            moments.seen().incrementAndGet();
            try {
                context().forward(event.withValue(codec.decodeRunnerEvent(type(event), event.value())));
            } catch (EventDecodingException e) {
                throw new IllegalStateException("the topic of this measurement holds events alone", e);
            }
        }

        private static @Nullable String type(FixedKeyRecord<String, byte[]> event) {
            Header header = event.headers().lastHeader(EventCodec.TYPE_HEADER);
            return header == null ? null : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
