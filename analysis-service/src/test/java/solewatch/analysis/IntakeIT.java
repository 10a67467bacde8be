package solewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import solewatch.analysis.stack.Season;
import solewatch.analysis.stack.SettableClock;
import solewatch.analysis.stack.Tables;
import solewatch.analysis.stack.TestStack;
import solewatch.analysis.stack.Wire;
import solewatch.events.FactKind;
import solewatch.events.RunnerErased;
import solewatch.events.RunnerEvent;
import solewatch.events.RunnerId;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class IntakeIT {
    private static final LocalDate TODAY = SettableClock.START;

    @Inject
    SettableClock clock;

    private Wire wire;

    @BeforeEach
    void connect() {
        clock.setTo(TODAY);
        wire = new Wire();
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void aPoisonRecordIsKeptWithItsBytesAndTheOthersAreTakenIn() {
        // Given
        byte[] nonsense = "{\"runner\":".getBytes(StandardCharsets.UTF_8);
        byte[] key = "poisoned".getBytes(StandardCharsets.UTF_8);

        // When
        wire.raw(key, "solewatch.run.recorded.v1", nonsense);
        wire.raw(key, "solewatch.unheard-of.v1", nonsense);
        wire.raw(key, null, nonsense);
        wire.raw(null, "solewatch.run.recorded.v1", null);
        wire.raw(new byte[] {(byte) 0xff, 0}, "\u0000", new byte[300_000]);
        wire.happened(Season.of("poisoned").ran(TODAY).events());
        wire.taken();

        // Then
        assertThat(Tables.count("fact", "runner_id = ?", "poisoned")).isEqualTo(1);
        assertThat(Tables.one("select value from dead_letter where record_key = ? and reason = 'MALFORMED'", key))
                .isEqualTo(nonsense);
        assertThat(Tables.one(
                        "select string_agg(distinct reason, ',' order by reason) from dead_letter where record_key = ?",
                        key))
                .isEqualTo("MALFORMED,NO_TYPE,UNKNOWN_TYPE");
        assertThat(Tables.count("dead_letter", "record_key is null or length(value) = 300000"))
                .isEqualTo(2);
    }

    @Test
    void anEventUnderAnotherRunnersKeyIsSetAside() {
        // Given
        var encoded = new solewatch.events.EventCodec()
                .encode(Season.of("alice").ran(TODAY).events().get(0), "/test", Instant.EPOCH);

        // When
        wire.raw("mallory".getBytes(StandardCharsets.UTF_8), encoded.headers().get("ce_type"), encoded.value());
        wire.taken();

        // Then
        assertThat(Tables.count("dead_letter", "reason = 'KEY_IS_NOT_THE_RUNNER'"))
                .isEqualTo(1);
        assertThat(Tables.count("fact", "runner_id = 'alice'")).isZero();
    }

    @Test
    void anyOrderAndAnyNumberOfTimesEndInTheSameBytes() {
        // Given
        List<RunnerEvent> story = new ArrayList<>(Season.of("shuffled")
                .profile("Ana", "harriers")
                .symptomaticOn(4, TODAY.minusDays(9), TODAY.minusDays(8), TODAY.minusDays(7), TODAY.minusDays(4))
                .symptomaticOn(4, TODAY.minusDays(2))
                .ran(TODAY.minusDays(4), 12_000, 2)
                .felt(TODAY.minusDays(2), 2, 1)
                .felt(TODAY.minusDays(2), 7, 1)
                .withdrew(FactKind.SYMPTOM, TODAY.minusDays(8), 1)
                .withdrew(FactKind.RUN, TODAY.minusDays(300), 5)
                .ran(TODAY.minusDays(300), 5_000, 4)
                .events());
        wire.happened(story);
        wire.taken();
        byte[] inOrder = Tables.assessmentOf("shuffled");
        assertThat(inOrder).isNotEmpty();

        for (long seed = 1; seed <= 3; seed++) {
            // When
            forget("shuffled");
            List<RunnerEvent> thrice = new ArrayList<>(story);
            thrice.addAll(story);
            thrice.addAll(story);
            Collections.shuffle(thrice, new Random(seed));
            thrice.forEach(wire::happened);
            wire.taken();

            // Then
            assertThat(Tables.assessmentOf("shuffled"))
                    .as("seed %d", seed)
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(new String(inOrder, StandardCharsets.UTF_8));
        }
    }

    @Test
    void aRepeatedFactChangesNothing() {
        // Given
        List<RunnerEvent> story =
                Season.of("repeated").ran(TODAY).felt(TODAY, 3).events();
        wire.happened(story);
        wire.taken();
        Object version = Tables.one("select version from runner where runner_id = 'repeated'");

        // When
        wire.happened(story);
        wire.taken();

        // Then
        assertThat(Tables.one("select version from runner where runner_id = 'repeated'"))
                .isEqualTo(version);
    }

    @Test
    void anErasedRunnerLeavesTheIdAloneAndDoesNotComeBack() {
        // Given
        wire.happened(Season.of("erased")
                .profile("Eve", "harriers")
                .ran(TODAY)
                .felt(TODAY, 8)
                .events());
        wire.raw("erased".getBytes(StandardCharsets.UTF_8), "solewatch.run.recorded.v1", new byte[] {'{'});
        wire.taken();
        assertThat(Tables.count("fact", "runner_id = 'erased'")).isEqualTo(3);

        // When
        wire.happened(new RunnerErased(new RunnerId("erased"), Instant.parse("2026-06-01T12:00:00Z")));
        wire.happened(Season.of("erased").ran(TODAY.minusDays(1)).events());
        wire.taken();

        // Then
        for (String table : List.of("runner", "fact", "finding", "outbox")) {
            assertThat(Tables.count(table, "runner_id = 'erased'")).as(table).isZero();
        }
        assertThat(Tables.count("dead_letter", "record_key = 'erased'::bytea")).isZero();
        assertThat(Tables.count("erased_runner", "runner_id = 'erased'")).isEqualTo(1);
    }

    private static void forget(String runner) {
        for (String table : List.of("runner", "fact", "finding", "outbox")) {
            Tables.one("delete from " + table + " where runner_id = ?", runner);
        }
    }
}
