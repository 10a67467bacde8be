package solewatch.analysis.intake;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whether the intake gets on: since when batches have been unfinished, and whether the last attempt at one failed. */
@Singleton
public class IntakeProgress {

    /** A batch that is being taken in; each consumer of this process has at most one. */
    static final class Unfinished {
        private final Instant since;
        private volatile boolean failing;

        private Unfinished(Instant since) {
            this.since = since;
        }

        void failed() {
            failing = true;
        }
    }

    private final Set<Unfinished> batches = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    IntakeProgress(Clock clock) {
        this.clock = clock;
    }

    /** Whether a batch could not be written at the last attempt. */
    public boolean failing() {
        return batches.stream().anyMatch(batch -> batch.failing);
    }

    /** How long the oldest batch has been unfinished; nothing when there is none. */
    public Duration unfinishedFor() {
        return batches.stream()
                .map(batch -> batch.since)
                .min(Comparator.naturalOrder())
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }

    Unfinished began() {
        Unfinished batch = new Unfinished(clock.instant());
        batches.add(batch);
        return batch;
    }

    void finished(Unfinished batch) {
        batches.remove(batch);
    }
}
