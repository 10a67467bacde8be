package solewatch.analysis.ops;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import solewatch.analysis.publish.OutboxRelay;

/** Not ready while findings wait because Kafka does not take them. */
@Readiness
@Singleton
class OutboxReadiness implements HealthCheck {
    private final OutboxRelay relay;

    OutboxReadiness(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox")
                .status(!relay.refused())
                .withData("oldestSeconds", relay.age().toSeconds())
                .build();
    }
}
