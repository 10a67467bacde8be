package solewatch.analysis.publish;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import solewatch.analysis.setup.AnalysisConfig;
import solewatch.analysis.setup.AnalysisMetrics;
import solewatch.analysis.setup.Beat;
import solewatch.analysis.store.OutboxRows;
import solewatch.analysis.store.OutboxRows.Waiting;

/**
 * Gives Kafka what the outbox holds: one relay per shard at a time, one message per runner at a time, in the order they
 * were written, and forgets a message once Kafka has it. A crash in between sends it again with the same {@code ce_id}.
 */
@Singleton
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int RUNNERS_AT_ONCE = 64;
    private static final Duration BUSY_PAUSE = Duration.ofMillis(100);

    /** What one look at a shard came to. */
    private enum Look {
        EMPTIED,
        MORE,
        BUSY,
        FAILED
    }

    private final Pool pool;
    private final OutboxRows outbox;
    private final FindingsTopic topic;
    private final AnalysisMetrics metrics;
    private final AnalysisConfig.Outbox config;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean rung = new AtomicBoolean();

    OutboxRelay(
            Pool pool,
            OutboxRows outbox,
            FindingsTopic topic,
            AnalysisMetrics metrics,
            AnalysisConfig config,
            Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.topic = topic;
        this.metrics = metrics;
        this.config = config.analysis().outbox();
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Beat beat) {
        beat.every(config.poll(), "the outbox relay", () -> {
            ring();
            return Uni.createFrom().voidItem();
        });
    }

    /** Something was committed: look now. */
    public void ring() {
        rung.set(true);
        if (running.compareAndSet(false, true)) {
            rung.set(false);
            drain().onTermination()
                    .invoke(this::finished)
                    .subscribe()
                    .with(done -> {}, failure -> LOG.warnf("the outbox waits: %s", failure));
        }
    }

    private void finished() {
        running.set(false);
        if (rung.get()) {
            ring();
        }
    }

    private Uni<Void> drain() {
        return outbox.waiting(pool).chain(waiting -> {
            metrics.outboxAge(waiting.values().stream()
                    .min(Comparator.naturalOrder())
                    .map(since -> Duration.between(since, clock.instant()))
                    .orElse(Duration.ZERO));
            return Multi.createFrom()
                    .iterable(waiting.keySet())
                    .onItem()
                    .transformToUni(this::look)
                    .merge(OutboxRows.SHARDS / 2)
                    .collect()
                    .asList()
                    .chain(this::again);
        });
    }

    private Uni<Void> again(List<Look> looks) {
        if (looks.contains(Look.MORE)) {
            return drain();
        }
        if (looks.contains(Look.BUSY)) {
            return Uni.createFrom().voidItem().onItem().delayIt().by(BUSY_PAUSE).chain(this::drain);
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<Look> look(int shard) {
        return pool.withTransaction(sql -> outbox.own(sql, shard)
                .chain(mine -> mine ? relay(sql, shard) : Uni.createFrom().item(Look.BUSY)));
    }

    private Uni<Look> relay(SqlConnection sql, int shard) {
        return outbox.oldest(sql, shard, config.batch())
                .chain(messages -> deliver(messages).chain(delivered -> {
                    metrics.published(delivered.size(), messages.size() - delivered.size());
                    return outbox.remove(sql, delivered).replaceWith(verdict(messages.size(), delivered.size()));
                }));
    }

    private Look verdict(int found, int delivered) {
        if (delivered < found) {
            return Look.FAILED;
        }
        return found == config.batch() ? Look.MORE : Look.EMPTIED;
    }

    /** Runners side by side, each runner's messages one after the other: Kafka could otherwise swap them on a retry. */
    private Uni<List<Long>> deliver(List<Waiting> messages) {
        Map<String, List<Waiting>> byRunner =
                messages.stream().collect(Collectors.groupingBy(Waiting::key, LinkedHashMap::new, Collectors.toList()));
        return Multi.createFrom()
                .iterable(byRunner.values())
                .onItem()
                .transformToUni(this::inOrder)
                .merge(RUNNERS_AT_ONCE)
                .collect()
                .asList()
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    private Uni<List<Long>> inOrder(List<Waiting> messages) {
        List<Long> delivered = new ArrayList<>();
        return Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUniAndConcatenate(message -> topic.send(message).invoke(() -> delivered.add(message.id())))
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "a finding of runner %s waits: %s", messages.get(0).key(), failure))
                .onFailure()
                .recoverWithNull()
                .replaceWith(() -> List.copyOf(delivered));
    }
}
