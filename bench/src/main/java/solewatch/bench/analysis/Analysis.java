package solewatch.bench.analysis;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import solewatch.embedded.EmbeddedDatabase;
import solewatch.embedded.EmbeddedKafka;
import solewatch.embedded.StartFailure;

/** analysis-service as it is shipped: the packaged program as a process, on a new database each time. */
final class Analysis implements Contender {

    private static final int KEY_BITS = 2048;
    private static final String CHANNEL = "mp.messaging.incoming.runner-events.";

    private final EmbeddedKafka kafka;
    private final EmbeddedDatabase database;
    private final Path folder;
    private final List<String> java;
    private final Path program;
    private final Map<String, String> settings;

    Analysis(
            EmbeddedKafka kafka,
            EmbeddedDatabase database,
            Path folder,
            List<String> java,
            Path project,
            Map<String, String> settings) {
        this.kafka = kafka;
        this.database = database;
        this.folder = folder;
        this.java = java;
        this.program = project.resolve("analysis-service/target/quarkus-app/quarkus-run.jar");
        this.settings = settings;
    }

    @Override
    public String name() {
        return "analysis-service" + (settings.isEmpty() ? "" : " " + settings);
    }

    @Override
    public Lap start(Content content, String group) {
        String name = group.replace('-', '_');
        database.createDatabase(name);
        List<String> command = new ArrayList<>(java);
        properties(content, group, name).forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", program.toString()));
        Child child = Child.start(
                command,
                Map.of("QUARKUS_DATASOURCE_PASSWORD", database.password()),
                folder.resolve("logs").resolve(group + ".log"));
        return new Running(child, content, name);
    }

    private Map<String, String> properties(Content content, String group, String name) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("quarkus.http.host", "127.0.0.1");
        properties.put("quarkus.http.port", Integer.toString(freePort()));
        properties.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        properties.put("quarkus.oidc.public-key", publicKey());
        properties.put("quarkus.log.console.json.enabled", "false");
        properties.put("quarkus.datasource.username", database.user());
        properties.put("quarkus.datasource.reactive.url", database.reactiveUrl(name));
        properties.put("quarkus.datasource.jdbc.url", database.jdbcUrl(name));
        properties.put(CHANNEL + "topic", content.topic());
        properties.put(CHANNEL + "group.id", group);
        properties.putAll(settings);
        return properties;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailure("No free port: " + e.getMessage(), e);
        }
    }

    /** The service does not start without one; nobody asks it anything here. */
    private static String publicKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    private final class Running implements Lap {
        private final Child child;
        private final Content content;
        private final String name;

        Running(Child child, Content content, String name) {
            this.child = child;
            this.content = content;
            this.name = name;
        }

        @Override
        public Child child() {
            return child;
        }

        @Override
        public void check() {
            long facts = count("select count(*) from fact");
            long assessed = count("select count(*) from runner where assessment is not null and failure is null");
            long refused = count("select count(*) from dead_letter");
            if (facts != content.total() || assessed != content.runners() || refused != 0) {
                throw new StartFailure("Of " + content.total() + " facts " + facts + " are there, of "
                        + content.runners() + " runners " + assessed + ", and " + refused + " records were set aside.");
            }
        }

        private long count(String statement) {
            try (Connection connection =
                            DriverManager.getConnection(database.jdbcUrl(name), database.user(), database.password());
                    Statement sql = connection.createStatement();
                    ResultSet rows = sql.executeQuery(statement)) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException e) {
                throw new StartFailure("The database did not answer: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            child.close();
            drop();
        }

        private void drop() {
            try (Connection connection = DriverManager.getConnection(
                            database.jdbcUrl("postgres"), database.user(), database.password());
                    Statement sql = connection.createStatement()) {
                sql.execute("drop database " + name + " with (force)");
                sql.execute("checkpoint");
            } catch (SQLException e) {
                throw new StartFailure("The database of a lap was not dropped: " + e.getMessage(), e);
            }
        }
    }
}
