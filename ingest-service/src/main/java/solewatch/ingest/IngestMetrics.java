package solewatch.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import solewatch.events.RunnerEvent;

/** What ingest counts: events kept and things refused, by kind and code, and how long Kafka took. No runner is named. */
@Singleton
public final class IngestMetrics {

    private final MeterRegistry registry;
    private final Timer publishing;

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.publishing = Timer.builder("solewatch.ingest.publish")
                .description("From handing events to the producer until the broker has them all")
                .publishPercentileHistogram()
                .register(registry);
    }

    /** These events of one kind are in Kafka. */
    public void kept(Class<? extends RunnerEvent> kind, long events) {
        registry.counter("solewatch.ingest.accepted", "kind", kind.getSimpleName())
                .increment(events);
    }

    /** Something posted was not taken, for this reason. */
    public void refused(String code) {
        registry.counter("solewatch.ingest.refused", "code", code).increment();
    }

    /** Kafka took this long, or gave up after it. */
    public void published(Duration took) {
        publishing.record(took);
    }
}
