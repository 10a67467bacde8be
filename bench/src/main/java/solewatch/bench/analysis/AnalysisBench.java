package solewatch.bench.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import solewatch.bench.Options;
import solewatch.bench.Table;
import solewatch.embedded.EmbeddedDatabase;
import solewatch.embedded.EmbeddedKafka;
import solewatch.events.Topics;

/** analysis-service against {@link StreamsBaseline}, lap by lap in turns; then how its cost grows. */
public final class AnalysisBench {

    private static final String MAX_POLL = "mp.messaging.incoming.runner-events.max.poll.records";

    private final Track track;
    private final EmbeddedKafka kafka;
    private final Contender streams;
    private final Lineup lineup;
    private final Options options;

    private interface Lineup {
        Contender analysis(Map<String, String> settings);
    }

    private AnalysisBench(Track track, EmbeddedKafka kafka, Contender streams, Lineup lineup, Options options) {
        this.track = track;
        this.kafka = kafka;
        this.streams = streams;
        this.lineup = lineup;
        this.options = options;
    }

    /** Starts a broker and a database in a folder of its own, races, and removes the folder. */
    public static List<Table> run(Path project, Options options) throws IOException {
        Path folder = Files.createTempDirectory("solewatch-bench-");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), 0, "only-for-this-run");
                Track track = new Track(kafka, database)) {
            kafka.createTopics(Map.of(Topics.RUNNER_EVENTS, Map.of(), Topics.FINDINGS, Map.of()), Topics.PARTITIONS);
            List<String> java = java();
            return new AnalysisBench(
                            track,
                            kafka,
                            new Streams(kafka, folder, java),
                            settings -> new Analysis(kafka, database, folder, java, project, settings),
                            options)
                    .tables();
        } finally {
            remove(folder);
        }
    }

    /** The same machine for both: heap, collector, compiler. */
    private static List<String> java() {
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-Djava.net.preferIPv4Stack=true"));
        String more = System.getProperty("solewatch.bench.java", "");
        Stream.of(more.split(" ")).filter(word -> !word.isEmpty()).forEach(java::add);
        return java;
    }

    private List<Table> tables() {
        if (options.runners().isPresent()) {
            return List.of(
                    race(options.rounds(), options.runners().get(), Math.max(1, options.days() / 4), options.days()));
        }
        if (options.quick()) {
            return List.of(race(1, 200, 5, 20));
        }
        return List.of(race(options.rounds(), 1_000, 30, options.days()), growth());
    }

    private Table race(int rounds, int runners, int daysBefore, int daysTimed) {
        Content content = produced(runners, daysBefore, daysTimed);
        Contender analysis = lineup.analysis(Map.of());
        Series baseline = new Series();
        Series ours = new Series();
        for (int round = 1; round <= rounds; round++) {
            baseline.add(lap(streams, content));
            ours.add(lap(analysis, content));
        }
        Table table = new Table(
                String.format(
                        Locale.ROOT,
                        "Kafka to committed: %d runners, %d events timed after %d of warm-up, %d bytes a value on"
                                + " average, %d rounds in turns",
                        runners,
                        content.measured(),
                        content.warmUp(),
                        content.bytes() / content.total(),
                        rounds),
                "contender",
                "events/s, median",
                "least",
                "most",
                "processor µs an event",
                "PostgreSQL µs an event");
        row(table, streams.name(), baseline);
        row(table, analysis.name(), ours);
        return table.row(
                "ratio of the medians (goal: at least 1.0)",
                String.format(
                        Locale.ROOT, "%.2f", ours.median(Measured::perSecond) / baseline.median(Measured::perSecond)),
                "",
                "",
                "",
                "");
    }

    private Table growth() {
        Table table = new Table(
                "How the cost of analysis-service grows: one lap each",
                "what is varied",
                "events/s",
                "least",
                "most",
                "processor µs an event",
                "PostgreSQL µs an event");
        for (int runners : new int[] {100, 10_000}) {
            one(table, runners + " runners", produced(runners, 2, 40_000 / runners + 1), Map.of());
        }
        for (int before : new int[] {30, 380}) {
            one(table, "200 runners with " + before + " days known", produced(200, before, 20), Map.of());
        }
        Content usual = produced(1_000, 10, 30);
        for (int batch : new int[] {50, 500, 2_000}) {
            one(table, "1000 runners, " + batch + " records a poll", usual, Map.of(MAX_POLL, Integer.toString(batch)));
        }
        return table;
    }

    private void one(Table table, String what, Content content, Map<String, String> settings) {
        Series series = new Series();
        series.add(lap(lineup.analysis(settings), content));
        row(table, what, series);
    }

    private Content produced(int runners, int daysBefore, int daysTimed) {
        System.out.printf(Locale.ROOT, "producing events of %d runners%n", runners);
        return Content.produce(kafka, runners, daysBefore, daysTimed);
    }

    private Measured lap(Contender contender, Content content) {
        Measured lap = track.lap(contender, content);
        System.out.printf(
                Locale.ROOT,
                "%-40s %,9.0f events/s  %5.1f s  %4.0f µs + %4.0f µs of PostgreSQL an event%n",
                contender.name(),
                lap.perSecond(),
                lap.seconds(),
                lap.cpuMicros(),
                lap.databaseMicros());
        return lap;
    }

    private static void row(Table table, String name, Series series) {
        table.row(Stream.concat(Stream.of(name), Stream.of(series.cells())).toArray(String[]::new));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
