package solewatch.bench.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import solewatch.embedded.EmbeddedKafka;

/** {@link StreamsBaseline} as a process. */
final class Streams implements Contender {

    private final EmbeddedKafka kafka;
    private final Path folder;
    private final List<String> java;

    Streams(EmbeddedKafka kafka, Path folder, List<String> java) {
        this.kafka = kafka;
        this.folder = folder;
        this.java = java;
    }

    @Override
    public String name() {
        return "Kafka Streams, 28 daily sums";
    }

    @Override
    public Lap start(Content content, String group) {
        List<String> command = new java.util.ArrayList<>(java);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                StreamsBaseline.class.getName(),
                kafka.bootstrapServers(),
                content.topic(),
                group,
                folder.resolve("streams").toString(),
                Long.toString(content.warmUp()),
                Long.toString(content.total())));
        return new Running(Child.start(command, Map.of(), folder.resolve("logs").resolve(group + ".log")));
    }

    private record Running(Child child) implements Lap {

        @Override
        public void check() {
            child.mustBeAlive();
        }

        @Override
        public void close() {
            child.close();
        }
    }
}
