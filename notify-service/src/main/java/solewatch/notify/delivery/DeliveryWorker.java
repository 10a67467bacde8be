package solewatch.notify.delivery;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Runs rounds whenever it is woken: by the database, by a finished send, by the clock. One claim at a time, any number of
 * sends; a slow destination delays nobody else.
 */
public final class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);

    private final DeliveryRound round;
    private final AtomicBoolean claiming = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    /** What is under way, and one for the worker itself until it is stopped. */
    private final AtomicInteger busy = new AtomicInteger(1);

    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean stopped;

    public DeliveryWorker(DeliveryRound round) {
        this.round = round;
    }

    /** There may be something to do. Returns at once. */
    public void wake() {
        again.set(true);
        claimIfFree();
    }

    /** Looks for what other workers left behind. Returns at once. */
    public void sweep() {
        round.takeOver().subscribe().with(taken -> wakeIf(taken > 0), failure -> warn(failure));
    }

    /**
     * Claims nothing more. Done when what is under way is settled, so that an orderly end leaves no message in doubt; what
     * does not end in time ends by its lease. To be called once.
     */
    public CompletableFuture<Void> stop() {
        stopped = true;
        release();
        return ended;
    }

    private void release() {
        if (busy.decrementAndGet() == 0) {
            ended.complete(null);
        }
    }

    private void claimIfFree() {
        busy.incrementAndGet();
        // Looked at after the count, so that whoever stops the worker either waits for this claim or prevents it.
        if (stopped || !claiming.compareAndSet(false, true)) {
            release();
            return;
        }
        again.set(false);
        round.take()
                .onTermination()
                .invoke(() -> claiming.set(false))
                .subscribe()
                .with(this::workOff, failure -> {
                    warn(failure);
                    release();
                });
    }

    private void workOff(List<Claim> claims) {
        if (!claims.isEmpty()) {
            round.work(claims)
                    .onFailure()
                    .recoverWithUni(failure -> {
                        warn(failure);
                        return Uni.createFrom().voidItem();
                    })
                    .subscribe()
                    .with(done -> {
                        wake();
                        release();
                    });
            wake();
            return;
        }
        if (again.get()) {
            claimIfFree();
        }
        release();
    }

    private void wakeIf(boolean needed) {
        if (needed) {
            wake();
        }
    }

    /** What was claimed and not settled comes back when its lease is over. */
    private static void warn(Throwable failure) {
        LOG.warnf("A delivery round failed: %s", failure.getClass().getSimpleName());
    }
}
