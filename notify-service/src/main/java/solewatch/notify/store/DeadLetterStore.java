package solewatch.notify.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What could not be understood, kept until somebody has looked. */
@ApplicationScoped
public class DeadLetterStore {

    /** A dead letter without its content. */
    public record Summary(
            long id,
            String topic,
            int partition,
            long offset,
            @Nullable String type,
            String reason,
            long bytes,
            @Nullable Instant at) {}

    private final Pool pool;

    DeadLetterStore(Pool pool) {
        this.pool = pool;
    }

    /** Keeps it; again is once. */
    public Uni<Void> keep(SqlClient client, DeadLetter letter) {
        return client.preparedQuery("""
                        insert into dead_letter (topic, part, at_offset, key, type, value, reason, taken_at)
                        values ($1, $2, $3, $4, $5, $6, $7, now()) on conflict do nothing
                        """)
                .execute(Tuple.tuple()
                        .addString(letter.topic())
                        .addInteger(letter.partition())
                        .addLong(letter.offset())
                        .addValue(bytes(letter.key()))
                        .addString(letter.type())
                        .addValue(bytes(letter.value()))
                        .addString(letter.reason()))
                .replaceWithVoid();
    }

    /** The newest, without their content. */
    public Uni<List<Summary>> newest(int most) {
        return pool.preparedQuery("""
                        select id, topic, part, at_offset, type, reason, coalesce(length(value), 0)::bigint as bytes, taken_at
                        from dead_letter order by id desc limit $1
                        """).execute(Tuple.of(most)).map(rows -> {
            List<Summary> letters = new ArrayList<>();
            rows.forEach(row -> letters.add(new Summary(
                    row.getLong("id"),
                    row.getString("topic"),
                    row.getInteger("part"),
                    row.getLong("at_offset"),
                    row.getString("type"),
                    row.getString("reason"),
                    row.getLong("bytes"),
                    Sql.instant(row, "taken_at"))));
            return letters;
        });
    }

    private static @Nullable Buffer bytes(byte @Nullable [] content) {
        return content == null ? null : Buffer.buffer(content);
    }
}
