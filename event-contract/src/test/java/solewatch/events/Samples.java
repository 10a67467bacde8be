package solewatch.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The golden samples: one line of canonical JSON each, in a folder per CloudEvents type; kept for ever. */
final class Samples {

    private static final Path FOLDER = Path.of("src/test/resources/samples/v1");

    /** One sample; the file ends in a newline that is not part of it. */
    record Sample(String type, String name, byte[] value) {
        @Override
        public String toString() {
            return type + '/' + name;
        }
    }

    private Samples() {}

    static List<Sample> all() {
        return list(FOLDER).flatMap(folder -> list(folder).map(Samples::read)).toList();
    }

    static Map<String, List<Sample>> byType() {
        return all().stream().collect(Collectors.groupingBy(Sample::type));
    }

    static Sample of(String type, String name) {
        return read(FOLDER.resolve(type).resolve(name + ".json"));
    }

    static Record decode(String type, byte[] value) throws EventDecodingException {
        EventCodec codec = new EventCodec();
        return EventTypes.FINDING.containsKey(type)
                ? (Record) codec.decodeFindingEvent(type, value)
                : (Record) codec.decodeRunnerEvent(type, value);
    }

    private static Sample read(Path file) {
        try {
            String name = file.getFileName().toString().replace(".json", "");
            String line = Files.readString(file).stripTrailing();
            return new Sample(file.getParent().getFileName().toString(), name, line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
