package solewatch.ingest.file.corpus;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import solewatch.ingest.file.ActivityFiles;
import solewatch.ingest.file.FileContents;
import solewatch.ingest.file.ReadLimits;
import solewatch.ingest.file.RecordedActivity;
import solewatch.ingest.file.fit.FitReader;
import solewatch.ingest.file.measure.Progress;
import solewatch.ingest.file.recording.Reason;
import solewatch.ingest.file.recording.Recording;

/**
 * Reads every file of the corpus, where it is present, and compares with what others read. Elsewhere it is reported as
 * skipped.
 */
class CorpusConformanceTest {

    /** What others expect and we do not give, each with the reason. Anything else that differs fails the test. */
    private static final Map<String, String> DIFFERENT = Map.ofEntries(
            entry(
                    "OpenTracks/src/androidTest/res/raw/legacy_gpx_pause_resume.gpx [observed]",
                    "latitudes of 100 and 200 mark pause and resume in it; they are no positions"),
            entry(
                    "fitdecode/tests/files/antfs-dump.63.fit [observed]",
                    "times since power-up: no start, so no activity"),
            entry("tormoder-fit/testdata/python-fitparse/antfs-dump.63.fit [Go decoder]", "the same file"),
            entry(
                    "fitdecode/tests/files/compressed-speed-distance.fit [observed]",
                    "times since power-up: no start, so no activity; its records are compared below"),
            entry("fitdecode/tests/files/compressed-speed-distance.fit [ANT record dump]", "the same file"),
            entry(
                    "fitdecode/tests/files/null_compressed_speed_dist.fit [observed]",
                    "its timer is 1 s longer than its elapsed time; ours is lifted to the timer"),
            entry("gpxpy/test_files/Mojstrovka.gpx [observed]", "every point is of 1901: no start"),
            entry(
                    "gpxpy/test_files/cerknicko-without-times.gpx [observed]",
                    "only one of its tracks has times; the expectation is of all"),
            entry(
                    "gpxpy/test_files/korita-zbevnica.gpx [observed]",
                    "two of its four tracks have no times; the expectation is of all"),
            entry("gpxpy/test_files/track-with-extremes.gpx [observed]", "no times: nobody's activity"),
            entry("gpxpy/test_files/track-with-small-floats.gpx [observed]", "no times: nobody's activity"),
            entry("jpx/jpx/src/test/resources/io/jenetics/jpx/ISSUE-151.gpx [observed]", "no times: nobody's activity"),
            entry("jpx/jpx/src/test/resources/io/jenetics/jpx/ISSUE-49.gpx [observed]", "no times: nobody's activity"),
            entry(
                    "muktihari-fit/testdata/big_activity.fit [observed]",
                    "made by a program: its timer is three times its elapsed time; ours are swapped back and flagged"));

    /** What the unit tests of other projects state and we do not have. */
    private static final Map<String, String> OTHER_QUANTITIES = Map.of(
            "hr_avg", "the mean of the points; ours weighs each by the time it held (160 instead of 156)",
            "ascent_m", "every wiggle of the altitude; ours counts from 3 m on (119 instead of 154)",
            "record_count_after_first", "compared in another test here",
            "first_timestamp_is_relative_seconds", "compared in another test here: there is no start",
            "message_count", "messages of all kinds; we skip those that a run does not need",
            "message_count_with_byte_fallback", "messages of all kinds; we skip those that a run does not need");

    /** Starts are whole seconds in most formats. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(1);

    /** We give whole seconds and metres. */
    private static final double ROUNDING = 0.51;

    /** A record dump is of the last record, the session of the finish; a track is measured on another ellipsoid. */
    private static final double ANOTHER_QUANTITY = 0.005;

    private final Path folder = Path.of(System.getProperty("solewatch.corpus", "../../shared/corpus"));
    private final Corpus corpus = new Corpus(folder);

    @BeforeEach
    void skipped_where_there_is_no_corpus() {
        assumeTrue(Files.exists(folder.resolve("MANIFEST.tsv")), "skipped: no corpus at " + folder);
    }

    @Test
    void every_file_gives_what_others_read_from_it() throws IOException {
        Map<Integer, FileContents> read = new HashMap<>();
        Set<String> told = new HashSet<>();
        Map<String, String> differences = new TreeMap<>();
        Map<String, Integer> met = new TreeMap<>();
        for (Expectation expected : corpus.expectations()) {
            byte[] bytes = Files.readAllBytes(expected.file());
            int content = Arrays.hashCode(bytes);
            String key = content + " " + expected.source() + expected.start() + expected.distanceMetres();
            if (!told.add(key)) {
                continue;
            }
            FileContents contents = read.computeIfAbsent(content, any -> ActivityFiles.read(bytes, ReadLimits.SHIPPED));
            String difference = difference(expected, contents);
            if (difference.isEmpty()) {
                met.merge(expected.source(), 1, Integer::sum);
            } else {
                differences.put(corpus.relative(expected.file()) + " [" + expected.source() + "]", difference);
            }
        }
        System.out.println("expectations met: " + met + ", different: " + differences.size());
        differences.forEach((file, difference) -> System.out.println("  " + file + ": " + difference));
        assertThat(differences.keySet()).isEqualTo(DIFFERENT.keySet());
    }

    @Test
    void no_file_breaks_the_reader_or_takes_two_seconds() throws IOException {
        long bytesRead = 0;
        long nanos = 0;
        Duration slowest = Duration.ZERO;
        for (Path file : corpus.files()) {
            byte[] bytes = Files.readAllBytes(file);
            long before = System.nanoTime();
            FileContents contents = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> ActivityFiles.read(bytes, ReadLimits.SHIPPED), file.toString());
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
            bytesRead += bytes.length;
            nanos += took.toNanos();
            assertThat(took).as(file.toString()).isLessThan(Duration.ofSeconds(10));
            assertThat(contents.activities().size() + contents.unreadable().size())
                    .isPositive();
        }
        System.out.printf(
                "%d files, %.1f MB in %d ms, slowest %d ms%n",
                corpus.files().size(), bytesRead / 1e6, nanos / 1_000_000, slowest.toMillis());
    }

    @Test
    void what_the_unit_tests_of_other_projects_state_is_read() throws IOException {
        Pattern line = Pattern.compile("\"file\": \"([^\"]+)\".*\"key\": \"([^\"]+)\", \"value\": \"?([^,\"]+)");
        Set<String> notCompared = new HashSet<>();
        for (String text : Files.readAllLines(folder.resolve("GROUND_TRUTH.jsonl"))) {
            Matcher truth = line.matcher(text);
            assertThat(truth.find()).isTrue();
            byte[] bytes = Files.readAllBytes(folder.resolve(truth.group(1)));
            FileContents contents = ActivityFiles.read(bytes, ReadLimits.SHIPPED);
            RecordedActivity run = contents.activities().isEmpty()
                    ? null
                    : contents.activities().getFirst();
            String value = truth.group(3);
            switch (truth.group(2)) {
                case "distance_m" ->
                    assertThat(run.distanceMetres())
                            .isCloseTo((int) Double.parseDouble(value), withinPercentage(100 * ANOTHER_QUANTITY));
                case "duration_s" ->
                    assertThat(run.timerSeconds()).isEqualTo((int) Math.round(Double.parseDouble(value)));
                case "started_at" -> assertThat(run.start()).isEqualTo(value);
                case "activity_type" -> assertThat(run.sport().name()).isEqualToIgnoringCase(value);
                case "hr_max" -> assertThat(run.heartRate().maxBeatsPerMinute()).isEqualTo(Integer.valueOf(value));
                case "session_avg_speed_mps" ->
                    assertThat(run.distanceMetres() / (double) run.timerSeconds())
                            .isCloseTo(Double.parseDouble(value), within(0.005));
                default -> notCompared.add(truth.group(2));
            }
        }
        assertThat(notCompared).isEqualTo(OTHER_QUANTITIES.keySet());
    }

    @Test
    void records_without_a_date_are_decoded_all_the_same() throws Exception {
        Path file = folder.resolve("python-fitparse/tests/files/compressed-speed-distance.fit");

        Recording recording = FitReader.read(Files.readAllBytes(file), 10_000).getFirst();

        assertThat(recording.start()).isNull();
        assertThat(recording.series().size()).isBetween(754, 755);
        assertThat(Progress.of(recording.series()).total()).isEqualTo(10_248.6875);
    }

    private static String difference(Expectation expected, FileContents contents) {
        boolean wholeFile = expected.start() == null;
        List<RecordedActivity> candidates = contents.activities();
        if (candidates.isEmpty()) {
            Double distance = expected.distanceMetres();
            boolean agreed = contents.unreadable().getFirst().reason() == Reason.NOT_AN_ACTIVITY
                    && (distance == null || distance < 5);
            return agreed ? "" : contents.unreadable().getFirst().reason().toString();
        }
        if (wholeFile) {
            return String.join(
                    ", ",
                    compare(
                            expected,
                            sum(candidates, RecordedActivity::distanceMetres),
                            null,
                            sum(candidates, RecordedActivity::timerSeconds)));
        }
        Instant start = expected.start();
        boolean dump = expected.source().equals("ANT record dump");
        RecordedActivity nearest = candidates.stream()
                .min(Comparator.comparing((RecordedActivity run) ->
                                Duration.between(start, run.start()).abs())
                        .thenComparing(run -> lengthBetween(expected, run)))
                .orElseThrow();
        if (Duration.between(start, nearest.start()).abs().compareTo(dump ? Duration.ofSeconds(10) : START_TOLERANCE)
                > 0) {
            return "start " + nearest.start() + " instead of " + start;
        }
        return String.join(
                ", ", compare(expected, nearest.distanceMetres(), nearest.elapsedSeconds(), nearest.timerSeconds()));
    }

    /** Activities may begin at the same second: then they are told apart by how long they lasted. */
    private static double lengthBetween(Expectation expected, RecordedActivity run) {
        double theirs = expected.elapsedSeconds() == null ? 0 : expected.elapsedSeconds();
        double ours = run.elapsedSeconds() == null ? 0 : run.elapsedSeconds();
        return Math.abs(theirs - ours);
    }

    private static List<String> compare(Expectation expected, Integer distance, Integer elapsed, Integer timer) {
        List<String> differences = new ArrayList<>();
        boolean exact =
                expected.source().equals("Go decoder") || expected.source().equals("official tool");
        check("distance", expected.distanceMetres(), distance, exact ? 0 : ANOTHER_QUANTITY, differences);
        check("timer", expected.timerSeconds(), timer, 0, differences);
        if (elapsed != null) {
            check("elapsed", expected.elapsedSeconds(), elapsed, 0, differences);
        }
        return differences;
    }

    private static void check(String what, Double expected, Integer actual, double share, List<String> differences) {
        if (expected == null || expected == 0 && actual == null) {
            return;
        }
        if (actual == null || Math.abs(expected - actual) > ROUNDING + share * expected) {
            differences.add(what + " " + actual + " instead of " + expected);
        }
    }

    private static Integer sum(List<RecordedActivity> activities, Function<RecordedActivity, Integer> part) {
        int sum = 0;
        boolean any = false;
        for (RecordedActivity activity : activities) {
            Integer value = part.apply(activity);
            any |= value != null;
            sum += value == null ? 0 : value;
        }
        return any ? sum : null;
    }
}
