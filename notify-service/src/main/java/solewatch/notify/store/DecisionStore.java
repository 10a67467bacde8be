package solewatch.notify.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.events.Finding;
import solewatch.events.Finding.Urgency;
import solewatch.events.FindingRaised;
import solewatch.notify.routing.Decision;
import solewatch.notify.routing.Notice;
import solewatch.notify.routing.Notice.Kind;
import solewatch.notify.routing.Subscription.Route;
import solewatch.notify.store.FindingStore.Taken;

/** Decisions written down, with the deliveries they ask for. Writing the same again changes nothing. */
@ApplicationScoped
public class DecisionStore {

    /** Who listens is woken when a transaction that owes something commits. */
    public static final String WAKE = "solewatch_deliveries";

    private static final String DECIDE = """
            insert into decision (finding, version, subscription, reader, role, runner, event, verdict, reason,
                not_before, decided_at)
            select $1, $2, u.subscription, u.reader, u.role, $3, $4, u.verdict, u.reason, u.not_before, $5
            from unnest($6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[], $11::timestamptz[])
                as u (subscription, reader, role, verdict, reason, not_before)
            on conflict do nothing
            """;

    private static final String OWE = """
            insert into delivery (id, idem_key, finding, version, digest_on, runner, reader, subscription, channel, via,
                destination, kind, urgency, order_key, state, reason, not_before, expires_at, created_at)
            select u.id, u.idem_key, u.finding, u.version, u.digest_on, u.runner, u.reader, u.subscription, u.channel,
                u.via, u.destination, u.kind, u.urgency, u.order_key, 'DUE', u.reason, u.not_before, u.expires_at, $1
            from unnest($2::uuid[], $3::text[], $4::uuid[], $5::int[], $6::date[], $7::text[], $8::text[], $9::uuid[],
                $10::uuid[], $11::text[], $12::text[], $13::text[], $14::smallint[], $15::text[], $16::text[],
                $17::timestamptz[], $18::timestamptz[])
                as u (id, idem_key, finding, version, digest_on, runner, reader, subscription, channel, via,
                    destination, kind, urgency, order_key, reason, not_before, expires_at)
            on conflict (idem_key) do nothing
            """;

    /** A delivery as it is written down. */
    private record Owed(
            String key,
            @Nullable UUID finding,
            @Nullable Integer version,
            @Nullable String runner,
            UUID subscription,
            String reader,
            String reason,
            short urgency,
            Notice notice) {

        UUID id() {
            return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        }

        String orderKey() {
            return notice.route().channel() + "|" + (finding == null ? notice.kind() : finding);
        }
    }

    /** Writes the decisions on this event, what they owe, and what no longer needs to be sent. */
    public Uni<Void> write(SqlClient tx, Taken taken, List<Decision> decisions, Instant now) {
        return StandingAlerts.onceDecided(tx, taken, now)
                .chain(() -> decide(tx, taken, decisions, now))
                .chain(() -> noteDigests(tx, taken, decisions))
                .chain(() -> owe(tx, owed(taken, decisions), now));
    }

    /** Owes a test message to each of these routes; a second one within the minute is the first one. */
    public Uni<Void> test(SqlClient client, UUID subscription, String reader, List<Notice> notices, Instant now) {
        long minute = now.getEpochSecond() / 60;
        List<Owed> owed = notices.stream()
                .map(notice -> new Owed(
                        "test|" + notice.route().channel() + "|" + minute,
                        null,
                        null,
                        null,
                        subscription,
                        reader,
                        "TEST",
                        (short) Urgency.NORMAL.ordinal(),
                        notice))
                .toList();
        return owe(client, owed, now);
    }

    private static Uni<Void> decide(SqlClient tx, Taken taken, List<Decision> decisions, Instant now) {
        Finding finding = taken.event().finding();
        return tx.preparedQuery(DECIDE)
                .execute(Tuple.tuple()
                        .addValue(finding.id().value())
                        .addInteger(finding.version())
                        .addString(finding.runner().value())
                        .addString(taken.event().getClass().getSimpleName())
                        .addValue(Sql.time(now))
                        .addValue(Sql.ids(decisions, Decision::subscription))
                        .addValue(Sql.texts(decisions, Decision::reader))
                        .addValue(
                                Sql.texts(decisions, decision -> decision.role().name()))
                        .addValue(Sql.texts(
                                decisions, decision -> decision.verdict().name()))
                        .addValue(Sql.texts(
                                decisions, decision -> decision.reason().name()))
                        .addValue(Sql.times(
                                decisions,
                                decision -> decision.notices().isEmpty()
                                        ? null
                                        : decision.notices().getFirst().notBefore())))
                .replaceWithVoid();
    }

    private static Uni<Void> noteDigests(SqlClient tx, Taken taken, List<Decision> decisions) {
        List<Decision> digests = decisions.stream()
                .filter(decision -> decision.verdict() == Decision.Verdict.DIGEST)
                .toList();
        if (digests.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Finding finding = taken.event().finding();
        return tx.preparedQuery("""
                        insert into digest_item (subscription, finding, version, runner, due_on, raised_version, raising)
                        select u.subscription, $1, $2, $3, u.due_on, $4, $5
                        from unnest($6::uuid[], $7::date[]) as u (subscription, due_on) on conflict do nothing
                        """)
                .execute(Tuple.tuple()
                        .addValue(finding.id().value())
                        .addInteger(finding.version())
                        .addString(finding.runner().value())
                        .addInteger(raisedVersion(taken))
                        .addBoolean(taken.event() instanceof FindingRaised)
                        .addValue(Sql.ids(digests, Decision::subscription))
                        .addValue(digests.stream()
                                .map(decision -> decision.notices().getFirst().digestOn())
                                .toArray(LocalDate[]::new)))
                .replaceWithVoid();
    }

    private static List<Owed> owed(Taken taken, List<Decision> decisions) {
        return decisions.stream()
                .flatMap(decision -> decision.notices().stream().map(notice -> owed(taken, decision, notice)))
                .toList();
    }

    private static Owed owed(Taken taken, Decision decision, Notice notice) {
        Route route = notice.route();
        if (notice.kind() == Kind.DIGEST) {
            return new Owed(
                    // By its hour, not its day: who moves the hour once today's was sent gets another one.
                    "digest|" + decision.subscription() + "|" + notice.notBefore() + "|" + route.channel(),
                    null,
                    null,
                    null,
                    decision.subscription(),
                    decision.reader(),
                    decision.reason().name(),
                    (short) Urgency.DIGEST.ordinal(),
                    notice);
        }
        Finding finding = taken.event().finding();
        int version = raisedVersion(taken);
        String key = String.join(
                "|",
                finding.id().toString(),
                Integer.toString(version),
                decision.reader(),
                route.channel().toString(),
                notice.kind().name());
        return new Owed(
                key,
                finding.id().value(),
                version,
                finding.runner().value(),
                decision.subscription(),
                decision.reader(),
                decision.reason().name(),
                (short) finding.urgency().ordinal(),
                notice);
    }

    private static Uni<Void> owe(SqlClient client, List<Owed> owed, Instant now) {
        if (owed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addValue(Sql.time(now))
                .addValue(Sql.ids(owed, Owed::id))
                .addValue(Sql.texts(owed, Owed::key))
                .addValue(Sql.ids(owed, Owed::finding))
                .addValue(Sql.numbers(owed, Owed::version))
                .addValue(owed.stream().map(one -> one.notice().digestOn()).toArray(LocalDate[]::new))
                .addValue(Sql.texts(owed, Owed::runner))
                .addValue(Sql.texts(owed, Owed::reader))
                .addValue(Sql.ids(owed, Owed::subscription))
                .addValue(Sql.ids(owed, one -> one.notice().route().channel()))
                .addValue(Sql.texts(owed, one -> one.notice().route().via().name()))
                .addValue(Sql.texts(owed, one -> one.notice().route().destination()))
                .addValue(Sql.texts(owed, one -> one.notice().kind().name()))
                .addValue(owed.stream().map(Owed::urgency).toArray(Short[]::new))
                .addValue(Sql.texts(owed, Owed::orderKey))
                .addValue(Sql.texts(owed, Owed::reason))
                .addValue(Sql.times(owed, one -> one.notice().notBefore()))
                .addValue(Sql.times(owed, one -> one.notice().expiresAt()));
        return client.preparedQuery(OWE)
                .execute(columns)
                .chain(() -> wake(client))
                .replaceWithVoid();
    }

    /** Tells the workers, once this commits, that there is something to do. */
    public static Uni<Void> wake(SqlClient client) {
        return client.preparedQuery("select pg_notify($1, '')")
                .execute(Tuple.of(WAKE))
                .replaceWithVoid();
    }

    /** Without a raising on record, the event stands for it. */
    private static int raisedVersion(Taken taken) {
        Integer raised = taken.raisedVersion();
        return raised == null ? taken.event().finding().version() : raised;
    }
}
