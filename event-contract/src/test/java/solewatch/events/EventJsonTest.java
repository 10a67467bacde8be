package solewatch.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solewatch.events.EventDecodingException.Fault;

/** Record shapes as JSON, for HTTP bodies and stores. */
class EventJsonTest {

    private static final String MINIMAL =
            "{\"runner\":\"r7\",\"provenance\":{\"source\":\"a\",\"sourceId\":\"b\",\"revision\":1}}";

    @Test
    void aTreeIsReadByTheSameRulesAsBytes() throws EventDecodingException {
        ObjectNode body = (ObjectNode) EventJson.tree(bytes(MINIMAL));
        body.put("name", "Alex Example").put("zone", "Asia/Kathmandu").put("heartRateMax", 190.0);

        RunnerChanged changed = EventJson.read(body, RunnerChanged.class);

        assertThat(changed.zone()).isEqualTo(ZoneId.of("Asia/Kathmandu"));
        assertThat(changed.heartRateMax()).isEqualTo(190);
        assertThat(EventJson.read(EventJson.write(changed), RunnerChanged.class))
                .isEqualTo(changed);
        assertThat(EventJson.read(EventJson.tree(changed), RunnerChanged.class)).isEqualTo(changed);
    }

    @Test
    void aFaultInATreeHasItsPlaceToo() throws EventDecodingException {
        ObjectNode body = (ObjectNode) EventJson.tree(bytes(MINIMAL));
        body.putObject("feet").put("leftMillimetres", -1);

        assertThatExceptionOfType(EventDecodingException.class)
                .isThrownBy(() -> EventJson.read(body, RunnerChanged.class))
                .satisfies(refusal -> assertThat(refusal.pointer()).isEqualTo("/feet/leftMillimetres"))
                .satisfies(refusal -> assertThat(refusal.fault()).isEqualTo(Fault.OUT_OF_RANGE));
    }

    @Test
    void unknownValuesAndEmptyListsAreNotWritten() {
        ConsentChanged nothing = new ConsentChanged(new RunnerId("r7"), new Provenance("a", "b", 1), Set.of());

        assertThat(new String(EventJson.write(nothing), StandardCharsets.UTF_8))
                .isEqualTo("{\"provenance\":{\"revision\":1,\"source\":\"a\",\"sourceId\":\"b\"},\"runner\":\"r7\"}");
    }

    @ParameterizedTest
    @CsvSource({"+02:00", "-03:30", "Z", "UTC", "Europe/Berlin", "America/Argentina/Ushuaia"})
    void zonesAreIanaNamesOrOffsets(String zone) throws EventDecodingException {
        String json = "{\"at\":\"2026-10-01T08:00:00+02:00\",\"zone\":\"" + zone + "\",\"zoneBasis\":\"SOURCE_ZONE\"}";

        ZonedMoment moment = EventJson.read(bytes(json), ZonedMoment.class);

        assertThat(moment.zone()).isEqualTo(ZoneId.of(zone));
        assertThat(moment.at().atOffset(ZoneOffset.UTC).getHour()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"1-1-1-1-1", "5f0c1f666a0e4f0b9d6a3c1f0a4b7e21", "''", "5f0c1f66-6a0e-4f0b-9d6a-3c1f0a4b7e2g"})
    void anIdIsAUuidInItsCanonicalForm(String id) {
        assertThatExceptionOfType(EventDecodingException.class)
                .isThrownBy(() -> EventJson.read(bytes('"' + id + '"'), Finding.Id.class));
    }

    @Test
    void bytesWithoutJsonAreNoTree() {
        assertThatExceptionOfType(EventDecodingException.class).isThrownBy(() -> EventJson.tree(new byte[0]));
        assertThatExceptionOfType(EventDecodingException.class).isThrownBy(() -> EventJson.tree(bytes("{} x")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
