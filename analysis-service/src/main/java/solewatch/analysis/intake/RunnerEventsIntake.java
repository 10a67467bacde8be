package solewatch.analysis.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import solewatch.analysis.setup.AnalysisConfig;

/**
 * Takes batches of the runner topic. The returned Uni ends after the commit, and the framework acknowledges then. It
 * never fails: a failing batch would be dead-lettered whole, and order lost.
 */
@ApplicationScoped
class RunnerEventsIntake {
    private static final Logger LOG = Logger.getLogger(RunnerEventsIntake.class);

    private final Taking taking;
    private final IntakeProgress progress;
    private final AnalysisConfig.Intake config;

    RunnerEventsIntake(Taking taking, IntakeProgress progress, AnalysisConfig config) {
        this.taking = taking;
        this.progress = progress;
        this.config = config.analysis().intake();
    }

    @Incoming("runner-events")
    Uni<Void> take(ConsumerRecords<byte[], byte[]> records) {
        IntakeProgress.Unfinished batch = progress.began();
        List<Arrival> arrivals = new ArrayList<>(records.count());
        long oldest = Instant.now().toEpochMilli();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            arrivals.add(new Arrival.OfTopic(record));
            oldest = Math.min(oldest, record.timestamp());
        }
        return taking.take(arrivals, Instant.ofEpochMilli(oldest))
                .onFailure()
                .invoke(failure -> {
                    batch.failed();
                    LOG.warnf(
                            "a batch of %d waits: %s",
                            arrivals.size(), failure.getClass().getName());
                })
                .onFailure()
                .retry()
                .withBackOff(config.retryFirst(), config.retryLongest())
                .indefinitely()
                .onTermination()
                .invoke(() -> progress.finished(batch));
    }
}
