package solewatch.analysis.intake;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether the intake gets on: since when a batch has been unfinished, and whether its last attempt failed. */
@Singleton
public class IntakeProgress {

    private record State(@Nullable Instant since, boolean failing) {}

    private static final State IDLE = new State(null, false);

    private final AtomicReference<State> state = new AtomicReference<>(IDLE);
    private final Clock clock;

    IntakeProgress(Clock clock) {
        this.clock = clock;
    }

    /** Whether the current batch could not be written at the last attempt. */
    public boolean failing() {
        return current().failing();
    }

    /** How long the current batch has been unfinished; nothing when there is none. */
    public Duration unfinishedFor() {
        Instant since = current().since();
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    void began() {
        state.set(new State(clock.instant(), false));
    }

    void failed() {
        state.updateAndGet(now -> new State(now.since(), true));
    }

    void finished() {
        state.set(IDLE);
    }

    private State current() {
        return Objects.requireNonNull(state.get());
    }
}
