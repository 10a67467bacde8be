package solewatch.notify.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the database does not take events. */
@Readiness
@ApplicationScoped
public class IntakeCheck implements HealthCheck {

    private final IntakeState state;

    IntakeCheck(IntakeState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("events reach the database")
                .status(!state.isStalled())
                .build();
    }
}
