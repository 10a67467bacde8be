package solewatch.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import solewatch.events.EventCodec.Encoded;

/** Events as Kafka records. */
class EventCodecTest {

    private static final Instant TAKEN_IN = Instant.parse("2026-11-23T10:00:00Z");
    private static final String INGEST = "/solewatch/ingest";

    private final EventCodec codec = new EventCodec();

    @Test
    void anEventCarriesTheHeadersOfCloudEventsInBinaryMode() {
        // Given
        RunnerEvent event = new ReviewDue(new RunnerId("r7"), LocalDate.of(2026, 10, 13));

        // When
        Encoded encoded = codec.encode(event, INGEST, TAKEN_IN);

        // Then
        assertThat(encoded.key()).isEqualTo("r7");
        assertThat(encoded.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "solewatch.review.due.v1")
                .containsEntry("ce_source", INGEST)
                .containsEntry("ce_subject", "r7")
                .containsEntry("ce_time", "2026-11-23T10:00:00Z")
                .containsEntry("content-type", "application/json")
                .containsKey("ce_id");
        assertThat(new String(encoded.value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"on\":\"2026-10-13\",\"runner\":\"r7\"}");
    }

    @Test
    void aResendHasTheSameIdWhenItIsTakenInLater() throws EventDecodingException {
        RunnerEvent event = run("full");

        Encoded first = codec.encode(event, INGEST, TAKEN_IN);
        Encoded resent = codec.encode(event, INGEST, TAKEN_IN.plusSeconds(3600));

        assertThat(resent.headers().get("ce_id")).isEqualTo(first.headers().get("ce_id"));
        assertThat(resent.value()).isEqualTo(first.value());
    }

    @Test
    void anotherContentHasAnotherId() throws EventDecodingException {
        Encoded full = codec.encode(run("full"), INGEST, TAKEN_IN);
        Encoded minimal = codec.encode(run("minimal"), INGEST, TAKEN_IN);

        assertThat(full.headers().get("ce_id")).isNotEqualTo(minimal.headers().get("ce_id"));
    }

    @Test
    void aFindingIsKeyedByTheRunnerItIsAbout() throws EventDecodingException {
        String type = "solewatch.finding.raised.v1";
        FindingEvent event =
                codec.decodeFindingEvent(type, Samples.of(type, "full").value());

        Encoded encoded = codec.encode(event, "/solewatch/analysis", TAKEN_IN);

        assertThat(encoded.key()).isEqualTo(event.finding().runner().value());
        assertThat(encoded.headers()).containsEntry("ce_type", type);
    }

    @Test
    void theDigestIsTheSha256OfTheValue() {
        assertThat(EventCodec.digestOf(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private RunnerEvent run(String sample) throws EventDecodingException {
        String type = "solewatch.run.recorded.v1";
        return codec.decodeRunnerEvent(type, Samples.of(type, sample).value());
    }
}
