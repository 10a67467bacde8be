package solewatch.analysis.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import solewatch.events.RunnerId;

/** Runners who asked to be forgotten: everything goes, and the id alone stays so that late facts stay out. */
@Singleton
public class Erasures {
    private static final List<String> EVERYTHING = List.of(
            "delete from fact where runner_id = any($1)",
            "delete from finding where runner_id = any($1)",
            "delete from outbox where runner_id = any($1)",
            "delete from report_link_audit where runner_id = any($1)",
            "delete from report_link where runner_id = any($1)",
            "delete from runner where runner_id = any($1)");

    /** Forgets them and remembers only that; repeating it changes nothing. The rows are locked by the caller. */
    public Uni<Void> erase(SqlClient sql, Collection<RunnerId> runners, Instant now) {
        if (runners.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] ids = Columns.ids(runners);
        Uni<Void> chain = sql.preparedQuery(
                        "insert into erased_runner select id, $2 from unnest($1::text[]) as id on conflict do nothing")
                .execute(Tuple.of(ids, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
        for (String statement : EVERYTHING) {
            chain = chain.chain(ignored ->
                    sql.preparedQuery(statement).execute(Tuple.of((Object) ids)).replaceWithVoid());
        }
        return chain.chain(ignored -> sql.preparedQuery("delete from dead_letter where record_key = any($1)")
                .execute(Tuple.of((Object) keys(runners)))
                .replaceWithVoid());
    }

    private static io.vertx.core.buffer.Buffer[] keys(Collection<RunnerId> runners) {
        return runners.stream()
                .map(runner -> Buffer.buffer(runner.value().getBytes(StandardCharsets.UTF_8))
                        .getDelegate())
                .toArray(io.vertx.core.buffer.Buffer[]::new);
    }
}
