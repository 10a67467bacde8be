package solewatch.notify.intake;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import solewatch.notify.NotifyMetrics;
import solewatch.notify.store.DeadLetterStore;

/**
 * One batch, one transaction. While the database is away a batch is tried again in place, for as long as it takes: order
 * matters, so nothing is skipped. A record the database will never take is found by taking the batch apart, and set aside.
 */
@ApplicationScoped
public class Conveyor {

    private static final Logger LOG = Logger.getLogger(Conveyor.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(30);

    /** What is done with a batch inside the transaction. */
    @FunctionalInterface
    interface Work {
        Uni<Void> on(SqlConnection tx, List<Arrival> arrivals);
    }

    private final Pool pool;
    private final DeadLetterStore deadLetters;
    private final NotifyMetrics metrics;
    private final IntakeState state;

    Conveyor(Pool pool, DeadLetterStore deadLetters, NotifyMetrics metrics, IntakeState state) {
        this.pool = pool;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.state = state;
    }

    /** Completes when the whole batch is committed. */
    Uni<Void> carry(List<Arrival> arrivals, Work work) {
        if (arrivals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> once(arrivals, work))
                .onFailure(failure -> !isContent(failure))
                .invoke(failure -> stalled(failure))
                .onFailure(failure -> !isContent(failure))
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely()
                .onFailure(Conveyor::isContent)
                .recoverWithUni(failure -> apart(arrivals, work, failure))
                .invoke(() -> state.moving());
    }

    /** Sets a record aside with its bytes and the reason. */
    Uni<Void> setAside(SqlConnection tx, Arrival arrival, String reason) {
        metrics.setAside(arrival.topic(), reason);
        return deadLetters.keep(tx, arrival.deadLetter(reason));
    }

    private Uni<Void> once(List<Arrival> arrivals, Work work) {
        return pool.withTransaction(tx -> work.on(tx, arrivals))
                .ifNoItem()
                .after(LONGEST_TRANSACTION)
                .fail();
    }

    private Uni<Void> apart(List<Arrival> arrivals, Work work, Throwable failure) {
        if (arrivals.size() == 1) {
            LOG.warnf("A record was set aside: %s", failure.getClass().getSimpleName());
            return carry(arrivals, (tx, one) -> setAside(tx, one.getFirst(), "REFUSED_BY_STORE"));
        }
        return Multi.createFrom()
                .iterable(arrivals)
                .onItem()
                .transformToUniAndConcatenate(
                        arrival -> carry(List.of(arrival), work).replaceWith(true))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private void stalled(Throwable failure) {
        if (state.stalled()) {
            LOG.warnf(
                    "The database does not take events: %s", failure.getClass().getSimpleName());
        }
    }

    /** SQLSTATE class 22 (data) and 23 (integrity), and our own errors: trying again would not help. */
    private static boolean isContent(Throwable failure) {
        if (failure instanceof PgException refused) {
            String code = String.valueOf(refused.getSqlState());
            return code.startsWith("22") || code.startsWith("23");
        }
        return failure instanceof IllegalArgumentException
                || failure instanceof NullPointerException
                || failure instanceof ClassCastException;
    }
}
