package solewatch.analysis.setup;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What is counted and timed. No label ever carries a runner. */
@Singleton
public class AnalysisMetrics {
    private final MeterRegistry registry;
    private final Timer batch;
    private final Timer assessment;
    private final Timer delay;
    private final AtomicLong outboxAge = new AtomicLong();

    AnalysisMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.batch = Timer.builder("solewatch.intake.batch")
                .description("one batch, from the first byte decoded to the commit")
                .publishPercentileHistogram()
                .register(registry);
        this.assessment = Timer.builder("solewatch.assessment")
                .description("one runner's assessment, without the database")
                .register(registry);
        this.delay = Timer.builder("solewatch.intake.delay")
                .description("from the record's time in Kafka to the commit, oldest record of each batch")
                .publishPercentileHistogram()
                .register(registry);
        registry.gauge("solewatch.outbox.age.seconds", outboxAge);
    }

    /** Facts by what became of them: {@code stored}, {@code outdated}, {@code erased}. */
    public void facts(String outcome, int count) {
        counter("solewatch.intake.facts", "outcome", outcome).increment(count);
    }

    /** A record that was set aside. */
    public void deadLetter(String reason) {
        counter("solewatch.intake.dead.letters", "reason", reason).increment();
    }

    /** A batch that must be tried again. */
    public void retry() {
        registry.counter("solewatch.intake.retries").increment();
    }

    /** A runner whose facts were kept but could not be assessed: a fault of this program. */
    public void assessmentFailed() {
        registry.counter("solewatch.assessment.failures").increment();
    }

    /** A batch that was committed. */
    public void batch(Duration took, Duration sinceOldest) {
        batch.record(took);
        delay.record(sinceOldest.isNegative() ? Duration.ZERO : sinceOldest);
    }

    /** An assessment that was made. */
    public void assessed(Duration took) {
        assessment.record(took);
    }

    /** Findings that Kafka has, and those it refused for now. */
    public void published(int delivered, int failed) {
        counter("solewatch.outbox.messages", "outcome", "delivered").increment(delivered);
        counter("solewatch.outbox.messages", "outcome", "failed").increment(failed);
    }

    /** How old the oldest waiting message is; 0 when none waits. */
    public void outboxAge(Duration age) {
        outboxAge.set(age.toSeconds());
    }

    /** Reviews that were asked for. */
    public void reviews(int count) {
        registry.counter("solewatch.reviews").increment(count);
    }

    /** Rows that were older than they are kept: {@code facts}, {@code dead-letters}, {@code erased-runners}. */
    public void removed(String what, int count) {
        counter("solewatch.retention.removed", "what", what).increment(count);
    }

    private Counter counter(String name, String key, String value) {
        return registry.counter(name, key, value);
    }
}
