package solewatch.local.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import solewatch.embedded.EmbeddedDatabase;

/** Reads what the services wrote down, past their interfaces. */
final class Rows {

    /** Reads one row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final EmbeddedDatabase database;

    Rows(EmbeddedDatabase database) {
        this.database = database;
    }

    <T> List<T> analysis(String sql, Reading<T> reading, Object... values) {
        return read("solewatch_analysis", sql, reading, values);
    }

    <T> List<T> notifier(String sql, Reading<T> reading, Object... values) {
        return read("solewatch_notify", sql, reading, values);
    }

    private <T> List<T> read(String name, String sql, Reading<T> reading, Object... values) {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(name), database.user(), database.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reading.of(rows));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
