package solewatch.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import solewatch.analysis.review.Pruning;
import solewatch.analysis.stack.Season;
import solewatch.analysis.stack.SettableClock;
import solewatch.analysis.stack.Tables;
import solewatch.analysis.stack.TestStack;
import solewatch.analysis.stack.Tokens;
import solewatch.analysis.stack.Wire;
import solewatch.events.FactKind;
import solewatch.events.RunnerErased;
import solewatch.events.RunnerId;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
@TestProfile(RetentionIT.Kept.class)
class RetentionIT {
    private static final LocalDate TODAY = SettableClock.START;
    private static final int KEPT_DAYS = 500;

    /** What an operator who does not keep everything says; three rows at a time, so that one pass needs several batches. */
    public static class Kept implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "solewatch.analysis.retention.facts", "P" + KEPT_DAYS + "D",
                    "solewatch.analysis.retention.dead-letters", "P30D",
                    "solewatch.analysis.retention.erased-runners", "P60D",
                    "solewatch.analysis.retention.batch", "3");
        }
    }

    @Inject
    SettableClock clock;

    @Inject
    Pruning pruning;

    @Inject
    MeterRegistry metrics;

    private Wire wire;

    @BeforeEach
    void connect() {
        clock.setTo(TODAY);
        wire = new Wire();
        prune();
    }

    @AfterEach
    void disconnect() {
        clock.setTo(TODAY);
        wire.close();
    }

    @Test
    void oldFactsGoAndWhatCountsAlwaysStays() {
        // Given: ten old runs, one at the edge, one of today, and what has no day
        double before = removed("facts");
        Season season = Season.of("longtime").profile("Lon", "storks").allows(1);
        for (int i = 0; i < 10; i++) {
            season.ran(TODAY.minusDays(KEPT_DAYS + 10 + i));
        }
        happened(season.ran(TODAY.minusDays(KEPT_DAYS)).ran(TODAY).withdrew(FactKind.RUN, TODAY.minusDays(KEPT_DAYS + 10), 1));
        byte[] assessed = Tables.assessmentOf("longtime");

        // When
        prune();

        // Then: nine runs went, the withdrawn one holds no content
        assertThat(Tables.count("fact", "runner_id = 'longtime' and kind = 'RUN' and not withdrawn")).isEqualTo(2);
        assertThat(Tables.count("fact", "runner_id = 'longtime' and withdrawn")).isEqualTo(1);
        assertThat(Tables.count("fact", "runner_id = 'longtime' and kind in ('RUNNER', 'CONSENT')")).isEqualTo(2);
        assertThat(removed("facts") - before).isEqualTo(9);
        assertThat(rebuilt("longtime")).as("nothing the rules look back on is gone").isFalse();
        assertThat(Tables.assessmentOf("longtime")).isEqualTo(assessed);
    }

    @Test
    void whatComesAgainAfterItWasRemovedGoesAgain() {
        // Given
        LocalDate old = TODAY.minusDays(KEPT_DAYS + 10);
        happened(Season.of("resent").profile("Res", "storks").ran(old).ran(TODAY));
        prune();
        byte[] assessed = Tables.assessmentOf("resent");

        // When: the watch sends its whole history once more
        happened(Season.of("resent").ran(old).ran(TODAY));

        // Then
        assertThat(Tables.assessmentOf("resent")).isEqualTo(assessed);
        prune();
        assertThat(Tables.count("fact", "runner_id = 'resent' and kind = 'RUN'")).isEqualTo(1);
    }

    @Test
    void aShoeCountsWhatIsKeptAndSaysSinceWhen() {
        // Given: 500 km when it was registered, 10 km long ago, 10 km at the edge, 10 km today
        LocalDate old = TODAY.minusDays(KEPT_DAYS + 10);
        Season season = Season.of("shod").profile("Sho", "storks").owns("red", 500_000).ranIn("red", old, 10_000);
        happened(season.ranIn("red", TODAY.minusDays(KEPT_DAYS), 10_000).ranIn("red", TODAY, 10_000));

        // Then: the same before the old run was removed, after it, and after it came again
        assertThat(distance("shod")).isEqualTo(520_000);
        prune();
        assertThat(distance("shod")).isEqualTo(520_000);
        happened(Season.of("shod").ranIn("red", old, 10_000));
        assertThat(distance("shod")).isEqualTo(520_000);
    }

    private static int distance(String runner) {
        return given().auth()
                .oauth2(Tokens.ofRunner(runner))
                .get("/runners/" + runner + "/shoes")
                .then()
                .statusCode(200)
                .body("since", equalTo(TODAY.minusDays(KEPT_DAYS).toString()))
                .extract()
                .path("content.shoes[0].distanceMetres");
    }

    @Test
    void recordsThatWereSetAsideAreForgotten() {
        // Given
        wire.raw("odd".getBytes(StandardCharsets.UTF_8), "solewatch.unheard-of.v1", new byte[] {'{', '}'});
        wire.taken();
        prune();
        assertThat(Tables.count("dead_letter", "convert_from(record_key, 'UTF8') = 'odd'")).isEqualTo(1);

        // When
        clock.setTo(TODAY.plusDays(32));
        prune();

        // Then
        assertThat(Tables.count("dead_letter", "convert_from(record_key, 'UTF8') = 'odd'")).isZero();
    }

    @Test
    void anErasedRunnerIsRememberedAsLongAsToldAndNoLonger() {
        // Given
        happened(Season.of("gone").profile("Gon", "storks").ran(TODAY));
        wire.happened(new RunnerErased(new RunnerId("gone"), clock.instant()));
        wire.taken();

        // Then
        clock.setTo(TODAY.plusDays(59));
        prune();
        assertThat(Tables.count("erased_runner", "runner_id = 'gone'")).isEqualTo(1);
        clock.setTo(TODAY.plusDays(62));
        prune();
        assertThat(Tables.count("erased_runner", "runner_id = 'gone'")).isZero();
    }

    private boolean rebuilt(String runner) {
        return given().auth()
                .oauth2(Tokens.ofRole("ops"))
                .post("/ops/runners/" + runner + "/rebuild")
                .then()
                .statusCode(200)
                .extract()
                .path("changed");
    }

    private void prune() {
        boolean all;
        do {
            all = pruning.prune().await().atMost(Duration.ofSeconds(20));
        } while (!all);
    }

    private double removed(String what) {
        Counter counter = metrics.find("solewatch.retention.removed").tag("what", what).counter();
        return counter == null ? 0 : counter.count();
    }

    private void happened(Season season) {
        wire.happened(season.events());
        wire.taken();
    }
}
