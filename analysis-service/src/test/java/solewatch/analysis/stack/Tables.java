package solewatch.analysis.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database as it is, past the service. */
public final class Tables {

    private Tables() {}

    /** The first column of the first row; null when there is no row. */
    public static Object one(String sql, Object... arguments) {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < arguments.length; place++) {
                statement.setObject(place + 1, arguments[place]);
            }
            if (!statement.execute()) {
                return null;
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getObject(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String table, String where, Object... arguments) {
        return ((Number) one("select count(*) from " + table + " where " + where, arguments)).longValue();
    }

    public static byte[] assessmentOf(String runner) {
        return (byte[]) one("select assessment from runner where runner_id = ?", runner);
    }
}
