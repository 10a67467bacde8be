package solewatch.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solewatch.events.EventDecodingException.Fault;
import solewatch.events.EventDecodingException.Reason;

/** Records nobody can use: refused with a reason and a place, and never a word of what was in them. */
class PoisonTest {

    private static final String RUN = "solewatch.run.recorded.v1";
    private static final String SYMPTOM = "solewatch.symptom.reported.v1";
    private static final String SECRET = "TOPSECRET";

    private final EventCodec codec = new EventCodec();

    @Test
    void aRecordWithoutATypeIsRefused() {
        assertThat(refusal(null, bytes("{}")).reason()).isEqualTo(Reason.NO_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "solewatch.run.recorded.v2", "run.recorded.v1", "solewatch.finding.raised.v1"})
    void aTypeThatIsNotOfThisTopicIsUnknown(String type) {
        assertThat(refusal(type, bytes("{}")).reason()).isEqualTo(Reason.UNKNOWN_TYPE);
    }

    @Test
    void aRecordWithoutAValueIsEmpty() {
        assertThat(refusal(RUN, null).reason()).isEqualTo(Reason.EMPTY);
        assertThat(refusal(RUN, new byte[0]).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void aValueOverTheLimitIsNotEvenRead() {
        assertThat(refusal(RUN, new byte[EventCodec.MAX_VALUE_BYTES + 1]).reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "not json", "{\"runner\":", "\u0000", "{'runner':'a'}", "{\"distanceMetres\":NaN}", "{} {}"
            })
    void whatIsNotJsonIsMalformed(String value) {
        assertThat(refusal(RUN, bytes(value)).reason()).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"text\"", "1", "true", "\"\""})
    void whatIsNotAnObjectIsMalformed(String value) {
        assertThat(refusal(RUN, bytes(value)).reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void deepNestingIsRefusedAlsoInFieldsNobodyKnows() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(refusal(RUN, bytes(with(RUN, "later", deep))).fault()).isEqualTo(Fault.NOT_JSON);
    }

    @Test
    void fieldsNobodyKnowsAreIgnored() throws EventDecodingException {
        byte[] extended = bytes(with(RUN, "later", "{\"a\":[1,{\"b\":null}]}"));
        assertThat(codec.decodeRunnerEvent(RUN, extended))
                .isEqualTo(
                        codec.decodeRunnerEvent(RUN, Samples.of(RUN, "minimal").value()));
    }

    @Test
    void nullsWhereNothingIsRequiredAreLikeAbsentFields() throws EventDecodingException {
        String nulls =
                with(RUN, "timerSeconds", "null").replace("\"manual\"", "\"flags\":null,\"heartRate\":null,\"manual\"");
        assertThat(codec.decodeRunnerEvent(RUN, bytes(nulls)))
                .isEqualTo(
                        codec.decodeRunnerEvent(RUN, Samples.of(RUN, "minimal").value()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "sport; null; /sport; MISSING",
                "manual; null; /manual; MISSING",
                "provenance; {\"source\":\"a\",\"revision\":0}; /provenance/sourceId; MISSING",
                "provenance; {\"source\":\"a\",\"sourceId\":\"b\"}; /provenance/revision; MISSING",
                "provenance; {\"source\":\"a\",\"sourceId\":\"\",\"revision\":0}; /provenance/sourceId; OUT_OF_RANGE",
                "provenance; {\"source\":\"a\",\"sourceId\":7,\"revision\":0}; /provenance/sourceId; WRONG_FORM",
                "runner; \"has space\"; /runner; OUT_OF_RANGE",
                "runner; 7; /runner; WRONG_FORM",
                "sport; \"FLYING\"; /sport; WRONG_FORM",
                "sport; 0; /sport; WRONG_FORM",
                "sport; \"\"; /sport; WRONG_FORM",
                "manual; \"true\"; /manual; WRONG_FORM",
                "manual; 1; /manual; WRONG_FORM",
                "timerSeconds; 1.5; /timerSeconds; WRONG_FORM",
                "timerSeconds; \"15\"; /timerSeconds; WRONG_FORM",
                "timerSeconds; \"\"; /timerSeconds; WRONG_FORM",
                "timerSeconds; true; /timerSeconds; WRONG_FORM",
                "timerSeconds; 2147483648; /timerSeconds; WRONG_FORM",
                "provenance; {\"source\":\"a\",\"sourceId\":\"b\",\"revision\":9007199254740993};"
                        + " /provenance/revision; WRONG_FORM",
                "timerSeconds; -1; /timerSeconds; OUT_OF_RANGE",
                "perceivedExertion; 1e999; /perceivedExertion; WRONG_FORM",
                "perceivedExertion; \"NaN\"; /perceivedExertion; WRONG_FORM",
                "perceivedExertion; 10.5; /perceivedExertion; OUT_OF_RANGE",
                "flags; [\"CLOCK_JUMP\",null]; /flags/1; MISSING",
                "flags; \"CLOCK_JUMP\"; /flags; WRONG_FORM",
                "heartRate; {\"histogram\":[{\"fromBeatsPerMinute\":60,\"seconds\":-1}]};"
                        + " /heartRate/histogram/0/seconds; OUT_OF_RANGE",
                "heartRate; []; /heartRate; WRONG_FORM",
                "start; {\"at\":1700000000,\"zone\":\"Z\",\"zoneBasis\":\"ASSUMED_UTC\"}; /start/at; WRONG_FORM",
                "start; {\"at\":\"2026-10-01\",\"zone\":\"Z\",\"zoneBasis\":\"ASSUMED_UTC\"}; /start/at; WRONG_FORM",
                "start; {\"at\":\"+12026-10-01T00:00:00Z\",\"zone\":\"Z\",\"zoneBasis\":\"ASSUMED_UTC\"};"
                        + " /start/at; WRONG_FORM",
                "start; {\"at\":\"2026-10-01T00:00:00Z\",\"zone\":\"Mars/Olympus\",\"zoneBasis\":\"ASSUMED_UTC\"};"
                        + " /start/zone; WRONG_FORM",
                "start; \"2026-10-01T00:00:00Z\"; /start; WRONG_FORM",
            })
    void aFaultIsNamedWithItsPlace(String field, String value, String pointer, Fault fault) {
        EventDecodingException refusal = refusal(RUN, bytes(with(RUN, field, value)));

        assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refusal.pointer()).isEqualTo(pointer);
        assertThat(refusal.fault()).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "note; [\"TOPSECRET\"]",
                "severity; \"TOPSECRET\"",
                "context; \"TOPSECRET\"",
                "redFlags; [\"TOPSECRET\"]",
                "runner; \"TOPSECRET TOPSECRET\"",
                "note; \"TOPSECRET \\u0000\"",
                "note; \"TOPSECRET \\ud800\"",
                "at; {\"at\":\"TOPSECRET\",\"zone\":\"Z\",\"zoneBasis\":\"ASSUMED_UTC\"}",
                "note; TOPSECRET",
                "TOPSECRET; [}",
                "TOPSECRET; [[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]",
            })
    void noWordOfTheContentIsInAnyText(String field, String value) {
        EventDecodingException refusal = refusal(SYMPTOM, bytes(with(SYMPTOM, field, value)));

        StringWriter trace = new StringWriter();
        refusal.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString() + refusal.pointer()).doesNotContain(SECRET);
    }

    private EventDecodingException refusal(@Nullable String type, byte @Nullable [] value) {
        return catchThrowableOfType(EventDecodingException.class, () -> codec.decodeRunnerEvent(type, value));
    }

    /** The minimal sample with one more field at the end, which counts when it is there twice. */
    private static String with(String type, String field, String json) {
        String minimal = new String(Samples.of(type, "minimal").value(), StandardCharsets.UTF_8);
        return minimal.substring(0, minimal.length() - 1) + ",\"" + field + "\":" + json + '}';
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
