package solewatch.notify.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import solewatch.events.EventCodec;
import solewatch.events.EventDecodingException;
import solewatch.events.FindingEvent;
import solewatch.events.RunnerId;
import solewatch.notify.store.RunnerStore.KnownRunner;

/** What one reader was told, and why, or why not. */
@ApplicationScoped
public class ReaderStore {

    /** A finding somebody was told of. */
    public record Item(
            FindingEvent latest,
            KnownRunner runner,
            @Nullable Instant acknowledgedAt,
            @Nullable String note) {}

    /** A decision as it is shown. */
    public record Decided(
            UUID finding,
            int version,
            String event,
            String reader,
            String role,
            UUID subscription,
            String verdict,
            String reason,
            @Nullable Instant notBefore,
            @Nullable Instant at) {}

    /** A delivery as it is shown. */
    public record Sent(
            UUID id,
            @Nullable UUID finding,
            String kind,
            String via,
            String state,
            String reason,
            int attempts,
            @Nullable Instant notBefore,
            @Nullable Instant createdAt,
            @Nullable Instant endedAt) {}

    private static final int MOST = 200;

    private static final String INBOX = """
            select f.id, f.runner, f.type, f.value, a.at, a.note from finding f
            left join acknowledgement a on a.finding = f.id and a.reader = $1
            where f.id in (select d.finding from decision d where d.reader = $1 and d.role = $2 and d.verdict <> 'WITHHOLD')
            """;

    private final EventCodec codec = new EventCodec();
    private final Pool pool;
    private final RunnerStore runners;

    ReaderStore(Pool pool, RunnerStore runners) {
        this.pool = pool;
        this.runners = runners;
    }

    /** What this reader was told of, unacknowledged first, newest first. */
    public Uni<List<Item>> inbox(String reader, String role) {
        return pool.preparedQuery(INBOX + " order by (a.at is null) desc, f.updated_at desc, f.id limit " + MOST)
                .execute(Tuple.of(reader, role))
                .chain(this::items);
    }

    /** One finding this reader was told of. */
    public Uni<Optional<Item>> item(String reader, String role, UUID finding) {
        return pool.preparedQuery(INBOX + " and f.id = $3")
                .execute(Tuple.of(reader, role, finding))
                .chain(this::items)
                .map(items -> items.stream().findFirst());
    }

    /** The finding as it is now, whoever was told. */
    public Uni<Optional<Item>> finding(UUID finding) {
        return pool.preparedQuery(
                        "select id, runner, type, value, null::timestamptz as at, null::text as note from finding where id = $1")
                .execute(Tuple.of(finding))
                .chain(this::items)
                .map(items -> items.stream().findFirst());
    }

    /** The decisions on a finding, in order; of one reader, or of all when it is null. */
    public Uni<List<Decided>> decisions(UUID finding, @Nullable String reader) {
        return pool.preparedQuery("""
                        select * from decision where finding = $1 and ($2::text is null or reader = $2)
                        order by version, reader, subscription
                        """)
                .execute(Tuple.of(finding, reader))
                .map(rows -> all(
                        rows,
                        row -> new Decided(
                                row.getUUID("finding"),
                                row.getInteger("version"),
                                row.getString("event"),
                                row.getString("reader"),
                                row.getString("role"),
                                row.getUUID("subscription"),
                                row.getString("verdict"),
                                row.getString("reason"),
                                Sql.instant(row, "not_before"),
                                Sql.instant(row, "decided_at"))));
    }

    /** What was sent, or is to be, to this reader; the newest first. */
    public Uni<List<Sent>> deliveries(String reader) {
        return pool.preparedQuery("select * from delivery where reader = $1 order by seq desc limit " + MOST)
                .execute(Tuple.of(reader))
                .map(rows -> all(
                        rows,
                        row -> new Sent(
                                row.getUUID("id"),
                                row.getUUID("finding"),
                                row.getString("kind"),
                                row.getString("via"),
                                row.getString("state"),
                                row.getString("reason"),
                                row.getInteger("attempts"),
                                Sql.instant(row, "not_before"),
                                Sql.instant(row, "created_at"),
                                Sql.instant(row, "ended_at"))));
    }

    /** Acknowledges, and stops what was not sent yet. Again is once. */
    public Uni<Void> acknowledge(UUID finding, RunnerId runner, String reader, @Nullable String note) {
        return pool.withTransaction(tx -> tx.preparedQuery("""
                        insert into acknowledgement (finding, reader, runner, note, at) values ($1, $2, $3, $4, now())
                        on conflict do nothing
                        """)
                .execute(Tuple.of(finding, reader, runner.value(), note))
                .chain(() -> tx.preparedQuery("""
                                update delivery set state = case when state = 'DUE' then 'CANCELLED' else state end,
                                    not_before = null, rendered = null, ended_at = now(), reason = 'ACKNOWLEDGED'
                                where finding = $1 and reader = $2 and kind = 'ALERT'
                                    and state in ('DUE', 'IN_DOUBT') and not_before is not null
                                """).execute(Tuple.of(finding, reader)))
                .replaceWithVoid());
    }

    private Uni<List<Item>> items(RowSet<Row> rows) {
        List<RunnerId> about = all(rows, row -> new RunnerId(row.getString("runner")));
        return runners.now(pool, about.stream().distinct().toList()).map(known -> all(rows, row -> item(row, known)));
    }

    private Item item(Row row, Map<RunnerId, KnownRunner> known) {
        try {
            FindingEvent latest = codec.decodeFindingEvent(
                    row.getString("type"), row.getBuffer("value").getBytes());
            KnownRunner runner = known.getOrDefault(latest.runner(), KnownRunner.NOBODY);
            return new Item(latest, runner, Sql.instant(row, "at"), row.getString("note"));
        } catch (EventDecodingException e) {
            throw new IllegalStateException("a finding we kept no longer decodes", e);
        }
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        List<T> items = new ArrayList<>();
        rows.forEach(row -> items.add(read.apply(row)));
        return items;
    }
}
