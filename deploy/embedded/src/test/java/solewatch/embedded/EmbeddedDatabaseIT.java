package solewatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    private static final String PASSWORD = "a-password-of-the-test";
    private static final String NAME = "solewatch_analysis";

    @TempDir
    Path folder;

    @Test
    void aRestartKeepsWhatWasCommitted() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, PASSWORD)) {
            database.createDatabase(NAME);
            execute(database, "CREATE TABLE runs (metres int)", "INSERT INTO runs VALUES (10000)");
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, PASSWORD)) {
            database.createDatabase(NAME);

            assertThat(metres(database)).isEqualTo(10000);
        }
    }

    @Test
    void aCtrlCOfTheTerminalDoesNotReachIt() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/setsid")), "macOS has no setsid");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, PASSWORD)) {
            assertThat(processGroup(database.pid())).isEqualTo(database.pid());
        }
    }

    private static long processGroup(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[2]);
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, PASSWORD)) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(database.jdbcUrl("postgres"), database.user(), "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl("postgres"), database.user(), ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aFolderMadeWithAnotherPasswordIsSaidToBe() {
        EmbeddedDatabase.start(folder, 0, PASSWORD).close();

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, 0, "another"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("another password");
    }

    @Test
    void aTakenPortIsSaidInOneSentence() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, other.getLocalPort(), PASSWORD))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + ", wanted for PostgreSQL, is taken");
        }
    }

    @Test
    void aDeadServersFileThatNamesAnotherLivingProcessDoesNotStopTheStart() throws Exception {
        EmbeddedDatabase.start(folder, 0, PASSWORD).close();
        Files.writeString(
                folder.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n1\n5432\n\n127.0.0.1\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, PASSWORD)) {
            assertThat(database.port()).isPositive();
        }
    }

    @Test
    void aStartThatWasCutOffIsBegunAgain() throws Exception {
        Files.createDirectories(folder.resolve("data/base"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "18\n");
        Files.writeString(folder.resolve("data.unfinished"), "");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, PASSWORD)) {
            assertThat(database.port()).isPositive();
        }
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int metres(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT metres FROM runs")) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }

    private static Connection open(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(NAME), database.user(), database.password());
    }
}
