package solewatch.analysis.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.cache.HistoryCache;
import solewatch.analysis.intake.BatchTransaction.Committed;
import solewatch.analysis.publish.OutboxRelay;
import solewatch.analysis.setup.AnalysisConfig;
import solewatch.analysis.setup.AnalysisMetrics;
import solewatch.analysis.store.DeadLetters.Envelope;
import solewatch.events.EventCodec;

/**
 * Takes records in: all in one transaction, and by halves when the store refuses one of them, so that only that one is
 * set aside. What fails for want of the database fails here; to wait is up to the caller.
 */
@Singleton
public class Taking {
    private static final Logger LOG = Logger.getLogger(Taking.class);

    private final EventCodec codec;
    private final BatchTransaction transaction;
    private final HistoryCache cache;
    private final OutboxRelay relay;
    private final AnalysisMetrics metrics;
    private final Duration timeout;

    Taking(
            EventCodec codec,
            BatchTransaction transaction,
            HistoryCache cache,
            OutboxRelay relay,
            AnalysisMetrics metrics,
            AnalysisConfig config) {
        this.codec = codec;
        this.transaction = transaction;
        this.cache = cache;
        this.relay = relay;
        this.metrics = metrics;
        this.timeout = config.analysis().intake().transactionTimeout();
    }

    /**
     * Takes them in.
     *
     * @param oldest when the oldest of them came to Kafka
     */
    Uni<Void> take(List<? extends Arrival> arrivals, Instant oldest) {
        long began = System.nanoTime();
        return Uni.createFrom()
                .item(() -> arrivals.stream().map(one -> Decoded.of(one, codec)).toList())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(this::together)
                .invoke(() -> metrics.batch(
                        Duration.ofNanos(System.nanoTime() - began), Duration.between(oldest, Instant.now())));
    }

    /**
     * Takes in a record that had been set aside.
     *
     * @return why it still cannot be taken in, or null when it was
     */
    public Uni<@Nullable String> again(Envelope envelope) {
        return switch (Decoded.of(new Arrival.SetAside(envelope), codec)) {
            case Decoded.Poison poison -> Uni.createFrom().item(poison.letter().reason());
            case Decoded.Event event ->
                commit(List.of(event))
                        .<String>replaceWith(() -> null)
                        .onFailure(Faults::ofTheRecords)
                        .recoverWithItem(Decoded.Reason.NOT_STORABLE.name());
        };
    }

    /** All at once, or by halves until the one that is refused is alone: few transactions, whatever the batch's size. */
    private Uni<Void> together(List<Decoded> records) {
        return commit(records).onFailure(Faults::ofTheRecords).recoverWithUni(failure -> apart(records, failure));
    }

    private Uni<Void> apart(List<Decoded> records, Throwable failure) {
        if (records.size() == 1) {
            return setAside(records.get(0), failure);
        }
        LOG.warnf(
                "a batch of %d is taken in halves: %s",
                records.size(), failure.getClass().getName());
        int middle = records.size() / 2;
        return together(records.subList(0, middle)).chain(() -> together(records.subList(middle, records.size())));
    }

    private Uni<Void> setAside(Decoded record, Throwable refusal) {
        return switch (record) {
            case Decoded.Event event -> commit(List.of(Decoded.refused(event.arrival(), refusal)));
            case Decoded.Poison ignored -> Uni.createFrom().failure(refusal);
        };
    }

    private Uni<Void> commit(Collection<? extends Decoded> records) {
        Batch batch = Batch.of(records);
        return transaction
                .run(batch)
                .ifNoItem()
                .after(timeout)
                .fail()
                .invoke(committed -> committed(batch, committed))
                .replaceWithVoid();
    }

    private void committed(Batch batch, Committed committed) {
        cache.forget(committed.forgotten());
        committed.known().forEach(cache::put);
        batch.poison().forEach(letter -> {
            metrics.deadLetter(letter.reason());
            LOG.warnf(
                    "set aside: event %s of partition %d at offset %d: %s",
                    letter.envelope().headers().get("ce_id"),
                    letter.envelope().partition(),
                    letter.envelope().offset(),
                    letter.reason());
        });
        metrics.facts("stored", committed.stored());
        metrics.facts("erased", committed.refused());
        metrics.facts("outdated", Math.max(0, batch.factCount() - committed.stored() - committed.refused()));
        if (committed.messages() > 0) {
            relay.ring();
        }
    }
}
