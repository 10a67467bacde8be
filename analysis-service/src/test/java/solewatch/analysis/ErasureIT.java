package solewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import solewatch.analysis.stack.Season;
import solewatch.analysis.stack.SettableClock;
import solewatch.analysis.stack.Tables;
import solewatch.analysis.stack.TestStack;
import solewatch.analysis.stack.Wire;
import solewatch.events.RunnerErased;
import solewatch.events.RunnerId;

/** Asks the database which tables there are, so that a new one cannot be forgotten. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ErasureIT {
    private static final LocalDate TODAY = SettableClock.START;
    private static final String VICTIM = "forget-me-entirely";

    @Inject
    SettableClock clock;

    private Wire wire;

    @BeforeEach
    void connect() {
        clock.setTo(TODAY);
        wire = new Wire();
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void nothingOfAnErasedRunnerIsLeftInAnyTable() {
        // Given: a row of the runner in every table that has runners
        wire.happened(Season.of(VICTIM)
                .profile("Vic", "terns")
                .symptomaticOn(4, TODAY.minusDays(7), TODAY.minusDays(6), TODAY.minusDays(5), TODAY.minusDays(2))
                .events());
        wire.raw(VICTIM.getBytes(StandardCharsets.UTF_8), "solewatch.run.recorded.v1", new byte[] {'{'});
        wire.taken();
        List<String> withRunners = tablesWithRunners();
        assertThat(withRunners).contains("runner", "fact", "finding", "outbox");
        for (String table : withRunners) {
            if (Tables.count(table, "runner_id = ?", VICTIM) == 0) {
                Tables.one(anyRowIn(table), VICTIM);
            }
        }

        // When
        wire.happened(new RunnerErased(new RunnerId(VICTIM), Instant.parse("2026-06-01T12:00:00Z")));
        wire.taken();

        // Then: neither by the column, nor in any text or bytes
        for (String table : withRunners) {
            assertThat(Tables.count(table, "runner_id = ?", VICTIM)).as(table).isZero();
        }
        for (String table : names("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE' and table_name not in ('erased_runner', 'flyway_schema_history')")) {
            assertThat(Tables.count(
                            "\"" + table + "\" as r",
                            "r::text like '%' || ? || '%' or r::text like '%' || encode(?::bytea, 'hex') || '%'",
                            VICTIM,
                            VICTIM.getBytes(StandardCharsets.UTF_8)))
                    .as(table)
                    .isZero();
        }
        assertThat(Tables.count("erased_runner", "runner_id = ?", VICTIM)).isEqualTo(1);
    }

    private static List<String> tablesWithRunners() {
        return names("select table_name from information_schema.columns where table_schema = 'public'"
                + " and column_name = 'runner_id' and table_name <> 'erased_runner'");
    }

    /** A row that says nothing, with the runner's id and something in every column that must have a value. */
    private static String anyRowIn(String table) {
        List<String> columns = new ArrayList<>(List.of("runner_id"));
        List<String> values = new ArrayList<>(List.of("?"));
        for (String column : names("select column_name || ' ' || udt_name from information_schema.columns where table_name = '"
                + table + "' and is_nullable = 'NO' and column_default is null and is_identity = 'NO'"
                + " and column_name <> 'runner_id'")) {
            String[] nameAndType = column.split(" ");
            columns.add("\"" + nameAndType[0] + "\"");
            values.add(
                    switch (nameAndType[1]) {
                        case "text", "varchar" -> "'{}'";
                        case "bytea" -> "'{}'::bytea";
                        case "uuid" -> "gen_random_uuid()";
                        case "bool" -> "false";
                        case "date", "timestamptz" -> "now()";
                        case "json", "jsonb" -> "'{}'";
                        default -> "0";
                    });
        }
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (" + String.join(", ", values) + ")";
    }

    private static List<String> names(String sql) {
        Object joined = Tables.one("select string_agg(name, ',' order by name) from (" + sql + ") as all_of (name)");
        return List.of(String.valueOf(joined).split(","));
    }
}
