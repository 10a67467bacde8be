package solewatch.analysis.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** A transaction of the test's own, as another instance would have it open. */
public final class Held implements AutoCloseable {
    private static final int LOCK_SPACE = 0x50_1E_0A;

    private final Connection connection;

    private Held() throws SQLException {
        Config config = ConfigProvider.getConfig();
        connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
        connection.setAutoCommit(false);
    }

    /** Holds the rows the statement locks. */
    public static Held by(String sql, Object... arguments) {
        try {
            Held held = new Held();
            held.run(sql, arguments);
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Holds every shard of the outbox: nothing is published meanwhile. */
    public static Held everyShard() {
        return by("select pg_advisory_xact_lock(?, shard) from generate_series(0, 7) as shard", LOCK_SPACE);
    }

    /** Returns when somebody waits for a row. */
    public Held untilSomebodyWaits() {
        Awaitility.await("somebody waits for the row")
                .atMost(Duration.ofSeconds(15))
                .until(() -> Tables.count(
                                "pg_stat_activity",
                                "application_name = 'solewatch-analysis' and wait_event_type = 'Lock'")
                        > 0);
        return this;
    }

    @Override
    public void close() {
        try {
            connection.commit();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < arguments.length; place++) {
                statement.setObject(place + 1, arguments[place]);
            }
            statement.execute();
        }
    }
}
