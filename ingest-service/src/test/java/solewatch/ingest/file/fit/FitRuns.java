package solewatch.ingest.file.fit;

import static solewatch.ingest.file.fit.FitWriter.ENUM;
import static solewatch.ingest.file.fit.FitWriter.SINT32;
import static solewatch.ingest.file.fit.FitWriter.SINT8;
import static solewatch.ingest.file.fit.FitWriter.UINT16;
import static solewatch.ingest.file.fit.FitWriter.UINT32;
import static solewatch.ingest.file.fit.FitWriter.UINT32Z;
import static solewatch.ingest.file.fit.FitWriter.UINT8;
import static solewatch.ingest.file.fit.FitWriter.field;

import java.time.Instant;

/** Runs as a watch would write them, for tests: what is not set is what most watches do. */
public final class FitRuns {

    public static final Instant START = Instant.parse("2026-05-04T06:30:00Z");
    public static final long START_FIT = START.getEpochSecond() - 631_065_600;

    private static final long NONE_32 = 0xFFFF_FFFFL;

    private boolean bigEndian;
    private boolean compressed;
    private boolean session = true;
    private boolean recordDistance = true;
    private long startFit = START_FIT;
    private long timeCreated = START_FIT;
    private int sport = 1;
    private int subSport = 255;
    private int seconds = 1800;
    private double speed = 3.0;
    private long elapsedMillis = 1_900_000;
    private long timerMillis = 1_800_000;
    private long distanceCentimetres = 540_000;
    private long localOffsetSeconds = 7200;
    private int cadence = 85;

    public FitRuns bigEndian(boolean value) {
        bigEndian = value;
        return this;
    }

    public FitRuns compressedTimes(boolean value) {
        compressed = value;
        return this;
    }

    public FitRuns withoutSession() {
        session = false;
        return this;
    }

    public FitRuns withoutRecordDistance() {
        recordDistance = false;
        return this;
    }

    public FitRuns startingAt(long fitSeconds) {
        startFit = fitSeconds;
        timeCreated = fitSeconds;
        return this;
    }

    public FitRuns sport(int sportNumber, int subSportNumber) {
        sport = sportNumber;
        subSport = subSportNumber;
        return this;
    }

    public FitRuns lasting(int recordSeconds) {
        seconds = recordSeconds;
        return this;
    }

    public FitRuns at(double metresPerSecond) {
        speed = metresPerSecond;
        return this;
    }

    public FitRuns totals(long elapsed, long timer, long centimetres) {
        elapsedMillis = elapsed;
        timerMillis = timer;
        distanceCentimetres = centimetres;
        return this;
    }

    public FitRuns localOffset(long offsetSeconds) {
        localOffsetSeconds = offsetSeconds;
        return this;
    }

    public FitRuns cadence(int strides) {
        cadence = strides;
        return this;
    }

    public byte[] file() {
        return writer().file();
    }

    public FitWriter writer() {
        FitWriter fit = new FitWriter(bigEndian);
        fit.define(
                0,
                0,
                field(0, 1, ENUM),
                field(1, 2, UINT16),
                field(2, 2, UINT16),
                field(3, 4, UINT32Z),
                field(4, 4, UINT32));
        fit.data(0, 1, 4, 2, 1, 2, 3113, 4, 987_654_321L, 4, timeCreated);
        fit.define(4, 21, field(253, 4, UINT32), field(0, 1, ENUM), field(1, 1, ENUM));
        fit.data(4, 4, startFit, 1, 0, 1, 0);
        records(fit);
        fit.data(4, 4, startFit + seconds, 1, 0, 1, 4);
        if (session) {
            session(fit);
            fit.define(3, 34, field(253, 4, UINT32), field(5, 4, UINT32));
            fit.data(3, 4, startFit + seconds, 4, startFit + seconds + localOffsetSeconds);
        }
        return fit;
    }

    private void records(FitWriter fit) {
        fit.define(
                1,
                20,
                field(253, 4, UINT32),
                field(0, 4, SINT32),
                field(1, 4, SINT32),
                field(2, 2, UINT16),
                field(3, 1, UINT8),
                field(4, 1, UINT8),
                field(5, 4, UINT32),
                field(13, 1, SINT8),
                field(41, 2, UINT16),
                field(84, 2, UINT16));
        fit.define(
                2,
                20,
                field(0, 4, SINT32),
                field(1, 4, SINT32),
                field(2, 2, UINT16),
                field(3, 1, UINT8),
                field(4, 1, UINT8),
                field(5, 4, UINT32),
                field(13, 1, SINT8),
                field(41, 2, UINT16),
                field(84, 2, UINT16));
        for (int second = 0; second <= seconds; second++) {
            if (compressed && second % 20 != 0) {
                fit.compressed(2, (int) (startFit + second & 0x1F));
            } else {
                fit.data(1, 4, startFit + second);
            }
            double metres = speed * second;
            fit.values(
                    4,
                    degrees(47 + metres / 111_195.08),
                    4,
                    degrees(11),
                    2,
                    (500 + 520) * 5,
                    1,
                    140 + second % 10,
                    1,
                    cadence,
                    4,
                    recordDistance ? Math.round(metres * 100) : NONE_32,
                    1,
                    -3,
                    2,
                    2450,
                    2,
                    4870);
        }
    }

    private void session(FitWriter fit) {
        fit.define(
                5,
                18,
                field(253, 4, UINT32),
                field(2, 4, UINT32),
                field(5, 1, ENUM),
                field(6, 1, ENUM),
                field(7, 4, UINT32),
                field(8, 4, UINT32),
                field(9, 4, UINT32),
                field(16, 1, UINT8),
                field(17, 1, UINT8),
                field(22, 2, UINT16),
                field(192, 1, UINT8),
                field(193, 1, UINT8));
        fit.data(
                5,
                4,
                startFit + seconds,
                4,
                startFit,
                1,
                sport,
                1,
                subSport,
                4,
                elapsedMillis,
                4,
                timerMillis,
                4,
                distanceCentimetres,
                1,
                145,
                1,
                171,
                2,
                42,
                1,
                75,
                1,
                50);
    }

    private static long degrees(double value) {
        return Math.round(value / 180 * (1L << 31));
    }
}
