package solewatch.analysis.cache;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.StoredFact;
import solewatch.events.FactId;
import solewatch.events.FactKind;
import solewatch.events.FootZone;
import solewatch.events.Provenance;
import solewatch.events.RedFlag;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Device;
import solewatch.events.RunRecorded.Dynamics;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunRecorded.Structure;
import solewatch.events.RunRecorded.Surface;
import solewatch.events.RunnerId;
import solewatch.events.Side;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.Context;
import solewatch.events.SymptomReported.Quality;
import solewatch.events.SymptomReported.Relief;
import solewatch.events.SymptomReported.RunLink;
import solewatch.events.ZonedMoment;
import solewatch.events.ZonedMoment.ZoneBasis;

/** Reads one runner's runs and reports one after another, as {@link FactWriter} wrote them. */
final class FactReader {

    private static final Sport[] SPORTS = Sport.values();
    private static final Surface[] SURFACES = Surface.values();
    private static final ZoneBasis[] BASES = ZoneBasis.values();
    private static final Context[] CONTEXTS = Context.values();
    private static final Side[] SIDES = Side.values();
    private static final Flag[] FLAGS = Flag.values();
    private static final FootZone[] ZONES = FootZone.values();
    private static final Quality[] QUALITIES = Quality.values();
    private static final Relief[] RELIEFS = Relief.values();
    private static final RedFlag[] RED_FLAGS = RedFlag.values();

    private final RunnerId runner;
    private final byte[] bytes;
    private final Words words;
    private int at;

    FactReader(RunnerId runner, byte[] bytes, Words words) {
        this.runner = runner;
        this.bytes = bytes;
        this.words = words;
    }

    /** The next fact; its id is kept elsewhere. */
    StoredFact next(FactId id) {
        boolean run = whole() == FactWriter.RUN;
        long revision = whole();
        String digest = digest();
        Provenance provenance = new Provenance(required(word()), required(ownText()), whole());
        return run
                ? new StoredFact(id, FactKind.RUN, revision, digest, false, run(provenance))
                : new StoredFact(id, FactKind.SYMPTOM, revision, digest, false, report(provenance));
    }

    private RunRecorded run(Provenance provenance) {
        return new RunRecorded(
                runner,
                provenance,
                moment(),
                SPORTS[(int) whole()],
                optionalInt(),
                optionalInt(),
                optionalInt(),
                optionalInt(),
                optionalInt(),
                optionalInt(),
                optionalInt(),
                heartRate(),
                optionalDouble(),
                optionalInt(),
                dynamics(),
                conditions(),
                structure(),
                device(),
                whole() == 1,
                set(Flag.class, FLAGS));
    }

    private SymptomReported report(Provenance provenance) {
        return new SymptomReported(
                runner,
                provenance,
                moment(),
                link(),
                CONTEXTS[(int) whole()],
                (int) whole(),
                areas(),
                set(Quality.class, QUALITIES),
                optionalInt(),
                optionalInt(),
                optionalInt(),
                optionalBoolean(),
                optionalInt(),
                set(Relief.class, RELIEFS),
                optionalBoolean(),
                optionalInt(),
                set(RedFlag.class, RED_FLAGS),
                set(RedFlag.class, RED_FLAGS),
                ownText());
    }

    private String digest() {
        if (whole() == 0) {
            return required(ownText());
        }
        String digest = HexFormat.of().formatHex(bytes, at, at + FactWriter.DIGEST_BYTES);
        at += FactWriter.DIGEST_BYTES;
        return digest;
    }

    private ZonedMoment moment() {
        long zigzag = whole();
        Instant instant = Instant.ofEpochSecond(zigzag >>> 1 ^ -(zigzag & 1), whole());
        return new ZonedMoment(instant, words.zone((int) whole()), BASES[(int) whole()]);
    }

    private @Nullable RunLink link() {
        String source = word();
        return source == null ? null : new RunLink(source, required(ownText()));
    }

    private List<Area> areas() {
        int count = (int) whole();
        if (count == 0) {
            return List.of();
        }
        List<Area> areas = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            areas.add(new Area(SIDES[(int) whole()], set(FootZone.class, ZONES), optionalInt()));
        }
        return areas;
    }

    private @Nullable HeartRate heartRate() {
        if (whole() == 0) {
            return null;
        }
        Integer average = optionalInt();
        Integer highest = optionalInt();
        HeartRate.Band[] bands = new HeartRate.Band[(int) whole()];
        for (int i = 0; i < bands.length; i++) {
            bands[i] = new HeartRate.Band((int) whole(), (int) whole());
        }
        return new HeartRate(average, highest, List.of(bands));
    }

    private @Nullable Dynamics dynamics() {
        return whole() == 0
                ? null
                : new Dynamics(
                        optionalDouble(),
                        optionalInt(),
                        optionalDouble(),
                        optionalDouble(),
                        optionalDouble(),
                        optionalDouble(),
                        optionalDouble());
    }

    private @Nullable Conditions conditions() {
        return whole() == 0
                ? null
                : new Conditions(
                        word(),
                        word(),
                        word(),
                        word(),
                        surface(),
                        word(),
                        optionalDouble(),
                        optionalDouble(),
                        optionalBoolean(),
                        optionalBoolean(),
                        optionalBoolean(),
                        optionalInt());
    }

    private @Nullable Structure structure() {
        return whole() == 0 ? null : new Structure(optionalInt(), optionalBoolean());
    }

    private @Nullable Device device() {
        return whole() == 0 ? null : new Device(word(), word(), word());
    }

    private @Nullable Surface surface() {
        int value = (int) whole();
        return value == 0 ? null : SURFACES[value - 1];
    }

    private <E extends Enum<E>> Set<E> set(Class<E> type, E[] values) {
        long bits = whole();
        if (bits == 0) {
            return Set.of();
        }
        EnumSet<E> set = EnumSet.noneOf(type);
        for (; bits != 0; bits &= bits - 1) {
            set.add(values[Long.numberOfTrailingZeros(bits)]);
        }
        return set;
    }

    private @Nullable Integer optionalInt() {
        long value = whole();
        return value == 0 ? null : (int) (value - 1);
    }

    private @Nullable Boolean optionalBoolean() {
        long value = whole();
        return value == 0 ? null : value == 2;
    }

    private @Nullable Double optionalDouble() {
        if (whole() == 0) {
            return null;
        }
        double value = Double.longBitsToDouble((long) Bits.LONG.get(bytes, at));
        at += Double.BYTES;
        return value;
    }

    private @Nullable String word() {
        int value = (int) whole();
        return switch (value) {
            case 0 -> null;
            case 1 -> ownText();
            default -> words.text(value - 2);
        };
    }

    private @Nullable String ownText() {
        int length = (int) whole() - 1;
        if (length < 0) {
            return null;
        }
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    private static String required(@Nullable String text) {
        if (text == null) {
            throw new IllegalStateException("a text that is always there was not written");
        }
        return text;
    }

    private long whole() {
        long value = 0;
        for (int shift = 0; ; shift += Bits.WIDTH) {
            byte next = bytes[at++];
            value |= (next & Bits.SEVEN) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
