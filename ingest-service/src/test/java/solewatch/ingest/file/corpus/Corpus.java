package solewatch.ingest.file.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The real files that lie beside the project while it is built, and never in it. Their independent expectations are of
 * four kinds: unit tests of other projects (MANIFEST.tsv, GROUND_TRUTH.jsonl), full decodes by the official tool
 * (x.csv beside x.fit), record dumps by the ANT SDK (x-records.csv), and dumps of a Go decoder (x.fit.golden.gz). A
 * fifth, the MANIFEST column "observed", is what fitdecode or a plain XML parser saw.
 */
final class Corpus {

    private static final long FIT_EPOCH = 631_065_600;
    private static final long GO_EPOCH = -62_135_596_800L;
    private static final String UNKNOWN = "0xffffffff";
    private static final Pattern OBSERVED_SESSION =
            Pattern.compile("sess\\d+: dist=(\\S+) timer=(\\S+) elapsed=(\\S+) start=(\\S+)(?: (\\S+))?");

    private final Path folder;

    Corpus(Path folder) {
        this.folder = folder;
    }

    List<Path> files() {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Expectation> expectations() throws IOException {
        List<Expectation> all = new ArrayList<>();
        for (Path file : files()) {
            String name = file.toString();
            if (!name.toLowerCase(Locale.ROOT).endsWith(".fit")) {
                continue;
            }
            golden(file, Path.of(name + ".golden.gz"), all);
            officialTool(file, Path.of(name.replaceFirst("(?i)\\.fit$", ".csv")), all);
            recordDump(file, Path.of(name.replaceFirst("(?i)\\.fit$", "-records.csv")), all);
        }
        manifest(all);
        all.removeIf(expected -> !expected.saysAnything());
        return all;
    }

    String relative(Path file) {
        return folder.relativize(file).toString();
    }

    private void golden(Path file, Path dump, List<Expectation> all) throws IOException {
        if (!Files.exists(dump)) {
            return;
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(dump)), StandardCharsets.UTF_8))) {
            boolean inSession = false;
            boolean startNext = false;
            Instant start = null;
            Double elapsed = null;
            Double timer = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String text = line.strip();
                inSession = inSession && !line.startsWith("   &fit.") && !line.startsWith("  Laps")
                        || line.startsWith("   &fit.SessionMsg{");
                if (!inSession) {
                    continue;
                }
                if (text.startsWith("StartTime:")) {
                    startNext = true;
                } else if (startNext && text.startsWith("ext: int64(")) {
                    start = Instant.ofEpochSecond(
                            GO_EPOCH + Long.parseLong(text.substring(text.indexOf('(') + 1, text.indexOf(')'))));
                    startNext = false;
                } else if (text.startsWith("TotalElapsedTime:")) {
                    elapsed = hex(text, 1000);
                } else if (text.startsWith("TotalTimerTime:")) {
                    timer = hex(text, 1000);
                } else if (text.startsWith("TotalDistance:")) {
                    all.add(new Expectation(file, start, elapsed, timer, hex(text, 100), "Go decoder"));
                }
            }
        }
    }

    private static @Nullable Double hex(String text, double scale) {
        String digits = text.substring(text.indexOf('(') + 1, text.indexOf(')'));
        return digits.equals(UNKNOWN) ? null : Long.decode(digits) / scale;
    }

    private void officialTool(Path file, Path csv, List<Expectation> all) throws IOException {
        if (!Files.exists(csv)) {
            return;
        }
        for (String line : Files.readAllLines(csv, StandardCharsets.ISO_8859_1)) {
            if (!line.matches("Data,\\d+,session,.*")) {
                continue;
            }
            Double start = value(line, "start_time");
            all.add(new Expectation(
                    file,
                    start == null ? null : Instant.ofEpochSecond(start.longValue() + FIT_EPOCH),
                    value(line, "total_elapsed_time"),
                    value(line, "total_timer_time"),
                    value(line, "total_distance"),
                    "official tool"));
        }
    }

    private static @Nullable Double value(String line, String field) {
        Matcher matcher = Pattern.compile("," + field + ",\"([^\"]+)\"").matcher(line);
        return matcher.find() ? Double.valueOf(matcher.group(1)) : null;
    }

    private void recordDump(Path file, Path csv, List<Expectation> all) throws IOException {
        if (!Files.exists(csv)) {
            return;
        }
        List<String> lines = Files.readAllLines(csv, StandardCharsets.ISO_8859_1);
        List<String> header =
                List.of(lines.getFirst().strip().toLowerCase(Locale.ROOT).split(","));
        int distance = Math.max(header.indexOf("distance"), header.indexOf("distance [m]"));
        double furthest = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            if (cells.length > distance && !cells[distance].isBlank()) {
                furthest = Math.max(furthest, Double.parseDouble(cells[distance].strip()));
            }
        }
        all.add(new Expectation(file, pacificTime(lines.get(1)), null, null, furthest, "ANT record dump"));
    }

    /** "Sun Jun 11 07:34:09 PDT 2017"; null for a time since power-up. */
    private static @Nullable Instant pacificTime(String line) {
        Matcher matcher = Pattern.compile("^\\w{3} (\\w{3}) (\\d+) (\\d\\d:\\d\\d:\\d\\d) PDT (\\d{4})")
                .matcher(line);
        if (!matcher.find()) {
            return null;
        }
        String text = matcher.group(1) + " " + matcher.group(2) + " " + matcher.group(4) + " " + matcher.group(3);
        Instant time = LocalDateTime.parse(text, DateTimeFormatter.ofPattern("MMM d yyyy HH:mm:ss", Locale.ENGLISH))
                .toInstant(ZoneOffset.ofHours(-7));
        return time.isBefore(Instant.parse("1995-01-01T00:00:00Z")) ? null : time;
    }

    private void manifest(List<Expectation> all) throws IOException {
        for (String line : Files.readAllLines(folder.resolve("MANIFEST.tsv"), StandardCharsets.ISO_8859_1)) {
            String[] cells = line.split("\t", -1);
            Path file = folder.resolve(cells[0]);
            if (cells.length < 9 || !Files.exists(file)) {
                continue;
            }
            Double distance = number(cells[7], "distance_m=([\\d.]+)");
            if (distance != null) {
                all.add(new Expectation(
                        file, null, null, number(cells[7], "duration_s=([\\d.]+)"), distance, "unit test"));
            }
            observed(file, cells[8], all);
        }
    }

    private static void observed(Path file, String text, List<Expectation> all) {
        Matcher sessions = OBSERVED_SESSION.matcher(text);
        while (sessions.find()) {
            boolean dated = sessions.group(4).contains("-");
            Instant start = dated
                    ? Instant.parse(sessions.group(4) + "T" + sessions.group(5).substring(0, 8) + "Z")
                    : null;
            all.add(new Expectation(
                    file,
                    start,
                    known(sessions.group(3)),
                    known(sessions.group(2)),
                    known(sessions.group(1)),
                    "observed"));
        }
        Double track = number(text, "haversine2d=([\\d.]+)");
        Double laps = number(text, "lap_dist=([\\d.]+)");
        if (track != null || laps != null) {
            all.add(new Expectation(
                    file, null, null, number(text, "lap_time=([\\d.]+)"), laps != null ? laps : track, "observed"));
        }
    }

    private static @Nullable Double known(String text) {
        String number = text.replace(";", "");
        return number.equals("None") ? null : Double.valueOf(number);
    }

    private static @Nullable Double number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? Double.valueOf(matcher.group(1)) : null;
    }
}
