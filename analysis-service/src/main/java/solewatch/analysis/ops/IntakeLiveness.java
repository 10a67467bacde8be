package solewatch.analysis.ops;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import solewatch.analysis.intake.IntakeProgress;
import solewatch.analysis.setup.AnalysisConfig;

/** Asks for a restart when a batch has been stuck for long although the database answers; never for the database's sake. */
@Liveness
@Singleton
class IntakeLiveness implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final IntakeProgress progress;
    private final Pool pool;
    private final Duration stuckAfter;

    IntakeLiveness(IntakeProgress progress, Pool pool, AnalysisConfig config) {
        this.progress = progress;
        this.pool = pool;
        this.stuckAfter = config.analysis().intake().stuckAfter();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        if (progress.unfinishedFor().compareTo(stuckAfter) <= 0) {
            return Uni.createFrom().item(verdict(true));
        }
        return pool.query("select 1")
                .execute()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(answered -> verdict(false))
                .onFailure()
                .recoverWithItem(() -> verdict(true));
    }

    private static HealthCheckResponse verdict(boolean alive) {
        return HealthCheckResponse.named("intake").status(alive).build();
    }
}
