package solewatch.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** For any run and any report: what is written is read again as the same, and equal events are equal bytes. */
class EventPropertyTest {

    private final EventCodec codec = new EventCodec();

    @Property(tries = 300)
    void anEventSurvivesTheWire(@ForAll("events") RunnerEvent event) throws EventDecodingException {
        EventCodec.Encoded encoded = codec.encode(event, "/test", Instant.EPOCH);

        RunnerEvent read = codec.decodeRunnerEvent(encoded.headers().get(EventCodec.TYPE_HEADER), encoded.value());

        assertThat(read).isEqualTo(event);
        assertThat(codec.valueOf(read)).isEqualTo(encoded.value());
    }

    @Property(tries = 100)
    void anEventFitsItsSchema(@ForAll("events") RunnerEvent event) throws Exception {
        assertThat(SamplesStillDecodeTest.errors(
                        EventTypes.of(event), new String(codec.valueOf(event), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Property(tries = 100)
    void theOrderInWhichASetWasFilledDoesNotShow(@ForAll Set<FootZone> zones, @ForAll Side side) {
        List<FootZone> shuffled = new ArrayList<>(zones);
        Collections.reverse(shuffled);

        SymptomReported.Area one = new SymptomReported.Area(side, new HashSet<>(zones), null);
        SymptomReported.Area other = new SymptomReported.Area(side, new LinkedHashSet<>(shuffled), null);

        assertThat(other).isEqualTo(one);
        assertThat(EventJson.write(other)).isEqualTo(EventJson.write(one));
    }

    @Provide
    Arbitrary<RunnerEvent> events() {
        return Arbitraries.oneOf(runs(), symptoms());
    }

    private static Arbitrary<RunRecorded> runs() {
        Arbitrary<Integer> amount =
                Arbitraries.integers().between(0, Integer.MAX_VALUE).injectNull(0.3);
        Arbitrary<Double> exertion = Arbitraries.doubles().between(0, 10).injectNull(0.3);
        Arbitrary<RunRecorded.Sport> sport = Arbitraries.of(RunRecorded.Sport.class);
        Arbitrary<Set<RunRecorded.Flag>> flags =
                Arbitraries.of(RunRecorded.Flag.class).set();
        return Combinators.combine(provenances(), moments(), sport, amount, amount, exertion, conditions(), flags)
                .as(EventPropertyTest::run);
    }

    private static RunRecorded run(
            Provenance provenance,
            ZonedMoment start,
            RunRecorded.Sport sport,
            @Nullable Integer seconds,
            @Nullable Integer metres,
            @Nullable Double exertion,
            RunRecorded.@Nullable Conditions conditions,
            Set<RunRecorded.Flag> flags) {
        return new RunRecorded(
                new RunnerId("r7"),
                provenance,
                start,
                sport,
                seconds,
                seconds,
                null,
                metres,
                null,
                metres,
                null,
                null,
                exertion,
                null,
                null,
                conditions,
                null,
                null,
                seconds == null,
                flags);
    }

    private static Arbitrary<RunRecorded.Conditions> conditions() {
        Arbitrary<String> text = texts(Limits.LONGEST_TEXT).injectNull(0.3);
        Arbitrary<Double> celsius = Arbitraries.doubles().between(-60, 60).injectNull(0.3);
        Arbitrary<Boolean> answer = Arbitraries.of(true, false).injectNull(0.3);
        return Combinators.combine(text, text, celsius, celsius, answer)
                .as((shoe, lacing, air, device, drank) -> new RunRecorded.Conditions(
                        shoe, null, null, lacing, RunRecorded.Surface.ROAD, null, air, device, drank, null, null, null))
                .injectNull(0.3);
    }

    private static Arbitrary<SymptomReported> symptoms() {
        Arbitrary<Integer> severity = Arbitraries.integers().between(0, 10);
        Arbitrary<List<SymptomReported.Area>> areas = Combinators.combine(
                        Arbitraries.of(Side.class),
                        Arbitraries.of(FootZone.class).set(),
                        severity.injectNull(0.5))
                .as(SymptomReported.Area::new)
                .list()
                .ofMaxSize(4);
        Arbitrary<Set<RedFlag>> flags = Arbitraries.of(RedFlag.class).set().ofMaxSize(3);
        Arbitrary<String> note = texts(Limits.LONGEST_PROSE).injectNull(0.3);
        return Combinators.combine(provenances(), moments(), severity, areas, flags, note)
                .as((provenance, at, strength, where, redFlags, words) -> new SymptomReported(
                        new RunnerId("r7"),
                        provenance,
                        at,
                        null,
                        SymptomReported.Context.REST,
                        strength,
                        where,
                        Set.of(),
                        null,
                        strength,
                        null,
                        null,
                        strength,
                        Set.of(),
                        null,
                        null,
                        redFlags,
                        Set.of(),
                        words));
    }

    private static Arbitrary<Provenance> provenances() {
        Arbitrary<String> name =
                Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(64);
        return Combinators.combine(name, name, Arbitraries.longs().between(0, Limits.LARGEST_EXACT))
                .as(Provenance::new);
    }

    private static Arbitrary<ZonedMoment> moments() {
        Arbitrary<Instant> at = Combinators.combine(
                        Arbitraries.longs().between(0, 4_000_000_000L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
        Arbitrary<ZoneId> zone = Arbitraries.of("Z", "+05:45", "UTC", "Europe/Berlin", "Pacific/Apia")
                .map(ZoneId::of);
        return Combinators.combine(at, zone, Arbitraries.of(ZonedMoment.ZoneBasis.class))
                .as(ZonedMoment::new);
    }

    private static Arbitrary<String> texts(int longest) {
        return Arbitraries.strings()
                .withChars("aZ09 \"\\/\n\t\u0001\u007f\u2028\u00e9\u6f22")
                .ofMaxLength(longest);
    }
}
