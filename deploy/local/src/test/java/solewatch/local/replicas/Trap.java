package solewatch.local.replicas;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Stops a replica with open transactions: one of the intake that holds runners' rows, and some of the relay that hold shards
 * of the outbox. Everybody is made to wait for rows the test holds; the replica is stopped while it waits, and then the
 * test lets go: the database gives the rows to one who does nothing any more.
 */
final class Trap {

    /** As in OutboxRows. */
    private static final int LOCK_SPACE = 0x50_1E_0A;

    private static final int SHARDS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where application_name = ? and wait_event_type = 'Lock' and query like ?
            """;
    private static final String IDLE_HOLDING = """
            select count(distinct a.pid) from pg_stat_activity a join pg_locks l on l.pid = a.pid and l.granted
            where a.application_name = ? and a.state like 'idle in transaction%'
                and (l.locktype = 'advisory') = ? and (l.locktype = 'advisory' or l.mode = 'RowShareLock')
            """;

    private final Store store;
    private final Replica replica;

    Trap(Store store, Replica replica) {
        this.store = store;
        this.replica = replica;
    }

    /** Returns with the replica stopped, and rows and shards in its hands. */
    void spring() {
        try (Connection test = store.connect()) {
            for (int shard = 0; shard < SHARDS; shard++) {
                Store.rows(test, "select pg_advisory_lock(?, ?)", LOCK_SPACE, shard);
            }
            await("something to publish in every shard")
                    .atMost(PATIENCE)
                    .until(() -> store.count("select count(distinct shard) from outbox") == SHARDS);
            test.setAutoCommit(false);
            Store.rows(test, "select id from outbox for update");
            Store.rows(test, "select runner_id from runner order by runner_id for update");
            Store.rows(test, "select pg_advisory_unlock_all()");
            await("the intake waits").atMost(PATIENCE).until(() -> waiting("%from runner%for update%") > 0);
            await("the relay waits").atMost(PATIENCE).until(() -> waiting("delete from outbox%") > 0);
            replica.pause();
            test.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        await("it holds rows").atMost(PATIENCE).until(this::holdsRunners);
        await("it holds shards").atMost(PATIENCE).until(this::holdsShards);
    }

    boolean holdsRunners() {
        return store.count(IDLE_HOLDING, replica.name(), false) > 0;
    }

    boolean holdsShards() {
        return store.count(IDLE_HOLDING, replica.name(), true) > 0;
    }

    private long waiting(String query) {
        List<String> rows = store.rows(WAITING, replica.name(), query);
        return Long.parseLong(rows.getFirst());
    }
}
