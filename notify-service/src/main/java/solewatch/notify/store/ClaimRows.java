package solewatch.notify.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import solewatch.events.EventCodec;
import solewatch.events.EventDecodingException;
import solewatch.events.FindingEvent;
import solewatch.events.RunnerId;
import solewatch.notify.channel.Address;
import solewatch.notify.delivery.Claim;
import solewatch.notify.delivery.Claim.About;
import solewatch.notify.delivery.Claim.Frozen;
import solewatch.notify.delivery.Delivery.Claimed;
import solewatch.notify.delivery.Phase;
import solewatch.notify.routing.ChannelKind;
import solewatch.notify.routing.Notice.Kind;
import solewatch.notify.routing.Subscription;
import solewatch.notify.routing.Told.Standing;
import solewatch.notify.store.RunnerStore.KnownRunner;
import solewatch.notify.wording.Sight;
import solewatch.notify.wording.Words;

/** Claimed rows with everything that is looked at again before they are sent: a handful of queries for the whole claim. */
@ApplicationScoped
public class ClaimRows {

    /** Of a digest: what is due and was not carried to the same address by an earlier digest that arrived or may yet. */
    private static final String ENTRIES = """
            select d.id as delivery, i.finding, i.version from delivery d
            join digest_item i on i.subscription = d.subscription and i.due_on <= d.digest_on
            where d.id = any($1) and d.kind = 'DIGEST' and not exists (
                select 1 from digest_taken t join delivery e on e.id = t.delivery
                where (t.subscription, t.finding, t.version) = (i.subscription, i.finding, i.version)
                    and e.channel = d.channel and e.id <> d.id and e.state in ('DUE', 'CLAIMED', 'IN_DOUBT', 'SENT'))
            order by i.finding, i.version
            """;

    /**
     * How far the alert got that a correction corrects: sent alone, or as an entry of a digest. By the same channel; by
     * another one of the subscription where that one is gone since.
     */
    private static final String STANDING = """
            with alerts as (
                select d.id as delivery, d.channel as by, a.id, a.state, a.doubts, a.channel from delivery d
                join delivery a on a.finding = d.finding and a.subscription = d.subscription and a.kind = 'ALERT'
                    and a.version = d.version
                where d.id = any($1) and d.kind = 'CORRECTION'
                union all
                select d.id, d.channel, a.id, a.state, a.doubts, a.channel from delivery d
                join digest_item i on i.finding = d.finding and i.subscription = d.subscription and i.raising
                    and i.raised_version = d.version
                join digest_taken t on (t.subscription, t.finding, t.version) = (i.subscription, i.finding, i.version)
                join delivery a on a.id = t.delivery
                where d.id = any($1) and d.kind = 'CORRECTION')
            select delivery, state, doubts from alerts
            where channel = by
                or not exists (select 1 from channel c where c.id = alerts.channel and c.disabled_reason is null)
            """;

    private record Entry(UUID delivery, UUID finding, int version) {}

    private record Acknowledged(UUID finding, String reader) {}

    private record Latest(FindingEvent event, RunnerId runner) {}

    private record Context(
            Map<UUID, Subscription> subscriptions,
            Map<UUID, Address> addresses,
            Map<UUID, List<Entry>> entries,
            Map<UUID, Standing> standings,
            Map<UUID, Latest> findings,
            Map<RunnerId, KnownRunner> runners,
            List<Acknowledged> acknowledged) {}

    private final EventCodec codec = new EventCodec();
    private final RunnerStore runners;
    private final SubscriptionStore subscriptions;
    private final AddressBook addresses;

    ClaimRows(RunnerStore runners, SubscriptionStore subscriptions, AddressBook addresses) {
        this.runners = runners;
        this.subscriptions = subscriptions;
        this.addresses = addresses;
    }

    Uni<List<Claim>> read(SqlClient client, RowSet<Row> claimed) {
        List<Row> rows = new ArrayList<>();
        claimed.forEach(rows::add);
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return context(client, rows)
                .map(context -> rows.stream().map(row -> claim(row, context)).toList());
    }

    private Uni<Context> context(SqlClient client, List<Row> rows) {
        Tuple deliveries = Tuple.tuple().addValue(Sql.ids(rows, row -> row.getUUID("id")));
        Uni<List<Entry>> entries = client.preparedQuery(ENTRIES)
                .execute(deliveries)
                .map(found -> all(
                        found,
                        row -> new Entry(row.getUUID("delivery"), row.getUUID("finding"), row.getInteger("version"))));
        Uni<Map<UUID, Standing>> standings =
                client.preparedQuery(STANDING).execute(deliveries).map(ClaimRows::standings);
        return Uni.combine()
                .all()
                .unis(
                        subscriptions.byId(client, all(rows, "subscription")),
                        addresses(client, all(rows, "channel")),
                        entries,
                        standings)
                .asTuple()
                .chain(first -> findings(client, rows, first.getItem3())
                        .chain(findings -> Uni.combine()
                                .all()
                                .unis(
                                        runners.now(client, runnersOf(findings)),
                                        acknowledged(client, findings.keySet().toArray(UUID[]::new)))
                                .with((known, acknowledged) -> new Context(
                                        first.getItem1().stream()
                                                .collect(Collectors.toMap(Subscription::id, Function.identity())),
                                        first.getItem2(),
                                        first.getItem3().stream().collect(Collectors.groupingBy(Entry::delivery)),
                                        first.getItem4(),
                                        findings,
                                        known,
                                        acknowledged))));
    }

    private Uni<Map<UUID, Address>> addresses(SqlClient client, List<UUID> channels) {
        return client.preparedQuery("select id, kind, address from channel where id = any($1)")
                .execute(Tuple.tuple().addValue(channels.toArray(UUID[]::new)))
                .map(found -> {
                    Map<UUID, Address> opened = new HashMap<>();
                    found.forEach(row -> addresses
                            .open(
                                    ChannelKind.valueOf(row.getString("kind")),
                                    row.getBuffer("address").getBytes())
                            .ifPresent(address -> opened.put(row.getUUID("id"), address)));
                    return opened;
                });
    }

    private Uni<Map<UUID, Latest>> findings(SqlClient client, List<Row> rows, List<Entry> entries) {
        List<UUID> wanted = new ArrayList<>(all(rows, "finding"));
        entries.forEach(entry -> wanted.add(entry.finding()));
        return client.preparedQuery("select id, runner, type, value from finding where id = any($1)")
                .execute(Tuple.tuple().addValue(wanted.stream().distinct().toArray(UUID[]::new)))
                .map(found -> {
                    Map<UUID, Latest> findings = new HashMap<>();
                    found.forEach(row -> findings.put(
                            row.getUUID("id"), new Latest(event(row), new RunnerId(row.getString("runner")))));
                    return findings;
                });
    }

    private FindingEvent event(Row row) {
        try {
            return codec.decodeFindingEvent(
                    row.getString("type"), row.getBuffer("value").getBytes());
        } catch (EventDecodingException e) {
            throw new IllegalStateException("a finding we kept no longer decodes", e);
        }
    }

    private static Uni<List<Acknowledged>> acknowledged(SqlClient client, UUID[] findings) {
        return client.preparedQuery("select finding, reader from acknowledgement where finding = any($1)")
                .execute(Tuple.tuple().addValue(findings))
                .map(found -> all(found, row -> new Acknowledged(row.getUUID("finding"), row.getString("reader"))));
    }

    private static Claim claim(Row row, Context context) {
        UUID id = row.getUUID("id");
        UUID finding = row.getUUID("finding");
        UUID subscription = row.getUUID("subscription");
        String reader = row.getString("reader");
        Standing told = context.standings().get(id);
        return new Claim(
                id,
                row.getUUID("claim_token"),
                Phase.valueOf(row.getString("phase")),
                row.getString("destination"),
                row.getUUID("channel"),
                subscription,
                new Claimed(
                        Kind.valueOf(row.getString("kind")),
                        ChannelKind.valueOf(row.getString("via")),
                        row.getInteger("attempts"),
                        row.getInteger("doubts"),
                        Objects.requireNonNull(Sql.instant(row, "expires_at"))),
                frozen(row),
                context.addresses().get(row.getUUID("channel")),
                context.subscriptions().get(subscription),
                finding == null ? null : about(finding, row.getInteger("version"), reader, told, context),
                context.entries().getOrDefault(id, List.of()).stream()
                        .map(entry -> about(entry.finding(), entry.version(), reader, null, context))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @Nullable About about(
            UUID finding, int version, String reader, @Nullable Standing told, Context context) {
        Latest latest = context.findings().get(finding);
        if (latest == null) {
            return null;
        }
        KnownRunner runner = context.runners().getOrDefault(latest.runner(), KnownRunner.NOBODY);
        return new About(
                finding,
                version,
                latest.event(),
                latest.runner(),
                runner.facts(),
                runner.name(),
                context.acknowledged().contains(new Acknowledged(finding, reader)),
                told);
    }

    private static @Nullable Frozen frozen(Row row) {
        JsonObject words = row.getJsonObject("rendered");
        return words == null
                ? null
                : new Frozen(
                        new Words(
                                words.getString("subject"),
                                words.getString("text"),
                                words.getString("html"),
                                words.getString("payload")),
                        Sight.valueOf(row.getString("sight")));
    }

    private static Map<UUID, Standing> standings(RowSet<Row> found) {
        Map<UUID, Standing> standings = new HashMap<>();
        found.forEach(row -> standings.merge(
                row.getUUID("delivery"),
                FindingStore.standing(row.getString("state"), row.getInteger("doubts")),
                (one, other) -> one.compareTo(other) > 0 ? one : other));
        return standings;
    }

    private static List<RunnerId> runnersOf(Map<UUID, Latest> findings) {
        return findings.values().stream().map(Latest::runner).distinct().toList();
    }

    private static List<UUID> all(List<Row> rows, String column) {
        return rows.stream()
                .map(row -> row.getUUID(column))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        List<T> items = new ArrayList<>();
        rows.forEach(row -> items.add(read.apply(row)));
        return items;
    }
}
