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
import java.util.Objects;
import java.util.UUID;
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
    private static final String OF = """
            select runner_id, finding_id, body from finding where runner_id = any($1) order by runner_id, finding_id
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

    /** What was said of these runners, for each about whom anything was. Fails when something does not read. */
    public Uni<Map<RunnerId, List<AnnouncedFinding>>> of(SqlClient sql, Collection<RunnerId> runners) {
        return legible(sql, runners).map(Legible::orFail);
    }

    /** The same, for each runner as far as all of the runner's findings read. */
    Uni<Legible<AnnouncedFinding>> legible(SqlClient sql, Collection<RunnerId> runners) {
        if (runners.isEmpty()) {
            return Uni.createFrom().item(new Legible<>(Map.of(), Map.of()));
        }
        return sql.preparedQuery(OF)
                .execute(Tuple.of((Object) Columns.ids(runners)))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> Legible.of(rows, this::read, row -> "finding " + row.getUUID("finding_id")));
    }

    private AnnouncedFinding read(Row row) {
        AnnouncedFinding announced = canonical
                .read(Columns.bytes(row, "body"), AnnouncedFinding.class)
                .orElseThrow();
        // Half a finding is none: the JSON reader leaves out what is not there.
        Objects.requireNonNull(announced.finding().runner());
        return announced;
    }
}
