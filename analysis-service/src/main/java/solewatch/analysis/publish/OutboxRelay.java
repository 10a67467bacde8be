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
 * The first message of a look goes ahead alone: with Kafka away there is no crowd that waits in the producer, and comes out
 * late and twice.
 */
@Singleton
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int RUNNERS_AT_ONCE = 64;
    private static final int SHARDS_AT_ONCE = OutboxRows.SHARDS / 2;
    private static final Duration BUSY_PAUSE = Duration.ofMillis(100);

    /**
     * After this no message of a look is begun. With the longest time a message may take it stays below the 15 s after which
     * PostgreSQL ends an idle transaction: the shard is this relay's for as long as it sends. An instance that stood still for
     * longer, and lost the shard, sends nothing more of it.
     */
    private static final Duration BEGUN_WITHIN = Duration.ofSeconds(4);

    /** More than Kafka's own delivery.timeout.ms, which does not count what waits for the producer. */
    private static final Duration LONGEST_SEND = Duration.ofSeconds(9);

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

    /** What one look at a shard came to. */
    private enum Look {
        EMPTIED,
        MORE,
        BUSY,
        /** Kafka did not take a message. */
        REFUSED,
        /** The database did not do its part. */
        FAILED
    }

    /** What became of one runner's messages. */
    private record Sent(List<Long> delivered, boolean refused) {}

    private final Pool pool;
    private final OutboxRows outbox;
    private final FindingsTopic topic;
    private final AnalysisMetrics metrics;
    private final AnalysisConfig.Outbox config;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean rung = new AtomicBoolean();
    private volatile boolean refused;
    private volatile Duration age = Duration.ZERO;

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

    /** Whether Kafka did not take what it was last given. */
    public boolean refused() {
        return refused;
    }

    /** How old the oldest message is that waits, as of the last look. */
    public Duration age() {
        return age;
    }

    private void finished() {
        running.set(false);
        if (rung.get()) {
            ring();
        }
    }

    private Uni<Void> drain() {
        return outbox.waiting(pool).ifNoItem().after(LONGEST_LOOK).fail().chain(waiting -> {
            age = waiting.values().stream()
                    .min(Comparator.naturalOrder())
                    .map(since -> Duration.between(since, clock.instant()))
                    .orElse(Duration.ZERO);
            metrics.outboxAge(age);
            boolean wasRefused = refused;
            return Multi.createFrom()
                    .iterable(waiting.keySet())
                    .select()
                    .first(wasRefused ? 1 : OutboxRows.SHARDS)
                    .onItem()
                    .transformToUni(this::look)
                    .merge(SHARDS_AT_ONCE)
                    .collect()
                    .asList()
                    .chain(looks -> again(looks, wasRefused));
        });
    }

    private Uni<Void> again(List<Look> looks, boolean wasRefused) {
        boolean worked = looks.isEmpty() || looks.contains(Look.EMPTIED) || looks.contains(Look.MORE);
        refused = looks.contains(Look.REFUSED) || refused && !worked;
        if (looks.contains(Look.MORE) || wasRefused && !refused && !looks.isEmpty()) {
            return drain();
        }
        if (looks.contains(Look.BUSY)) {
            return Uni.createFrom().voidItem().onItem().delayIt().by(BUSY_PAUSE).chain(this::drain);
        }
        return Uni.createFrom().voidItem();
    }

    /** Never fails: a shard that cannot be looked at keeps no other from being. */
    private Uni<Look> look(int shard) {
        return pool.withTransaction(sql -> outbox.own(sql, shard)
                        .chain(mine ->
                                mine ? relay(sql, shard) : Uni.createFrom().item(Look.BUSY)))
                .ifNoItem()
                .after(LONGEST_LOOK)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.warnf("shard %d of the outbox waits: %s", shard, failure))
                .onFailure()
                .recoverWithItem(Look.FAILED);
    }

    private Uni<Look> relay(SqlConnection sql, int shard) {
        long end = System.nanoTime() + BEGUN_WITHIN.toNanos();
        return outbox.oldest(sql, shard, config.batch())
                .chain(messages -> deliver(messages, end).chain(sent -> {
                    List<Long> delivered = sent.stream()
                            .flatMap(one -> one.delivered().stream())
                            .toList();
                    long refusals = sent.stream().filter(Sent::refused).count();
                    metrics.published(delivered.size(), (int) refusals);
                    return outbox.remove(sql, delivered)
                            .replaceWith(verdict(messages.size(), delivered.size(), refusals > 0, end));
                }));
    }

    private Look verdict(int found, int delivered, boolean refusal, long end) {
        if (refusal) {
            return Look.REFUSED;
        }
        boolean cutOff = delivered < found && System.nanoTime() - end > 0;
        return delivered > 0 && (cutOff || found == config.batch()) ? Look.MORE : Look.EMPTIED;
    }

    private Uni<List<Sent>> deliver(List<Waiting> messages, long end) {
        if (messages.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        String key = messages.get(0).key();
        AtomicBoolean stopped = new AtomicBoolean();
        return inOrder(messages.subList(0, 1), end, stopped)
                .chain(first -> sideBySide(
                                messages.stream()
                                        .skip(1)
                                        .filter(message -> !first.delivered().isEmpty()
                                                || !message.key().equals(key))
                                        .toList(),
                                end,
                                stopped)
                        .map(rest -> {
                            List<Sent> all = new ArrayList<>(rest);
                            all.add(first);
                            return all;
                        }));
    }

    /** Runners side by side, each runner's messages one after the other: Kafka could otherwise swap them on a retry. */
    private Uni<List<Sent>> sideBySide(List<Waiting> messages, long end, AtomicBoolean stopped) {
        Map<String, List<Waiting>> byRunner =
                messages.stream().collect(Collectors.groupingBy(Waiting::key, LinkedHashMap::new, Collectors.toList()));
        return Multi.createFrom()
                .iterable(byRunner.values())
                .onItem()
                .transformToUni(of -> inOrder(of, end, stopped))
                .merge(RUNNERS_AT_ONCE)
                .collect()
                .asList();
    }

    private Uni<Sent> inOrder(List<Waiting> messages, long end, AtomicBoolean stopped) {
        List<Long> delivered = new ArrayList<>();
        return Multi.createFrom()
                .iterable(messages)
                .select()
                .first(message -> legible(message) && !stopped.get() && System.nanoTime() - end < 0)
                .onItem()
                .transformToUniAndConcatenate(message -> topic.send(message)
                        .ifNoItem()
                        .after(LONGEST_SEND)
                        .fail()
                        .invoke(() -> delivered.add(message.id())))
                .onItem()
                .ignoreAsUni()
                .replaceWith(() -> new Sent(List.copyOf(delivered), false))
                .onFailure()
                .invoke(failure -> {
                    stopped.set(true);
                    LOG.warnf(
                            "a finding of runner %s waits: %s", messages.get(0).key(), failure);
                })
                .onFailure()
                .recoverWithItem(() -> new Sent(List.copyOf(delivered), true));
    }

    /** What does not read stays, and what is to be said of the same runner after it. */
    private static boolean legible(Waiting message) {
        if (message.headers() == null) {
            LOG.errorf("message %d about runner %s does not read and waits", message.id(), message.key());
        }
        return message.headers() != null;
    }
}
