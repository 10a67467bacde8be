package solewatch.analysis.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.StoredFact;
import solewatch.events.Provenance;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Device;
import solewatch.events.RunRecorded.Dynamics;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunRecorded.Structure;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.RunLink;
import solewatch.events.ZonedMoment;

/**
 * Writes runs and reports for {@link FactReader}, field by field in its order. Whole numbers take as many bytes as they
 * need; of what may be unknown the value is one more than it is, and 0 says unknown.
 */
final class FactWriter {

    static final int RUN = 0;
    static final int REPORT = 1;

    /** SHA-256 in hexadecimal; anything else is kept as text. */
    static final int DIGEST_BYTES = 32;

    /** What a fact takes, roughly. */
    static final int USUAL_BYTES = 240;

    private static final int LEAST_ROOM = 64;
    private static final int LEAST_SHARE_TO_TRIM = 16;

    private byte[] bytes;
    private int length;
    private Words words;

    FactWriter(byte[] room, Words words) {
        this.bytes = room;
        this.words = words;
    }

    int length() {
        return length;
    }

    /** What was written; perhaps with some room behind it. */
    byte[] bytes() {
        return length < bytes.length - bytes.length / LEAST_SHARE_TO_TRIM ? Arrays.copyOf(bytes, length) : bytes;
    }

    Words words() {
        return words;
    }

    /** What was written before, as it is. */
    void copy(byte[] from, int begin, int end) {
        ensure(end - begin);
        System.arraycopy(from, begin, bytes, length, end - begin);
        length += end - begin;
    }

    void write(StoredFact fact, RunRecorded run) {
        head(RUN, fact, run.provenance());
        moment(run.start());
        whole(run.sport().ordinal());
        optional(run.elapsedSeconds());
        optional(run.timerSeconds());
        optional(run.movingSeconds());
        optional(run.distanceMetres());
        optional(run.gradeAdjustedDistanceMetres());
        optional(run.ascentMetres());
        optional(run.descentMetres());
        heartRate(run.heartRate());
        optional(run.perceivedExertion());
        optional(run.feelPercent());
        dynamics(run.dynamics());
        conditions(run.conditions());
        structure(run.structure());
        device(run.device());
        whole(run.manual() ? 1 : 0);
        set(run.flags());
    }

    void write(StoredFact fact, SymptomReported report) {
        head(REPORT, fact, report.provenance());
        moment(report.at());
        link(report.run());
        whole(report.context().ordinal());
        whole(report.severity());
        whole(report.areas().size());
        for (Area area : report.areas()) {
            whole(area.side().ordinal());
            set(area.zones());
            optional(area.severity());
        }
        set(report.qualities());
        optional(report.onsetMetres());
        optional(report.onsetMinutes());
        optional(report.resolvedAfterMinutes());
        optional(report.stillPresent());
        optional(report.severityNextDay());
        set(report.relievedBy());
        optional(report.legTightness());
        optional(report.painSeverity());
        set(report.redFlags());
        set(report.redFlagsDenied());
        ownText(report.note());
    }

    private void head(int kind, StoredFact fact, Provenance provenance) {
        whole(kind);
        whole(fact.revision());
        digest(fact.digest());
        word(provenance.source());
        ownText(provenance.sourceId());
        whole(provenance.revision());
    }

    private void digest(String digest) {
        if (isHexadecimal(digest)) {
            whole(1);
            copy(HexFormat.of().parseHex(digest), 0, DIGEST_BYTES);
        } else {
            whole(0);
            ownText(digest);
        }
    }

    private static boolean isHexadecimal(String digest) {
        boolean hexadecimal = digest.length() == 2 * DIGEST_BYTES;
        for (int i = 0; hexadecimal && i < 2 * DIGEST_BYTES; i++) {
            char unit = digest.charAt(i);
            hexadecimal = unit >= '0' && unit <= '9' || unit >= 'a' && unit <= 'f';
        }
        return hexadecimal;
    }

    private void moment(ZonedMoment moment) {
        whole(zigzag(moment.at().getEpochSecond()));
        whole(moment.at().getNano());
        int zone = words.indexOf(moment.zone());
        if (zone < 0) {
            words = words.with(moment.zone());
            zone = words.indexOf(moment.zone());
        }
        whole(zone);
        whole(moment.zoneBasis().ordinal());
    }

    private void link(@Nullable RunLink link) {
        word(link == null ? null : link.source());
        if (link != null) {
            ownText(link.sourceId());
        }
    }

    private void heartRate(@Nullable HeartRate heart) {
        whole(heart == null ? 0 : 1);
        if (heart != null) {
            optional(heart.averageBeatsPerMinute());
            optional(heart.maxBeatsPerMinute());
            whole(heart.histogram().size());
            for (HeartRate.Band band : heart.histogram()) {
                whole(Integer.toUnsignedLong(band.fromBeatsPerMinute()));
                whole(Integer.toUnsignedLong(band.seconds()));
            }
        }
    }

    private void dynamics(@Nullable Dynamics dynamics) {
        whole(dynamics == null ? 0 : 1);
        if (dynamics != null) {
            optional(dynamics.cadenceStepsPerMinute());
            optional(dynamics.steps());
            optional(dynamics.stanceTimeMillis());
            optional(dynamics.stanceBalanceLeftPercent());
            optional(dynamics.stepLengthMillimetres());
            optional(dynamics.verticalOscillationMillimetres());
            optional(dynamics.verticalRatioPercent());
        }
    }

    private void conditions(@Nullable Conditions conditions) {
        whole(conditions == null ? 0 : 1);
        if (conditions != null) {
            word(conditions.shoeId());
            word(conditions.sockId());
            word(conditions.insoleId());
            word(conditions.lacing());
            whole(conditions.surface() == null ? 0 : conditions.surface().ordinal() + 1);
            word(conditions.routeKey());
            optional(conditions.airTemperatureCelsius());
            optional(conditions.deviceTemperatureCelsius());
            optional(conditions.drank());
            optional(conditions.electrolytes());
            optional(conditions.satLongBefore());
            optional(conditions.comfort());
        }
    }

    private void structure(@Nullable Structure structure) {
        whole(structure == null ? 0 : 1);
        if (structure != null) {
            optional(structure.walkBreaks());
            optional(structure.easedIn());
        }
    }

    private void device(@Nullable Device device) {
        whole(device == null ? 0 : 1);
        if (device != null) {
            word(device.manufacturer());
            word(device.product());
            word(device.serialHash());
        }
    }

    private void set(Set<? extends Enum<?>> set) {
        long bits = 0;
        for (Enum<?> one : set) {
            bits |= 1L << one.ordinal();
        }
        whole(bits);
    }

    private void optional(@Nullable Integer value) {
        whole(value == null ? 0 : Integer.toUnsignedLong(value) + 1);
    }

    private void optional(@Nullable Boolean value) {
        whole(value == null ? 0 : value ? 2 : 1);
    }

    private void optional(@Nullable Double value) {
        whole(value == null ? 0 : 1);
        if (value != null) {
            ensure(Double.BYTES);
            Bits.LONG.set(bytes, length, Double.doubleToRawLongBits(value));
            length += Double.BYTES;
        }
    }

    /** A text that comes again: 0 for none, 1 for one written here, or its number and 2. */
    private void word(@Nullable String text) {
        if (text == null) {
            whole(0);
            return;
        }
        int index = words.indexOf(text);
        if (index < 0 && !words.isFull()) {
            words = words.with(text);
            index = words.indexOf(text);
        }
        whole(index < 0 ? 1 : index + 2);
        if (index < 0) {
            ownText(text);
        }
    }

    /** A text of this fact alone. */
    private void ownText(@Nullable String text) {
        if (text == null) {
            whole(0);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        whole(utf8.length + 1L);
        copy(utf8, 0, utf8.length);
    }

    /** Small magnitudes of either sign as small numbers. */
    private static long zigzag(long value) {
        return value << 1 ^ value >> Long.SIZE - 1;
    }

    /** Seven bits a byte, the lowest first; all 64 bits can be written. */
    private void whole(long value) {
        ensure(Bits.LONGEST_WHOLE);
        long rest = value;
        while ((rest & ~Bits.SEVEN) != 0) {
            bytes[length++] = (byte) (rest & Bits.SEVEN | Bits.MORE);
            rest >>>= Bits.WIDTH;
        }
        bytes[length++] = (byte) rest;
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more + LEAST_ROOM));
        }
    }
}
