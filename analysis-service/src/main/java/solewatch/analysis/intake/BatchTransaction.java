package solewatch.analysis.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import solewatch.analysis.cache.Known;
import solewatch.analysis.cache.PackedFacts;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.store.FactRows.Owned;
import solewatch.analysis.store.Histories;
import solewatch.analysis.store.Histories.Found;
import solewatch.analysis.store.RunnerRows.Locked;
import solewatch.analysis.store.Tables;
import solewatch.events.RunnerId;

/**
 * One batch in one transaction. The locked runner rows make it the only writer of those runners, also against an owner
 * that lost the partition and does not know yet. Running the same batch again changes nothing.
 */
@Singleton
class BatchTransaction {

    /** More than the look-back: a local day may lie before the UTC day, and the runner may move. */
    private static final int READ_BACK_DAYS = Assessor.LOOK_BACK_DAYS + 3;

    /**
     * What was committed.
     *
     * @param known the touched runners as they are now
     * @param forgotten erased runners
     * @param stored facts that won
     * @param refused facts of erased runners
     * @param messages new in the outbox
     */
    record Committed(Map<RunnerId, Known> known, Set<RunnerId> forgotten, int stored, int refused, int messages) {}

    private record Admitted(Map<RunnerId, Locked> rows, Set<RunnerId> gone) {}

    private final Pool pool;
    private final Tables tables;
    private final Histories histories;
    private final Reassessment reassessment;
    private final Assessor assessor;
    private final Clock clock;

    BatchTransaction(
            Pool pool, Tables tables, Histories histories, Reassessment reassessment, Assessor assessor, Clock clock) {
        this.pool = pool;
        this.tables = tables;
        this.histories = histories;
        this.reassessment = reassessment;
        this.assessor = assessor;
        this.clock = clock;
    }

    Uni<Committed> run(Batch batch) {
        Instant began = clock.instant();
        return pool.withTransaction(sql -> tables.deadLetters()
                .add(sql, batch.poison(), began)
                .chain(() -> admit(sql, batch, began))
                // Whoever had the rows before may have seen a later day than the one this began on.
                .chain(admitted -> take(sql, batch, admitted, clock.instant())));
    }

    /** Locks the rows. Whoever is or was erased is forgotten, again if need be, and not let in. */
    private Uni<Admitted> admit(SqlConnection sql, Batch batch, Instant now) {
        Set<RunnerId> all = batch.runners();
        if (all.isEmpty()) {
            return Uni.createFrom().item(new Admitted(Map.of(), Set.of()));
        }
        return tables.runners()
                .lock(sql, all)
                .chain(rows -> tables.runners()
                        .erased(sql, unseen(rows.values()))
                        .chain(before -> {
                            Set<RunnerId> gone = new TreeSet<>(before);
                            gone.addAll(batch.erased());
                            Map<RunnerId, Locked> staying = new TreeMap<>(rows);
                            staying.keySet().removeAll(gone);
                            return tables.erasures().erase(sql, gone, now).replaceWith(new Admitted(staying, gone));
                        }));
    }

    private Uni<Committed> take(SqlConnection sql, Batch batch, Admitted admitted, Instant now) {
        List<Owned> facts = batch.factsExceptOf(admitted.gone());
        return tables.facts().keepWinners(sql, facts).chain(winners -> {
            Map<RunnerId, List<StoredFact>> news = facts.stream()
                    .filter(owned -> winners.contains(owned.fact().id()))
                    .collect(
                            Collectors.groupingBy(Owned::runner, Collectors.mapping(Owned::fact, Collectors.toList())));
            List<Locked> touched = admitted.rows().values().stream()
                    .filter(row -> mayChange(row, batch, news))
                    .toList();
            LocalDate from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(READ_BACK_DAYS);
            return histories
                    .of(sql, touched, from)
                    .call(found -> reassessment.noteFailures(sql, found.illegible()))
                    // Packing the news of hundreds of runners takes too long for an event loop.
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .map(found -> due(touched, found, news, now))
                    .chain(due -> reassessment.write(sql, due.entrySet(), now))
                    .map(done -> new Committed(
                            done.known(),
                            admitted.gone(),
                            winners.size(),
                            batch.factsOf(admitted.gone()),
                            done.messages()));
        });
    }

    private boolean mayChange(Locked row, Batch batch, Map<RunnerId, List<StoredFact>> news) {
        return news.containsKey(row.runner())
                || batch.reviewed().contains(row.runner())
                || !assessor.policyVersion().equals(row.policyVersion());
    }

    /** Those whom news, a new day or new thresholds make due, with the news in their histories. */
    private Map<RunnerId, Known> due(
            List<Locked> touched, Found found, Map<RunnerId, List<StoredFact>> news, Instant now) {
        Map<RunnerId, Known> due = new TreeMap<>();
        for (Locked row : touched) {
            Known before = found.known().get(row.runner());
            if (before == null) {
                continue;
            }
            List<StoredFact> added = news.getOrDefault(row.runner(), List.of());
            PackedFacts facts = before.facts().with(added);
            if (!added.isEmpty() || outOfDate(row, facts, now)) {
                due.put(row.runner(), new Known(row.version(), facts, before.announced()));
            }
        }
        return due;
    }

    private boolean outOfDate(Locked row, PackedFacts facts, Instant now) {
        return !assessor.policyVersion().equals(row.policyVersion())
                || !assessor.todayOf(row.runner(), facts.all(), now).equals(row.assessedOn());
    }

    private static Set<RunnerId> unseen(Collection<Locked> rows) {
        return rows.stream()
                .filter(row -> row.version() == 0)
                .map(Locked::runner)
                .collect(Collectors.toSet());
    }
}
