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

    private static final int USUAL_RUNNERS = 1_000;
    private static final int TIMED_EVENTS = 40_000;

    /** Other runners whose events come first where the timed ones' own are too few to warm anything up. */
    private static final int PACEMAKERS = 1_000;

    static final int PACEMAKERS_DAYS = 100;

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
            return List.of(race(options.rounds(), options.runners().get(), options.days()));
        }
        if (options.quick()) {
            return List.of(race(1, 200, 20));
        }
        return List.of(race(options.rounds(), USUAL_RUNNERS, options.days()), growth());
    }

    /** As many days before the clock starts as after. */
    private Table race(int rounds, int runners, int days) {
        Content content = produced(runners, days, days, 0);
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
                "How the cost of analysis-service grows: one lap each, " + TIMED_EVENTS
                        + " events timed after a warm-up" + " of at least " + PACEMAKERS * PACEMAKERS_DAYS,
                "what is varied",
                "events/s",
                "least",
                "most",
                "processor µs an event",
                "PostgreSQL µs an event");
        for (int runners : new int[] {1_000, 4_000, 10_000}) {
            one(
                    table,
                    runners + " runners with 30 days known",
                    produced(runners, 30, TIMED_EVENTS / runners, PACEMAKERS),
                    Map.of());
        }
        for (int before : new int[] {180, 380}) {
            one(
                    table,
                    USUAL_RUNNERS + " runners with " + before + " days known",
                    produced(USUAL_RUNNERS, before, TIMED_EVENTS / USUAL_RUNNERS, 0),
                    Map.of());
        }
        Content usual = produced(USUAL_RUNNERS, 31, TIMED_EVENTS / USUAL_RUNNERS, PACEMAKERS);
        for (int batch : new int[] {50, 500, 2_000}) {
            one(
                    table,
                    USUAL_RUNNERS + " runners, " + batch + " records a poll",
                    usual,
                    Map.of(MAX_POLL, Integer.toString(batch)));
        }
        return table;
    }

    private void one(Table table, String what, Content content, Map<String, String> settings) {
        Series series = new Series();
        series.add(lap(lineup.analysis(settings), content));
        row(table, what, series);
    }

    private Content produced(int runners, int daysBefore, int daysTimed, int pacemakers) {
        System.out.printf(Locale.ROOT, "producing events of %d runners%n", runners);
        return Content.produce(kafka, runners, daysBefore, daysTimed, pacemakers);
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
