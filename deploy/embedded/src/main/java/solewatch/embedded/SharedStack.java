package solewatch.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One broker and one database for all integration tests of a JVM: each is started on first use and stopped, with its folder,
 * when the JVM ends.
 */
public final class SharedStack {

    private static @Nullable Path folder;
    private static @Nullable EmbeddedKafka kafka;
    private static @Nullable EmbeddedDatabase database;

    private SharedStack() {}

    public static synchronized EmbeddedKafka kafka() {
        EmbeddedKafka running = kafka;
        if (running == null) {
            running = EmbeddedKafka.start(folder().resolve("kafka"), 0);
            kafka = running;
        }
        return running;
    }

    public static synchronized EmbeddedDatabase database() {
        EmbeddedDatabase running = database;
        if (running == null) {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            running = EmbeddedDatabase.start(
                    folder().resolve("postgres"), 0, HexFormat.of().formatHex(random));
            database = running;
        }
        return running;
    }

    private static Path folder() {
        Path made = folder;
        if (made == null) {
            try {
                made = Files.createTempDirectory("solewatch-tests-");
            } catch (IOException e) {
                throw new StartFailure("No temporary folder for the tests: " + e.getMessage(), e);
            }
            folder = made;
            Runtime.getRuntime().addShutdownHook(new Thread(SharedStack::stop, "shared-stack-stop"));
        }
        return made;
    }

    private static synchronized void stop() {
        try {
            if (kafka != null) {
                kafka.close();
            }
            if (database != null) {
                database.close();
            }
            if (folder != null) {
                Folders.deleteIfExists(folder);
            }
        } catch (IOException e) {
            System.err.println("The tests' folder " + folder + " was not removed: " + e.getMessage());
        }
    }
}
