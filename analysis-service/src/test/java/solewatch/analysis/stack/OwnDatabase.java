package solewatch.analysis.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import solewatch.embedded.EmbeddedDatabase;
import solewatch.embedded.SharedStack;
import solewatch.events.Topics;

/** The shared broker, and a database of its own that a test can take away and bring back. */
public class OwnDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String PASSWORD = "own-database";

    private Path folder;
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("solewatch-own-database-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SharedStack.kafka().createTopics(Map.of(Topics.RUNNER_EVENTS, Map.of(), Topics.FINDINGS, Map.of()), 4);
        database = EmbeddedDatabase.start(folder.resolve("data"), 0, PASSWORD);
        database.createDatabase("solewatch_analysis");
        return TestStack.properties(SharedStack.kafka().bootstrapServers(), database);
    }

    @Override
    public void inject(TestInjector injector) {
        Consumer<Boolean> there = this::there;
        injector.injectIntoFields(there, new TestInjector.MatchesType(Consumer.class));
    }

    @Override
    public void stop() {
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void there(boolean wanted) {
        if (wanted) {
            database = EmbeddedDatabase.start(folder.resolve("data"), database.port(), PASSWORD);
        } else {
            database.close();
        }
    }
}
