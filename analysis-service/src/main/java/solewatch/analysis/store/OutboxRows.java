package solewatch.analysis.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.events.EventCodec.Encoded;

/**
 * What Kafka must still be given. Rows are written under the runner's row lock, so the ids of one runner's rows follow
 * the order of their commits.
 */
@Singleton
public class OutboxRows {

    /** How many relays can work side by side. Changing it moves runners between shards: only with an empty outbox. */
    public static final int SHARDS = 8;

    /**
     * A message that waits.
     *
     * @param headers null when they do not read any more
     */
    public record Waiting(long id, String key, @Nullable Map<String, String> headers, byte[] value, Instant queuedAt) {}

    private static final int LOCK_SPACE = 0x50_1E_0A;
    private static final String ADD = """
            insert into outbox (runner_id, shard, headers, value, queued_at)
            select runner_id, shard, headers, value, queued_at
            from unnest($1::text[], $2::int2[], $3::text[], $4::bytea[], $5::timestamptz[])
                with ordinality as new (runner_id, shard, headers, value, queued_at, place)
            order by place
            """;

    private final Headers headers = new Headers();

    /** Adds the messages, in this order. */
    public Uni<Void> add(SqlClient sql, List<Encoded> messages, Instant now) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Columns.<Encoded>of(messages)
                .add(String[]::new, Encoded::key)
                .add(Short[]::new, message -> shardOf(message.key()))
                .add(String[]::new, message -> headers.write(message.headers()))
                .addBytes(Encoded::value)
                .add(OffsetDateTime[]::new, message -> now.atOffset(ZoneOffset.UTC))
                .tuple();
        return sql.preparedQuery(ADD).execute(columns).replaceWithVoid();
    }

    /** Whether this transaction now owns the shard; it does until it ends. */
    public Uni<Boolean> own(SqlClient sql, int shard) {
        return sql.preparedQuery("select pg_try_advisory_xact_lock($1, $2) as mine")
                .execute(Tuple.of(LOCK_SPACE, shard))
                .map(rows -> rows.iterator().next().getBoolean("mine"));
    }

    /** The oldest messages of a shard. */
    public Uni<List<Waiting>> oldest(SqlClient sql, int shard, int limit) {
        return sql.preparedQuery(
                        "select id, runner_id, headers, value, queued_at from outbox where shard = $1 order by id limit $2")
                .execute(Tuple.of((short) shard, limit))
                .map(rows -> Columns.list(
                        rows,
                        row -> new Waiting(
                                row.getLong("id"),
                                row.getString("runner_id"),
                                headers.read(row.getString("headers")).orElse(null),
                                Columns.bytes(row, "value"),
                                row.getOffsetDateTime("queued_at").toInstant())));
    }

    /** Forgets what Kafka has. */
    public Uni<Void> remove(SqlClient sql, Collection<Long> ids) {
        return sql.preparedQuery("delete from outbox where id = any($1)")
                .execute(Tuple.of((Object) ids.toArray(Long[]::new)))
                .replaceWithVoid();
    }

    /** Shards in which something waits, and since when. */
    public Uni<Map<Integer, Instant>> waiting(SqlClient sql) {
        return sql.query("select shard, min(queued_at) as since from outbox group by shard")
                .execute()
                .map(rows -> {
                    Map<Integer, Instant> since = new java.util.TreeMap<>();
                    rows.forEach(row -> since.put(
                            row.getShort("shard").intValue(),
                            row.getOffsetDateTime("since").toInstant()));
                    return since;
                });
    }

    static short shardOf(@Nullable String key) {
        return (short) Math.floorMod(key == null ? 0 : key.hashCode(), SHARDS);
    }
}
