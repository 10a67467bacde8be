package solewatch.notify.delivery;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** Claims nothing more; what is under way ends by itself or by its lease. */
    public void stop() {
        stopped = true;
    }

    private void claimIfFree() {
        if (stopped || !claiming.compareAndSet(false, true)) {
            return;
        }
        again.set(false);
        round.take()
                .onTermination()
                .invoke(() -> claiming.set(false))
                .subscribe()
                .with(this::workOff, failure -> warn(failure));
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
                    .with(done -> wake());
            wake();
        } else if (again.get()) {
            claimIfFree();
        }
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
