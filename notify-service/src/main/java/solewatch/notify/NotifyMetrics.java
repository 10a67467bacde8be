package solewatch.notify;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What notify counts: numbers and codes only, nobody's id. */
@ApplicationScoped
public class NotifyMetrics {

    private final MeterRegistry registry;
    private final AtomicLong underWay = new AtomicLong();

    public NotifyMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("solewatch.notify.sends.under.way", underWay);
    }

    /** A decision was written. */
    public void decided(String verdict, String reason) {
        registry.counter("solewatch.notify.decisions", "verdict", verdict, "reason", reason)
                .increment();
    }

    /** A claim ended. */
    public void settled(String via, String kind, String state) {
        registry.counter("solewatch.notify.deliveries", "via", via, "kind", kind, "state", state)
                .increment();
    }

    /** A channel answered. */
    public void attempted(String via, String outcome, Duration took) {
        registry.timer("solewatch.notify.attempts", "via", via, "outcome", outcome)
                .record(took);
    }

    /** A record could not be understood. */
    public void setAside(String topic, String reason) {
        registry.counter("solewatch.notify.dead.letters", "topic", topic, "reason", reason)
                .increment();
    }

    /** How many sends are under way. */
    public void underWay(int change) {
        underWay.addAndGet(change);
    }
}
