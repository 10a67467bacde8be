package solewatch.analysis.share;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.intake.Assessor;
import solewatch.analysis.report.ClinicianReport;
import solewatch.analysis.report.Enclosures;
import solewatch.analysis.store.FactRows;
import solewatch.events.RunnerId;

/** Makes a runner's report from the facts as they are now; on a worker, because it takes processor time. */
@Singleton
class Reports {

    /** Further back than the report looks, so that the runner's own calendar cuts it and not UTC. */
    private static final int READ_DAYS = ClinicianReport.LONGEST_DAYS + 2;

    private final Pool pool;
    private final FactRows facts;
    private final Assessor assessor;
    private final Policy policy;
    private final Clock clock;

    Reports(Pool pool, FactRows facts, Assessor assessor, Policy policy, Clock clock) {
        this.pool = pool;
        this.facts = facts;
        this.assessor = assessor;
        this.policy = policy;
        this.clock = clock;
    }

    Uni<ClinicianReport> of(RunnerId runner) {
        Instant now = clock.instant();
        LocalDate from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(READ_DAYS);
        return facts.standing(pool, List.of(runner), from)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(standing -> report(runner, standing.getOrDefault(runner, List.of()), now));
    }

    private ClinicianReport report(RunnerId runner, List<StoredFact> known, Instant now) {
        LocalDate today = assessor.todayOf(runner, known, now);
        return ClinicianReport.of(
                RunnerHistory.of(runner, known),
                assessor.assess(runner, known, today),
                policy,
                Enclosures.none(),
                today);
    }
}
