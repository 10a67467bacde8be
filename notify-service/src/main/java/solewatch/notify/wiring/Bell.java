package solewatch.notify.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import solewatch.notify.NotifyConfig;
import solewatch.notify.delivery.DeliveryWorker;
import solewatch.notify.store.DecisionStore;

/**
 * Wakes the worker: when PostgreSQL notifies, and by the clock, because a notification is only a hint and what was put off
 * becomes due without one.
 */
@ApplicationScoped
public class Bell {

    private static final Logger LOG = Logger.getLogger(Bell.class);
    private static final int SWEEP_EVERY = 10;
    /** Well below what an orchestrator grants a process to end. */
    private static final Duration SENDS_END_WITHIN = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final Pool pool;
    private final DeliveryWorker worker;
    private final NotifyConfig.Delivery config;
    private final AtomicBoolean listening = new AtomicBoolean();
    private long ticks;
    private volatile boolean stopped;

    Bell(Vertx vertx, Pool pool, DeliveryWorker worker, NotifyConfig config) {
        this.vertx = vertx;
        this.pool = pool;
        this.worker = worker;
        this.config = config.delivery();
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            vertx.setPeriodic(config.poll().toMillis(), id -> tick(id));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        try {
            worker.stop().get(SENDS_END_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warnf(
                    "Sends were still under way after %d s: their leases will end them", SENDS_END_WITHIN.toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick(long timer) {
        if (stopped) {
            vertx.cancelTimer(timer);
            return;
        }
        worker.wake();
        if (ticks++ % SWEEP_EVERY == 0) {
            worker.sweep();
        }
        if (listening.compareAndSet(false, true)) {
            pool.getConnection().subscribe().with(this::listen, failure -> listening.set(false));
        }
    }

    private void listen(SqlConnection connection) {
        PgConnection raw = PgConnection.cast(connection.getDelegate());
        raw.notificationHandler(notification -> worker.wake());
        raw.closeHandler(closed -> listening.set(false));
        connection.query("listen " + DecisionStore.WAKE).execute().subscribe().with(done -> worker.wake(), failure -> {
            LOG.warnf("Listening failed: %s", failure.getClass().getSimpleName());
            connection.closeAndForget();
            listening.set(false);
        });
    }
}
