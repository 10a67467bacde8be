package solewatch.notify.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.UUID;
import solewatch.events.Finding;
import solewatch.events.Finding.Urgency;
import solewatch.events.FindingChanged;
import solewatch.events.FindingClosed;
import solewatch.events.FindingRaised;
import solewatch.events.FindingRetracted;
import solewatch.notify.store.FindingStore.Taken;

/** What an event about a finding does to the alerts of it that were owed before. */
final class StandingAlerts {

    private static final String HOLD = """
            select 1 from delivery where finding = $1 and kind = 'ALERT' and state in ('DUE', 'IN_DOUBT')
                and not_before is not null order by id for update
            """;

    private static final String HOLD_ENTRIES = """
            select 1 from digest_item where finding = $1 and raising order by subscription, version for update
            """;

    private static final String REVIVE = """
            update delivery set state = 'DUE', reason = 'OPEN_AGAIN', not_before = $3, ended_at = null
            where finding = $1 and kind = 'ALERT' and version = $2 and state = 'SUPERSEDED' and reason = 'STOPPED_IN_TIME'
            """;

    private static final String STOP = """
            update delivery set state = case when state = 'DUE' then 'SUPERSEDED' else state end,
                not_before = null, rendered = null, ended_at = $2, reason = 'STOPPED_IN_TIME'
            where finding = $1 and kind = 'ALERT' and state in ('DUE', 'IN_DOUBT') and not_before is not null
            """;

    private static final String STOP_ENTRIES = """
            delete from digest_item i where i.finding = $1 and i.raising and not exists (
                select 1 from digest_taken t
                where (t.subscription, t.finding, t.version) = (i.subscription, i.finding, i.version))
            """;

    private static final String HURRY_CORRECTIONS = """
            update delivery set not_before = $2
            where finding = $1 and kind = 'CORRECTION' and state = 'DUE' and attempts = 0 and not_before > $2
            """;

    private StandingAlerts() {}

    /**
     * Before it is asked who was told. What is to be stopped is held, so that no worker takes it in hand between the
     * question and the answer: such an alert would be sent and never corrected. What was stopped unsent when the finding
     * closed is owed again when it opens again.
     */
    static Uni<Void> beforeAsking(SqlClient tx, Taken taken, Instant now) {
        UUID finding = taken.event().finding().id().value();
        if (hasEnded(taken)) {
            return tx.preparedQuery(HOLD)
                    .execute(Tuple.of(finding))
                    .chain(() -> tx.preparedQuery(HOLD_ENTRIES).execute(Tuple.of(finding)))
                    .replaceWithVoid();
        }
        return taken.event() instanceof FindingChanged && taken.raisedVersion() != null
                ? tx.preparedQuery(REVIVE)
                        .execute(Tuple.of(finding, taken.raisedVersion(), Sql.time(now)))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /**
     * Once it is decided. What has ended need not begin: unsent alerts are superseded, and what is in doubt is not sent
     * again. What is raised anew was acknowledged by nobody, and if it is urgent it must not wait in line behind a
     * correction that waits for the morning.
     */
    static Uni<Void> onceDecided(SqlClient tx, Taken taken, Instant now) {
        Finding finding = taken.event().finding();
        UUID id = finding.id().value();
        if (hasEnded(taken)) {
            return tx.preparedQuery(STOP)
                    .execute(Tuple.of(id, Sql.time(now)))
                    .chain(() -> tx.preparedQuery(STOP_ENTRIES).execute(Tuple.of(id)))
                    .replaceWithVoid();
        }
        if (!(taken.event() instanceof FindingRaised)) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> forgotten = tx.preparedQuery("delete from acknowledgement where finding = $1")
                .execute(Tuple.of(id))
                .replaceWithVoid();
        return finding.urgency() == Urgency.HIGH
                ? forgotten.chain(() -> tx.preparedQuery(HURRY_CORRECTIONS)
                        .execute(Tuple.of(id, Sql.time(now)))
                        .replaceWithVoid())
                : forgotten;
    }

    private static boolean hasEnded(Taken taken) {
        return taken.event() instanceof FindingClosed || taken.event() instanceof FindingRetracted;
    }
}
