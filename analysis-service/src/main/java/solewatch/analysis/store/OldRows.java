package solewatch.analysis.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Removes what is older than it is kept: so many rows at a time, past those somebody is writing. */
@Singleton
public class OldRows {
    private static final String REMOVE = """
            delete from %1$s where ctid = any (array(
                select ctid from %1$s where %2$s < $1 limit $2 for update skip locked))
            """;

    /**
     * Facts of days before this one. Facts that count on every day have none, and stay; so do withdrawals, which hold no
     * content and keep what was withdrawn from coming back.
     *
     * @return how many went
     */
    public Uni<Integer> facts(SqlClient sql, LocalDate before, int most) {
        return remove(sql, REMOVE.formatted("fact", "occurred_on"), Tuple.of(before, most));
    }

    /** Records set aside before this moment. */
    public Uni<Integer> deadLetters(SqlClient sql, Instant before, int most) {
        return remove(
                sql, REMOVE.formatted("dead_letter", "arrived_at"), Tuple.of(before.atOffset(ZoneOffset.UTC), most));
    }

    /** The ids of runners erased before this moment. */
    public Uni<Integer> erasedRunners(SqlClient sql, Instant before, int most) {
        return remove(
                sql, REMOVE.formatted("erased_runner", "erased_at"), Tuple.of(before.atOffset(ZoneOffset.UTC), most));
    }

    private static Uni<Integer> remove(SqlClient sql, String statement, Tuple arguments) {
        return sql.preparedQuery(statement).execute(arguments).map(SqlResult::rowCount);
    }
}
