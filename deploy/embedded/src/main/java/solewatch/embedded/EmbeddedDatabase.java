package solewatch.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL as a child of this process, on loopback only and with a password (SCRAM); its data folder is kept across
 * restarts, and commits are forced to disk: a power loss loses nothing that was committed.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "solewatch";
    private static final int START_ATTEMPTS = 3;
    private static final int START_SECONDS = 60;
    private static final String NAME = "[a-z][a-z0-9_]{0,62}";

    private final FolderLock lock;
    private final PostgresFolder folder;
    private final Process server;
    private final int port;
    private final String password;

    private EmbeddedDatabase(FolderLock lock, PostgresFolder folder, Process server, int port, String password) {
        this.lock = lock;
        this.folder = folder;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the database on the folder, making it with that password at first use, and returns when it answers; port 0 takes
     * any free one. A database that a killed process left behind on the folder is stopped first.
     */
    public static EmbeddedDatabase start(Path dataFolder, int port, String password) {
        FolderLock lock = FolderLock.claim(dataFolder);
        try {
            PostgresFolder folder = new PostgresFolder(dataFolder);
            folder.stopLeftover();
            folder.initialise(USER, password);
            for (int attempt = 1; ; attempt++) {
                int serverPort = Ports.claimable(port, "PostgreSQL");
                Process server = folder.serve(serverPort);
                EmbeddedDatabase database = new EmbeddedDatabase(lock, folder, server, serverPort, password);
                if (database.answers()) {
                    return database;
                }
                if (port != 0 || attempt == START_ATTEMPTS) {
                    throw new StartFailure("PostgreSQL did not start on port " + serverPort + "; its log is "
                            + folder.log() + " and ends:\n" + folder.logTail());
                }
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Stops a database that a killed process left behind on the folder, unless another process holds the folder. */
    public static void endLeftover(Path dataFolder) {
        try (FolderLock ignored = FolderLock.claim(dataFolder)) {
            new PostgresFolder(dataFolder).stopLeftover();
        }
    }

    /** Waits until it takes a connection; false when it ended by itself. */
    private boolean answers() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        try {
            while (System.nanoTime() < deadline) {
                try (Connection ignored = connect("postgres")) {
                    return true;
                } catch (SQLException e) {
                    if ("28P01".equals(e.getSQLState())) {
                        folder.stop();
                        throw new StartFailure(
                                "The database in " + folder.data() + " was made with another password.", e);
                    }
                }
                if (server.waitFor(100, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        folder.stop();
        throw new StartFailure("PostgreSQL did not answer on port " + port + "; its log is " + folder.log() + ".");
    }

    public int port() {
        return port;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** The process id of the server, whose children are the connections' processes. */
    public long pid() {
        return server.pid();
    }

    /** Creates the database when it is absent. */
    public void createDatabase(String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new StartFailure("PostgreSQL did not create the database " + name + ": " + e.getMessage(), e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.put("user", USER);
        properties.put("password", password);
        properties.put("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    @Override
    public void close() {
        try {
            folder.stop();
        } finally {
            server.destroy();
            lock.close();
        }
    }
}
