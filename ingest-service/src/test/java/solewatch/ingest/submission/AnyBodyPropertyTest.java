package solewatch.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import solewatch.events.EventCodec;
import solewatch.events.EventDecodingException;
import solewatch.events.RunnerId;

/** Whatever is posted gets a verdict; and what is admitted can be written to Kafka and read back as the same. */
class AnyBodyPropertyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final RunnerId ADA = new RunnerId("ada");
    private static final EventCodec CODEC = new EventCodec();
    private static final List<Submissions.Kind> KINDS = List.of(
            Submissions::run,
            Submissions::symptom,
            Submissions::checkIn,
            Submissions::clinician,
            Submissions::profile,
            Submissions::consent,
            Submissions::withdrawal,
            Submissions.shoe("pegasus"));

    private static final List<Map<String, Object>> GOOD = List.of(
            Map.of(
                    "source",
                    "garmin",
                    "sourceId",
                    "1",
                    "revision",
                    3,
                    "start",
                    "2026-11-22T07:30:00+01:00",
                    "timerSeconds",
                    3000,
                    "distanceMetres",
                    9000,
                    "perceivedExertion",
                    4.5,
                    "heartRate",
                    Map.of("averageBeatsPerMinute", 140, "maxBeatsPerMinute", 170),
                    "dynamics",
                    Map.of("cadenceStepsPerMinute", 171.5)),
            Map.of(
                    "at",
                    "2026-11-22T08:30:00Z",
                    "zone",
                    "Europe/Zurich",
                    "context",
                    "DURING_RUN",
                    "severity",
                    4,
                    "areas",
                    List.of(Map.of("side", "LEFT", "zones", List.of("T3", "FOREFOOT"))),
                    "qualities",
                    List.of("NUMB"),
                    "onsetMinutes",
                    30,
                    "note",
                    "after the bridge",
                    "redFlags",
                    List.of("FOOT_DROP")),
            Map.of(
                    "at",
                    "2026-11-22T08:30:00Z",
                    "footContext",
                    "REST",
                    "severity",
                    0,
                    "sleepHours",
                    7.5,
                    "ostrc",
                    Map.of("participation", 0),
                    "routines",
                    List.of(Map.of("type", "NERVE_GLIDE", "planned", 5, "done", 2))),
            Map.of("at", "2026-11-22T08:30:00Z", "type", "IMAGING", "hold", "2026-12-01", "note", "fine"),
            Map.of(
                    "name",
                    "Ada",
                    "team",
                    "harriers",
                    "zone",
                    "Europe/Zurich",
                    "sex",
                    "FEMALE",
                    "heartRateMax",
                    188,
                    "feet",
                    Map.of("arch", "HIGH", "leftMillimetres", 250),
                    "risks",
                    Map.of("diabetes", true)),
            Map.of("revision", 1, "scopes", List.of("LOAD", "REPORT")),
            Map.of("withdrawn", "RUN", "source", "garmin", "sourceId", "1", "revision", 4),
            Map.of("name", "Pegasus", "width", "WIDE", "dropMillimetres", 10, "fitProblems", List.of("HEEL_SLIPS")));

    @Property(tries = 3000)
    void any_json_value_gets_a_verdict(@ForAll("json") @Nullable Object json, @ForAll("kinds") Submissions.Kind kind) {
        assertJudged(kind.verdict(ADA, json, NOW));
    }

    @Property(tries = 5000)
    void a_good_body_with_any_field_changed_gets_a_verdict(
            @ForAll("places") int place, @ForAll("picks") int pick, @ForAll("json") @Nullable Object changed) {
        Map<String, Object> body = new LinkedHashMap<>(GOOD.get(place));
        List<String> names = new ArrayList<>(body.keySet());
        names.sort(null);
        body.put(names.get(pick % names.size()), changed);

        assertJudged(KINDS.get(place).verdict(ADA, body, NOW));
    }

    @Property(tries = 100)
    void a_good_body_is_admitted_the_same_whenever_it_comes(@ForAll("places") int place) {
        Submission now = KINDS.get(place).verdict(ADA, GOOD.get(place), NOW);
        Submission later = KINDS.get(place).verdict(ADA, GOOD.get(place), NOW.plusSeconds(86_400));

        assertThat(now).isInstanceOf(Submission.Admitted.class).isEqualTo(later);
        assertJudged(now);
    }

    private static void assertJudged(Submission submission) {
        switch (submission) {
            case Submission.Refused refused ->
                assertThat(refused.refusals()).isNotEmpty().hasSizeLessThanOrEqualTo(50);
            case Submission.Admitted admitted -> assertSurvivesKafka(admitted);
        }
    }

    private static void assertSurvivesKafka(Submission.Admitted admitted) {
        EventCodec.Encoded encoded = CODEC.encode(admitted.event(), "/test", NOW);
        try {
            assertThat(CODEC.decodeRunnerEvent(encoded.headers().get("ce_type"), encoded.value()))
                    .isEqualTo(admitted.event());
        } catch (EventDecodingException e) {
            throw new AssertionError(new String(encoded.value(), StandardCharsets.UTF_8), e);
        }
    }

    @Provide
    Arbitrary<Submissions.Kind> kinds() {
        return Arbitraries.of(KINDS);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, GOOD.size() - 1);
    }

    @Provide
    Arbitrary<Integer> picks() {
        return Arbitraries.integers().between(0, 100);
    }

    @Provide
    Arbitrary<Object> json() {
        Arbitrary<Object> simple = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).map(text -> (Object) text),
                Arbitraries.of(
                                "LEFT",
                                "RUN",
                                "RUNNING",
                                "FOOT_DROP",
                                "2026-11-22T07:30:00+01:00",
                                "Z",
                                "+18:00",
                                "LOAD")
                        .map(text -> (Object) text),
                Arbitraries.integers().map(number -> (Object) number),
                Arbitraries.integers().between(0, 300).map(number -> (Object) number),
                Arbitraries.longs().map(number -> (Object) number),
                Arbitraries.bigIntegers().map(number -> (Object) number),
                Arbitraries.doubles().map(number -> (Object) number),
                Arbitraries.of(Double.POSITIVE_INFINITY, Double.NaN, -0.0).map(number -> (Object) number),
                Arbitraries.of(true, false).map(bool -> (Object) bool));
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of(
                        "source", "sourceId", "start", "at", "zone", "severity", "areas", "side", "zones", "type"),
                Arbitraries.of(
                        "redFlags", "heartRate", "histogram", "provenance", "revision", "context", "note", "name"),
                Arbitraries.strings().ofMaxLength(4));
        return Arbitraries.lazyOf(
                () -> simple,
                () -> simple.injectNull(0.2).list().ofMaxSize(4).map(list -> (Object) list),
                () -> Arbitraries.maps(names, Arbitraries.oneOf(simple, json()).injectNull(0.1))
                        .ofMaxSize(5)
                        .map(map -> (Object) map));
    }
}
