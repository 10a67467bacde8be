package solewatch.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.ingest.file.xml.TrackFiles.START;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import solewatch.ingest.file.fit.FitRuns;
import solewatch.ingest.file.fit.FitWriter;
import solewatch.ingest.file.xml.TrackFiles;

/** Bytes changed, cut and doubled at random: nothing is thrown, and no value leaves the range it can be true in. */
class FuzzTest {

    private static final Duration QUICK = Duration.ofSeconds(30);

    private static final List<byte[]> FILES = List.of(
            new FitRuns().lasting(120).file(),
            new FitRuns().lasting(120).bigEndian(true).compressedTimes(true).file(),
            FitWriter.chain(
                    new FitRuns().lasting(60).file(),
                    new FitRuns()
                            .lasting(60)
                            .startingAt(FitRuns.START_FIT + 9000)
                            .file()),
            TrackFiles.bytes(TrackFiles.gpx("running", 120, 3)),
            TrackFiles.bytes(TrackFiles.tcx(TrackFiles.activity("Running", START, 60, 3))));

    /** Where, as a share of the file, and the byte to put there. */
    record Change(double where, byte value) {}

    @Property(tries = 1500)
    void changed_bytes_never_break_the_reader(@ForAll("files") byte[] file, @ForAll("changes") List<Change> changes) {
        byte[] changed = file.clone();
        for (Change change : changes) {
            changed[(int) (change.where() * changed.length)] = change.value();
        }
        check(changed);
    }

    /** Definitions and headers come first: changes there do the most. */
    @Property(tries = 1500)
    void changed_first_bytes_never_break_the_reader(
            @ForAll("files") byte[] file, @ForAll("changes") List<Change> changes) {
        byte[] changed = file.clone();
        for (Change change : changes) {
            changed[(int) (change.where() * Math.min(220, changed.length))] = change.value();
        }
        check(changed);
    }

    @Property(tries = 500)
    void a_cut_at_any_place_never_breaks_the_reader(@ForAll("files") byte[] file, @ForAll("shares") double share) {
        check(Arrays.copyOf(file, (int) (share * file.length)));
    }

    @Property(tries = 500)
    void noise_after_a_header_never_breaks_the_reader(@ForAll byte[] noise) {
        byte[] header = new FitWriter(false).file(14, noise.length);
        check(FitWriter.chain(Arrays.copyOf(header, 14), noise));
        check(noise);
    }

    @Provide
    Arbitrary<byte[]> files() {
        return Arbitraries.of(FILES);
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.doubles().between(0, true, 1, false);
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(shares(), Arbitraries.bytes())
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static void check(byte[] bytes) {
        FileContents contents = Assertions.assertTimeout(QUICK, () -> ActivityFiles.read(bytes, ReadLimits.SHIPPED));
        assertThat(contents.activities().size() + contents.unreadable().size()).isPositive();
        contents.activities().forEach(FuzzTest::checkRanges);
    }

    private static void checkRanges(RecordedActivity run) {
        assertThat(run.start()).isBetween(Instant.parse("1990-01-01T00:00:00Z"), Instant.parse("2126-03-01T00:00:00Z"));
        inRange(run.elapsedSeconds(), 0, 366 * 86_400);
        inRange(run.timerSeconds(), 0, 366 * 86_400);
        inRange(run.movingSeconds(), 0, 366 * 86_400);
        inRange(run.distanceMetres(), 0, 10_000_000);
        inRange(run.gradeAdjustedDistanceMetres(), 0, 60_000_000);
        inRange(run.ascentMetres(), 0, 10_000_000);
        inRange(run.descentMetres(), 0, 10_000_000);
        inRange(run.perceivedExertion(), 0, 10);
        inRange(run.feelPercent(), 0, 100);
        inRange(run.deviceTemperatureCelsius(), -60, 85);
        if (run.timerSeconds() != null && run.elapsedSeconds() != null) {
            assertThat(run.timerSeconds()).isLessThanOrEqualTo(run.elapsedSeconds());
        }
        if (run.heartRate() != null) {
            inRange(run.heartRate().averageBeatsPerMinute(), 25, 250);
            inRange(run.heartRate().maxBeatsPerMinute(), 25, 250);
        }
        if (run.dynamics() != null) {
            inRange(run.dynamics().cadenceStepsPerMinute(), 0, 600);
            inRange(run.dynamics().stanceTimeMillis(), 1, 2000);
            inRange(run.dynamics().stanceBalanceLeftPercent(), 0, 100);
        }
    }

    private static void inRange(@Nullable Number value, double lowest, double highest) {
        if (value != null) {
            assertThat(value.doubleValue()).isBetween(lowest, highest);
        }
    }
}
