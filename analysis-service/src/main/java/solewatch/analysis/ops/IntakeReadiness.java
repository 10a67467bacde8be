package solewatch.analysis.ops;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import solewatch.analysis.intake.IntakeProgress;

/** Not ready while a batch waits for the database. */
@Readiness
@Singleton
class IntakeReadiness implements HealthCheck {
    private final IntakeProgress progress;

    IntakeReadiness(IntakeProgress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("intake")
                .status(!progress.failing())
                .withData("unfinishedSeconds", progress.unfinishedFor().toSeconds())
                .build();
    }
}
