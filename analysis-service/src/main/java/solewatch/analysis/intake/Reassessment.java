package solewatch.analysis.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import solewatch.analysis.cache.Known;
import solewatch.analysis.finding.AnnouncedFinding;
import solewatch.analysis.setup.AnalysisMetrics;
import solewatch.analysis.store.RunnerRows.Assessed;
import solewatch.analysis.store.Tables;
import solewatch.events.EventCodec;
import solewatch.events.Finding;
import solewatch.events.RunnerId;

/**
 * Assesses runners whose rows this transaction holds, and writes what follows: assessments, announced findings, outbox.
 * A runner whose assessment fails keeps the facts and the former assessment; the failure is noted and counted, and never
 * holds up another runner.
 */
@Singleton
public class Reassessment {
    private static final Logger LOG = Logger.getLogger(Reassessment.class);
    private static final String SOURCE = "/solewatch/analysis";

    /** Runners as they are once the transaction commits, and how many messages wait in the outbox because of it. */
    public record Result(Map<RunnerId, Known> known, int messages) {}

    private final Assessor assessor;
    private final Tables tables;
    private final EventCodec codec;
    private final AnalysisMetrics metrics;

    Reassessment(Assessor assessor, Tables tables, EventCodec codec, AnalysisMetrics metrics) {
        this.assessor = assessor;
        this.tables = tables;
        this.codec = codec;
        this.metrics = metrics;
    }

    /** Assesses and writes. The assessing leaves the event loop to others. */
    public Uni<Result> write(SqlClient sql, Collection<Map.Entry<RunnerId, Known>> runners, Instant now) {
        return Uni.createFrom()
                .item(() -> Work.of(runners, this, now))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(work -> tables.runners()
                        .write(sql, work.rows)
                        .chain(() -> tables.runners().writeFailures(sql, work.failures))
                        .chain(() -> tables.findings().keep(sql, work.said.values()))
                        .chain(() -> tables.outbox().add(sql, work.messages, now))
                        .replaceWith(() -> new Result(work.after, work.messages.size())));
    }

    /** Notes that these could not be assessed, and why: a stored row of each does not read. */
    public Uni<Void> noteFailures(SqlClient sql, Map<RunnerId, String> failures) {
        failures.forEach((runner, why) -> {
            LOG.errorf("runner %s could not be assessed; its facts are kept: %s", runner, why);
            metrics.assessmentFailed();
        });
        return tables.runners().writeFailures(sql, failures);
    }

    private static final class Work {
        final List<Assessed> rows = new ArrayList<>();
        final Map<RunnerId, String> failures = new TreeMap<>();
        final Map<Finding.Id, AnnouncedFinding> said = new LinkedHashMap<>();
        final List<EventCodec.Encoded> messages = new ArrayList<>();
        final Map<RunnerId, Known> after = new TreeMap<>();

        static Work of(Collection<Map.Entry<RunnerId, Known>> runners, Reassessment by, Instant now) {
            Work work = new Work();
            runners.forEach(entry -> work.assess(entry.getKey(), entry.getValue(), by, now));
            return work;
        }

        private void assess(RunnerId runner, Known known, Reassessment by, Instant now) {
            long began = System.nanoTime();
            try {
                Assessor.Outcome outcome =
                        by.assessor.outcome(runner, known.facts().all(), known.announced(), now);
                by.metrics.assessed(Duration.ofNanos(System.nanoTime() - began));
                // All or nothing of a runner: what is noted as said must also be sent.
                List<EventCodec.Encoded> encoded = outcome.events().stream()
                        .map(event -> by.codec.encode(event, SOURCE, now))
                        .toList();
                rows.add(outcome.row());
                messages.addAll(encoded);
                Set<Finding.Id> anew = outcome.events().stream()
                        .map(event -> event.finding().id())
                        .collect(Collectors.toSet());
                outcome.announced().stream()
                        .filter(one -> anew.contains(one.finding().id()))
                        .forEach(one -> said.put(one.finding().id(), one));
                after.put(runner, new Known(known.version() + 1, known.facts(), outcome.announced()));
            } catch (RuntimeException e) {
                LOG.errorf(e, "runner %s could not be assessed; its facts are kept", runner);
                by.metrics.assessmentFailed();
                failures.put(runner, e.getClass().getName());
            }
        }
    }
}
