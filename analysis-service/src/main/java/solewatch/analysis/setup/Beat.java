package solewatch.analysis.setup;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Does something again and again while the service runs; one at a time, and a failure only costs that beat. */
@Singleton
public class Beat {
    private static final Logger LOG = Logger.getLogger(Beat.class);

    private final List<Cancellable> running = new CopyOnWriteArrayList<>();

    /** Does it every so often. */
    public void every(Duration pause, String name, Supplier<Uni<Void>> work) {
        running.add(Multi.createFrom()
                .ticks()
                .every(pause)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom()
                        .deferred(work::get)
                        .onFailure()
                        .invoke(failure -> LOG.warnf("%s: %s", name, failure))
                        .onFailure()
                        .recoverWithNull())
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "%s stopped", name)));
    }

    void stop(@Observes ShutdownEvent event) {
        running.forEach(Cancellable::cancel);
    }
}
