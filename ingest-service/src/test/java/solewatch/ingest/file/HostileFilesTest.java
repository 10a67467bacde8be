package solewatch.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.ingest.file.xml.TrackFiles.bytes;
import static solewatch.ingest.file.xml.TrackFiles.gpx;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import solewatch.ingest.file.fit.FitRuns;
import solewatch.ingest.file.recording.Reason;

/** Containers, and files made to hurt. */
class HostileFilesTest {

    private static final Duration QUICK = Duration.ofSeconds(60);

    @Test
    void gzip_and_zip_hold_the_same_run() throws IOException {
        byte[] run = new FitRuns().file();

        assertThat(read(run).activities())
                .isEqualTo(read(gzip(run)).activities())
                .isEqualTo(read(zip("a.fit", run)).activities());
    }

    @Test
    void a_zip_gives_what_can_be_read_and_names_what_cannot() throws IOException {
        byte[] archive = zip(
                "folder/", new byte[0],
                "folder/run.bin", new FitRuns().file(),
                "folder/track", bytes(gpx("running", 600, 3)),
                "__MACOSX/folder/._run.bin", new byte[] {0, 5, 0x16, 7, 0},
                "folder/odd", new byte[] {0, 5, 0x16, 7, 0},
                ".DS_Store", new byte[] {1},
                "../../etc/passwd", bytes("text"),
                "empty.fit", new byte[0]);

        FileContents contents = read(archive);

        assertThat(contents.activities()).hasSize(2);
        assertThat(contents.unreadable())
                .extracting(u -> u.entry() + " " + u.reason())
                .containsExactly("passwd UNKNOWN_FORMAT", "empty.fit EMPTY");
    }

    @Test
    void the_content_tells_the_format_and_never_the_name() throws IOException {
        assertThat(read(zip("run.fit", bytes(gpx("running", 600, 3)))).activities())
                .hasSize(1);
    }

    @Test
    void an_archive_inside_an_archive_is_not_opened() throws IOException {
        assertThat(reason(zip("a.gz", gzip(new FitRuns().file())))).isEqualTo(Reason.NESTED_ARCHIVE);
        assertThat(reason(gzip(zip("a.fit", new FitRuns().file())))).isEqualTo(Reason.NESTED_ARCHIVE);
    }

    @Test
    void a_bomb_stops_at_the_limit() throws IOException {
        byte[] zeros = new byte[50 << 20];

        Assertions.assertTimeout(QUICK, () -> {
            assertThat(reason(gzip(zeros))).isEqualTo(Reason.EXPANDS_TOO_FAR);
            assertThat(reason(zip("a", zeros, "b", zeros))).isEqualTo(Reason.EXPANDS_TOO_FAR);
        });
    }

    @Test
    void more_entries_than_allowed_give_the_first_ones() throws IOException {
        Object[] entries = new Object[200];
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = "run" + i;
            entries[i + 1] = new FitRuns()
                    .startingAt(FitRuns.START_FIT + i * 3600L)
                    .lasting(60)
                    .file();
        }

        FileContents contents = read(zip(entries));

        assertThat(contents.activities()).hasSize(64);
        assertThat(contents.unreadable()).extracting(Unreadable::reason).containsExactly(Reason.TOO_MANY_ENTRIES);
    }

    @Test
    void a_damaged_or_locked_archive_says_so() throws IOException {
        byte[] cut = gzip(new FitRuns().file());
        byte[] locked = zip("a.fit", new FitRuns().file());
        locked[6] |= 1;

        assertThat(reason(Arrays.copyOf(cut, cut.length / 2))).isEqualTo(Reason.ARCHIVE_BROKEN);
        assertThat(reason(locked)).isEqualTo(Reason.ENCRYPTED_ARCHIVE);
        assertThat(reason(new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}))
                .isEqualTo(Reason.EMPTY);
    }

    @Test
    void nothing_a_single_byte_and_zeros_are_refused() {
        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason(new byte[] {14})).isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(reason(new byte[4096])).isEqualTo(Reason.UNKNOWN_FORMAT);
    }

    @Test
    void an_upload_above_the_limit_is_not_looked_at() {
        ReadLimits small = new ReadLimits(1000, 1000, 200, 64, 1000, 64);

        assertThat(ActivityFiles.read(new FitRuns().file(), small).unreadable())
                .extracting(Unreadable::reason)
                .containsExactly(Reason.TOO_LARGE);
    }

    @Test
    void external_entities_are_never_fetched(@TempDir Path folder) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            Path secret = Files.writeString(folder.resolve("secret"), "trail_running");
            String type = "<!DOCTYPE gpx SYSTEM \"" + url + ".dtd\" [<!ENTITY f SYSTEM \"" + secret.toUri()
                    + "\"><!ENTITY h SYSTEM \"" + url + "\"><!ENTITY % p SYSTEM \"" + url + "\">%p;]>";

            FileContents contents = read(bytes(gpx("&f;&h;", 600, 3).replace("<gpx", type + "<gpx")));

            assertThat(asked).hasValue(0);
            assertThat(contents.toString()).doesNotContain("TRAIL");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void entities_that_multiply_are_never_expanded() {
        StringBuilder type = new StringBuilder("<!DOCTYPE gpx [<!ENTITY a0 \"run\">");
        for (int i = 1; i < 12; i++) {
            type.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String xml = gpx("&a11;", 600, 3).replace("<gpx", type + "]><gpx");

        Assertions.assertTimeout(QUICK, () -> {
            FileContents contents = read(bytes(xml));
            assertThat(contents.activities().size() + contents.unreadable().size())
                    .isEqualTo(1);
        });
    }

    @Test
    void millions_of_bad_values_take_no_longer_than_good_ones() {
        String point = "<trkpt lat=\"x\" lon=\"-\"><ele>1e</ele><time>never at all, I say</time><hr>--</hr></trkpt>";
        String xml = gpx("<trk><trkseg>" + point.repeat(200_000) + "</trkseg></trk>");

        Assertions.assertTimeout(QUICK, () -> assertThat(reason(bytes(xml))).isEqualTo(Reason.NO_START_TIME));
    }

    private static FileContents read(byte[] bytes) {
        return ActivityFiles.read(bytes, ReadLimits.SHIPPED);
    }

    private static Reason reason(byte[] bytes) {
        FileContents contents = read(bytes);
        assertThat(contents.activities()).isEmpty();
        assertThat(contents.unreadable()).hasSize(1);
        return contents.unreadable().getFirst().reason();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
