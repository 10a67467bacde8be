package solewatch.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A process that holds a broker and a database until it is killed. */
final class StackHolder {

    static final String PASSWORD = "held";
    static final String DATABASE = "solewatch_analysis";
    static final String TOPIC = "kept";
    static final String READY = "ready";

    private StackHolder() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        EmbeddedDatabase.start(folder.resolve("postgres"), 0, PASSWORD).createDatabase(DATABASE);
        EmbeddedKafka.start(folder.resolve("kafka"), 0).createTopics(Map.of(TOPIC, Map.of()), 1);
        System.out.println(READY);
        new CountDownLatch(1).await();
    }
}
