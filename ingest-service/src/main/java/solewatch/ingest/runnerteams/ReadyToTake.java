package solewatch.ingest.runnerteams;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import solewatch.ingest.IngestConfig;

/** Ready when it is known who may post for whom, and the broker answered lately. */
@Readiness
@Singleton
final class ReadyToTake implements HealthCheck {

    private final RunnerTeamsReader reader;
    private final RunnerTeams teams;
    private final Clock clock;
    private final Duration patience;

    ReadyToTake(RunnerTeamsReader reader, RunnerTeams teams, Clock clock, IngestConfig config) {
        this.reader = reader;
        this.teams = teams;
        this.clock = clock;
        this.patience = config.teams().notReadyAfter();
    }

    @Override
    public HealthCheckResponse call() {
        boolean brokerThere = reader.brokerSeen().isAfter(clock.instant().minus(patience));
        return HealthCheckResponse.named("kafka")
                .status(reader.loaded() && brokerThere)
                .withData("directoryLoaded", reader.loaded())
                .withData("brokerAnswered", brokerThere)
                .withData("runners", teams.size())
                .build();
    }
}
