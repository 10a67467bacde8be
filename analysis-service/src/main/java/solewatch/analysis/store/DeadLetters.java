package solewatch.analysis.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records that could not be taken in: kept with their bytes and the reason, so that a later release can. */
@Singleton
public class DeadLetters {

    /** A record of the topic as it came. */
    public record Envelope(
            String topic,
            int partition,
            long offset,
            byte @Nullable [] key,
            Map<String, String> headers,
            byte @Nullable [] value) {}

    /** A record that is set aside. The detail never holds content. */
    public record DeadLetter(Envelope envelope, String reason, String detail) {}

    /** What an operator may know of it: everything but the content. */
    public record Metadata(
            long id,
            String topic,
            int partition,
            long offset,
            @Nullable String type,
            @Nullable String eventId,
            int bytes,
            String reason,
            String detail,
            Instant arrivedAt) {}

    private static final String ADD = """
            insert into dead_letter (topic, partition, "offset", record_key, headers, value, reason, detail, arrived_at)
            select * from unnest($1::text[], $2::int4[], $3::int8[], $4::bytea[], $5::text[], $6::bytea[], $7::text[],
                $8::text[], $9::timestamptz[])
            on conflict do nothing
            """;
    private static final String LIST = """
            select id, topic, partition, "offset", headers, coalesce(length(value), 0) as bytes, reason, detail, arrived_at
            from dead_letter where id > $1 order by id limit $2
            """;

    private final Headers headers = new Headers();

    /** Keeps them; one that is there already stays as it is. */
    public Uni<Void> add(SqlClient sql, List<DeadLetter> letters, Instant now) {
        if (letters.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Columns.<DeadLetter>of(letters)
                .add(String[]::new, row -> row.envelope().topic())
                .add(Integer[]::new, row -> row.envelope().partition())
                .add(Long[]::new, row -> row.envelope().offset())
                .addBytes(row -> row.envelope().key())
                .add(String[]::new, row -> headers.write(row.envelope().headers()))
                .addBytes(row -> row.envelope().value())
                .add(String[]::new, DeadLetter::reason)
                .add(String[]::new, DeadLetter::detail)
                .add(OffsetDateTime[]::new, row -> now.atOffset(ZoneOffset.UTC))
                .tuple();
        return sql.preparedQuery(ADD).execute(columns).replaceWithVoid();
    }

    /** Up to so many after this id, the oldest first. */
    public Uni<List<Metadata>> list(SqlClient sql, long after, int limit) {
        return sql.preparedQuery(LIST).execute(Tuple.of(after, limit)).map(rows -> Columns.list(rows, this::metadata));
    }

    /** The record as it came, or null. */
    public Uni<@Nullable Envelope> find(SqlClient sql, long id) {
        return sql.preparedQuery(
                        "select topic, partition, \"offset\", record_key, headers, value from dead_letter where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.size() == 0 ? null : envelope(rows.iterator().next()));
    }

    /** Forgets it: it was taken in. */
    public Uni<Void> remove(SqlClient sql, long id) {
        return sql.preparedQuery("delete from dead_letter where id = $1")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    private Metadata metadata(Row row) {
        Map<String, String> of = headers.read(row.getString("headers")).orElse(Map.of());
        return new Metadata(
                row.getLong("id"),
                row.getString("topic"),
                row.getInteger("partition"),
                row.getLong("offset"),
                of.get("ce_type"),
                of.get("ce_id"),
                row.getInteger("bytes"),
                row.getString("reason"),
                row.getString("detail"),
                row.getOffsetDateTime("arrived_at").toInstant());
    }

    private Envelope envelope(Row row) {
        return new Envelope(
                row.getString("topic"),
                row.getInteger("partition"),
                row.getLong("offset"),
                row.getBuffer("record_key") == null ? null : Columns.bytes(row, "record_key"),
                headers.read(row.getString("headers")).orElse(Map.of()),
                row.getBuffer("value") == null ? null : Columns.bytes(row, "value"));
    }
}
