package solewatch.analysis.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import solewatch.embedded.EmbeddedDatabase;
import solewatch.embedded.EmbeddedKafka;
import solewatch.embedded.SharedStack;
import solewatch.events.Topics;

/** The shared database server, and a broker of its own that a test can take away and bring back. */
public class OwnKafka implements QuarkusTestResourceLifecycleManager {
    private static final String DATABASE = "solewatch_analysis_own_kafka";

    private Path folder;
    private EmbeddedKafka kafka;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("solewatch-own-kafka-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kafka = EmbeddedKafka.start(folder, 0);
        kafka.createTopics(Map.of(Topics.RUNNER_EVENTS, Map.of(), Topics.FINDINGS, Map.of()), 4);
        EmbeddedDatabase database = SharedStack.database();
        database.createDatabase(DATABASE);
        Map<String, String> told = new HashMap<>(TestStack.properties(kafka.bootstrapServers(), database));
        told.put("quarkus.datasource.reactive.url", database.reactiveUrl(DATABASE));
        told.put("quarkus.datasource.jdbc.url", database.jdbcUrl(DATABASE));
        return told;
    }

    @Override
    public void inject(TestInjector injector) {
        Consumer<Boolean> there = this::there;
        injector.injectIntoFields(there, new TestInjector.MatchesType(Consumer.class));
    }

    @Override
    public void stop() {
        kafka.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void there(boolean wanted) {
        if (wanted) {
            String servers = kafka.bootstrapServers();
            kafka = EmbeddedKafka.start(folder, Integer.parseInt(servers.substring(servers.indexOf(':') + 1)));
        } else {
            kafka.close();
        }
    }
}
