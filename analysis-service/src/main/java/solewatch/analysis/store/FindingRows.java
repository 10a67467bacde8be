package solewatch.analysis.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import solewatch.analysis.finding.AnnouncedFinding;
import solewatch.events.RunnerId;

/** What was last said of each finding: the memory that keeps anything from being said twice. */
@Singleton
public class FindingRows {
    private static final String KEEP = """
            insert into finding (runner_id, finding_id, body)
            select * from unnest($1::text[], $2::uuid[], $3::bytea[])
            on conflict (runner_id, finding_id) do update set body = excluded.body
            """;

    private final Canonical canonical;

    FindingRows(Canonical canonical) {
        this.canonical = canonical;
    }

    /** Remembers what is said with this transaction. */
    public Uni<Void> keep(SqlClient sql, Collection<AnnouncedFinding> announced) {
        if (announced.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sql.preparedQuery(KEEP)
                .execute(Columns.<AnnouncedFinding>of(announced)
                        .add(String[]::new, row -> row.finding().runner().value())
                        .add(UUID[]::new, row -> row.finding().id().value())
                        .addBytes(canonical::write)
                        .tuple())
                .replaceWithVoid();
    }

    /** What was said of these runners, for each about whom anything was. */
    public Uni<Map<RunnerId, List<AnnouncedFinding>>> of(SqlClient sql, Collection<RunnerId> runners) {
        if (runners.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return sql.preparedQuery("select body from finding where runner_id = any($1) order by runner_id, finding_id")
                .execute(Tuple.of((Object) Columns.ids(runners)))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> Columns.list(rows, this::read).stream()
                        .collect(Collectors.groupingBy(row -> row.finding().runner())));
    }

    private AnnouncedFinding read(Row row) {
        return canonical
                .read(Columns.bytes(row, "body"), AnnouncedFinding.class)
                .orElseThrow(() -> new IllegalStateException("an announced finding does not read"));
    }
}
