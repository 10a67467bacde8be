package solewatch.analysis.setup;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import solewatch.analysis.problem.Refused;

/** How many answers are computed at the same time; whoever comes when it is full is told to come again. Thread-safe. */
@Singleton
public class Room {
    private final AtomicInteger inside = new AtomicInteger();
    private final int most;

    @Inject
    Room(AnalysisConfig config) {
        this(config.analysis().query().parallel());
    }

    /** For so many. */
    public Room(int most) {
        this.most = most;
    }

    /** Does the work if there is room, and makes room again however it ends. */
    public <T> Uni<T> within(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            if (inside.incrementAndGet() > most) {
                inside.decrementAndGet();
                return Uni.createFrom().failure(Refused.busy());
            }
            return Uni.createFrom()
                    .deferred(work::get)
                    .onTermination()
                    .invoke(inside::decrementAndGet);
        });
    }
}
