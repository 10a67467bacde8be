package solewatch.notify.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.notify.delivery.Claim;
import solewatch.notify.delivery.Delivery.Ended;
import solewatch.notify.delivery.Delivery.Failed;
import solewatch.notify.delivery.Delivery.InDoubt;
import solewatch.notify.delivery.Ledger;
import solewatch.notify.wording.Words;

/** The ledger in PostgreSQL: rows are claimed past each other with SKIP LOCKED, and every change is fenced by the claim token. */
@ApplicationScoped
public class PostgresLedger implements Ledger {

    /** Enough to find work for every destination that has room; those that have none are left out. */
    private static final int LOOK_AT = 500;

    private static final String CLAIM = """
            with ready as materialized (
                select d.id, d.destination, d.urgency, d.not_before, d.seq from delivery d
                where d.state in ('DUE', 'IN_DOUBT') and d.not_before <= $1 and d.destination <> all($2)
                    and not exists (select 1 from destination_pause p
                        where p.destination = d.destination and p.until > $1)
                    and not exists (select 1 from delivery e where e.order_key = d.order_key and e.seq < d.seq
                        and (e.state = 'CLAIMED' or (e.state in ('DUE', 'IN_DOUBT') and e.not_before is not null)))
                order by d.urgency desc, d.not_before, d.seq limit %d),
            placed as materialized (
                select id, urgency, not_before, seq,
                    row_number() over (partition by destination order by urgency desc, not_before, seq) as place
                from ready),
            picked as materialized (
                select id from delivery
                where id in (select id from placed where place <= $3 order by urgency desc, not_before, seq limit $4)
                    and state in ('DUE', 'IN_DOUBT') and not_before <= $1
                for update skip locked)
            update delivery d set state = 'CLAIMED', phase = 'CONNECT', claim_token = $5, lease_until = $6
            from picked where d.id = picked.id returning d.*
            """.formatted(LOOK_AT);

    private static final String ABANDONED = """
            update delivery d set claim_token = $2, lease_until = $3
            where d.id in (select id from delivery where state = 'CLAIMED' and lease_until < $1
                order by lease_until limit $4 for update skip locked)
            returning d.*
            """;

    private static final String BEGIN = """
            with begun as (
                update delivery d set phase = 'DATA_SENT', attempts = d.attempts + 1, rendered = u.rendered, sight = u.sight
                from unnest($1::uuid[], $2::uuid[], $3::jsonb[], $4::text[]) as u (id, token, rendered, sight)
                where d.id = u.id and d.claim_token = u.token and d.state = 'CLAIMED'
                returning d.id, d.attempts, d.claim_token)
            insert into attempt (delivery, n, started_at, phase, worker)
            select id, attempts, $5, 'DATA_SENT', claim_token from begun
            returning delivery
            """;

    private static final String SETTLE = """
            with done as (
                update delivery set state = $3, reason = $4, not_before = $5, doubts = $6, claim_token = null,
                    lease_until = null, phase = 'CONNECT', rendered = case when $5::timestamptz is null then null else rendered end,
                    ended_at = case when $5::timestamptz is null then $7::timestamptz end
                where id = $1 and claim_token = $2 and state = 'CLAIMED'
                returning id, channel, attempts, destination),
            tried as (
                update attempt a set outcome = $8, reason = $4, took_ms = $9
                from done where $8::text is not null and a.delivery = done.id and a.n = done.attempts),
            health as (
                update channel c set failures = case when $3 = 'SENT' then 0 else c.failures + 1 end,
                    last_ok_at = case when $3 = 'SENT' then $7::timestamptz else c.last_ok_at end,
                    disabled_reason = case when $10::boolean then $4 else c.disabled_reason end,
                    disabled_at = case when $10::boolean then $7::timestamptz else c.disabled_at end
                from done where $8::text is not null and c.id = done.channel),
            paused as (
                insert into destination_pause (destination, until)
                select destination, $11::timestamptz from done where $11::timestamptz is not null
                on conflict (destination) do update set until = greatest(destination_pause.until, excluded.until))
            select id from done
            """;

    /** The entries a digest carries are noted with its first attempt, so that the next digest does not carry them again. */
    private static final String TAKE_ENTRIES = """
            insert into digest_taken (delivery, subscription, finding, version)
            select u.delivery, i.subscription, i.finding, i.version
            from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[]) as u (delivery, subscription, finding, version)
            join digest_item i on (i.subscription, i.finding, i.version) = (u.subscription, u.finding, u.version)
            on conflict do nothing
            """;

    private static final String OUTDATED = """
            select distinct u.delivery
            from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[]) as u (delivery, subscription, finding, version)
            where not exists (select 1 from digest_item i
                where (i.subscription, i.finding, i.version) = (u.subscription, u.finding, u.version))
            """;

    private record Carried(UUID delivery, UUID subscription, UUID finding, int version) {}

    private final Pool pool;
    private final ClaimRows rows;

    PostgresLedger(Pool pool, ClaimRows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    @Override
    public Uni<List<Claim>> claim(Taking taking) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.tuple()
                        .addValue(Sql.time(taking.now()))
                        .addValue(taking.full().toArray(String[]::new))
                        .addInteger(taking.mostEach())
                        .addInteger(taking.most())
                        .addValue(taking.token())
                        .addValue(Sql.time(taking.now().plus(taking.lease()))))
                .chain(claimed -> rows.read(pool, claimed));
    }

    @Override
    public Uni<List<Claim>> abandoned(Taking taking) {
        return pool.preparedQuery(ABANDONED)
                .execute(Tuple.of(
                        Sql.time(taking.now()),
                        taking.token(),
                        Sql.time(taking.now().plus(taking.lease())),
                        taking.most()))
                .chain(claimed -> rows.read(pool, claimed));
    }

    @Override
    public Uni<Set<UUID>> begin(List<Begun> begun, Instant now) {
        return pool.withTransaction(tx -> outdated(tx, begun)
                .map(outdated -> begun.stream()
                        .filter(one -> !outdated.contains(one.claim().id()))
                        .toList())
                .chain(current -> begin(tx, current, now)));
    }

    private static Uni<Set<UUID>> begin(SqlClient tx, List<Begun> begun, Instant now) {
        return tx.preparedQuery(BEGIN)
                .execute(Tuple.of(
                        Sql.ids(begun, one -> one.claim().id()),
                        Sql.ids(begun, one -> one.claim().token()),
                        begun.stream().map(one -> json(one.frozen().words())).toArray(JsonObject[]::new),
                        Sql.texts(begun, one -> one.frozen().sight().name()),
                        Sql.time(now)))
                .map(started -> {
                    Set<UUID> ours = new HashSet<>();
                    started.forEach(row -> ours.add(row.getUUID("delivery")));
                    return ours;
                })
                .call(ours -> takeEntries(tx, begun, ours));
    }

    /** Digests of which an entry was taken back since they were claimed: they come back when their lease is over. */
    private static Uni<Set<UUID>> outdated(SqlClient tx, List<Begun> begun) {
        List<Carried> carried = carried(begun);
        if (carried.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return tx.preparedQuery(OUTDATED).execute(columns(carried)).map(rows -> {
            Set<UUID> outdated = new HashSet<>();
            rows.forEach(row -> outdated.add(row.getUUID("delivery")));
            return outdated;
        });
    }

    @Override
    public Uni<Boolean> settle(Claim claim, Ended ended, Instant at, @Nullable Attempted attempted) {
        return pool.preparedQuery(SETTLE)
                .execute(Tuple.tuple()
                        .addValue(claim.id())
                        .addValue(claim.token())
                        .addString(ended.state().name())
                        .addString(ended.reason())
                        .addValue(Sql.time(ended.notBefore()))
                        .addInteger(
                                ended instanceof InDoubt doubt
                                        ? doubt.doubts()
                                        : claim.delivery().doubts())
                        .addValue(Sql.time(at))
                        .addString(attempted == null ? null : attempted.outcome())
                        .addLong(attempted == null ? null : attempted.took().toMillis())
                        .addBoolean(ended instanceof Failed failed && failed.addressGone())
                        .addValue(Sql.time(attempted == null ? null : attempted.pauseUntil())))
                .map(done -> done.size() > 0);
    }

    private static Uni<Void> takeEntries(SqlClient tx, List<Begun> begun, Set<UUID> ours) {
        List<Carried> carried = carried(begun).stream()
                .filter(one -> ours.contains(one.delivery()))
                .toList();
        return carried.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(TAKE_ENTRIES).execute(columns(carried)).replaceWithVoid();
    }

    private static List<Carried> carried(List<Begun> begun) {
        return begun.stream()
                .map(Begun::claim)
                .flatMap(claim -> claim.digest().stream()
                        .map(entry ->
                                new Carried(claim.id(), claim.subscriptionId(), entry.finding(), entry.version())))
                .toList();
    }

    private static Tuple columns(List<Carried> carried) {
        return Tuple.of(
                Sql.ids(carried, Carried::delivery),
                Sql.ids(carried, Carried::subscription),
                Sql.ids(carried, Carried::finding),
                Sql.numbers(carried, Carried::version));
    }

    private static JsonObject json(Words words) {
        return new JsonObject()
                .put("subject", words.subject())
                .put("text", words.text())
                .put("html", words.html())
                .put("payload", words.payload());
    }
}
