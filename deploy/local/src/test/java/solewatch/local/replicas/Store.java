package solewatch.local.replicas;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import solewatch.embedded.EmbeddedDatabase;
import solewatch.local.replicas.RunnerSeason.Step;

/** One database of analysis, past its interface. */
final class Store {

    private final EmbeddedDatabase database;
    private final String name;

    Store(EmbeddedDatabase database, String name) {
        this.database = database;
        this.name = name;
        database.createDatabase(name);
    }

    Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password(),
                "quarkus.datasource.reactive.url", database.reactiveUrl(name),
                "quarkus.datasource.jdbc.url", database.jdbcUrl(name));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(name), database.user(), database.password());
    }

    /** Rows as texts, columns joined by a bar. */
    List<String> rows(String sql, Object... values) {
        try (Connection connection = connect()) {
            return rows(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> rows(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            List<String> all = new ArrayList<>();
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        List<String> row = new ArrayList<>(columns);
                        for (int column = 1; column <= columns; column++) {
                            row.add(rows.getString(column));
                        }
                        all.add(String.join("|", row));
                    }
                }
            }
            return all;
        }
    }

    long count(String sql, Object... values) {
        return Long.parseLong(rows(sql, values).getFirst());
    }

    /** Those of these steps whose fact is kept. */
    List<UUID> kept(Collection<Step> steps) {
        return rows(
                        "select f.fact_id from fact f join unnest(?::text[], ?::uuid[], ?::int8[])"
                                + " as step (runner, fact, revision) on f.runner_id = step.runner"
                                + " and f.fact_id = step.fact and f.revision >= step.revision",
                        array(steps.stream().map(step -> step.event().runner().value())),
                        array(steps.stream().map(step -> step.fact().value().toString())),
                        array(steps.stream().map(step -> Long.toString(step.revision()))))
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private static String array(java.util.stream.Stream<String> values) {
        return values.collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    /** All that is kept of each runner: the row with the assessment's bytes, how often it was written, findings, facts. */
    Map<String, List<String>> everything() {
        Map<String, List<String>> all = new TreeMap<>();
        for (String sql : List.of(
                "select runner_id, 'row', version, team, name, zone, consent, attention, convert_from(card, 'UTF8'),"
                        + " last_fact_on, assessed_on, policy_version, convert_from(assessment, 'UTF8'), review_at, failure"
                        + " from runner order by runner_id",
                "select runner_id, 'finding', finding_id, convert_from(body, 'UTF8') from finding"
                        + " order by runner_id, finding_id",
                "select runner_id, 'fact', fact_id, kind, revision, encode(digest, 'hex'), withdrawn, occurred_on"
                        + " from fact order by runner_id, fact_id")) {
            rows(sql)
                    .forEach(row -> all.computeIfAbsent(row.substring(0, row.indexOf('|')), id -> new ArrayList<>())
                            .add(row));
        }
        return all;
    }
}
