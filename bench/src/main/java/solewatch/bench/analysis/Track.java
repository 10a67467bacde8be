package solewatch.bench.analysis;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import solewatch.embedded.EmbeddedDatabase;
import solewatch.embedded.EmbeddedKafka;
import solewatch.embedded.StartFailure;

/** Times a contender by the offsets its group commits: from the first look after the warm-up until all are committed. */
final class Track implements AutoCloseable {

    private static final long LOOK_MILLIS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Admin admin;
    private final EmbeddedDatabase database;
    private int laps;

    Track(EmbeddedKafka kafka, EmbeddedDatabase database) {
        Properties properties = new Properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        this.admin = Admin.create(properties);
        this.database = database;
    }

    Measured lap(Contender contender, Content content) {
        String group = "bench-lap-" + ++laps;
        try (Contender.Lap lap = contender.start(content, group)) {
            Mark from = reached(lap, group, Math.max(1, content.warmUp()));
            Mark to = reached(lap, group, content.total());
            lap.check();
            return new Measured(
                    to.events - from.events,
                    (to.nanos - from.nanos) / 1e9,
                    seconds(to.cpu.minus(from.cpu)),
                    seconds(to.database.minus(from.database)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The measurement was interrupted.", e);
        }
    }

    private record Mark(long events, long nanos, Duration cpu, Duration database) {}

    private Mark reached(Contender.Lap lap, String group, long goal) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            long committed = committed(group);
            if (committed >= goal) {
                return new Mark(committed, System.nanoTime(), lap.child().cpu(), databaseCpu());
            }
            lap.child().mustBeAlive();
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        throw new StartFailure("Only " + committed(group) + " of " + goal + " events were committed within "
                + LONGEST.toMinutes() + " minutes. " + lap.child().tail());
    }

    private long committed(String group) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return offsets.values().stream()
                    .mapToLong(offset -> offset == null ? 0 : offset.offset())
                    .sum();
        } catch (ExecutionException e) {
            return 0;
        }
    }

    private Duration databaseCpu() {
        return ProcessHandle.of(database.pid()).stream()
                .flatMap(server ->
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(server), server.descendants()))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    @Override
    public void close() {
        admin.close();
    }
}
