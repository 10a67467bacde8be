package solewatch.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import solewatch.analysis.stack.OwnDatabase;
import solewatch.analysis.stack.Season;
import solewatch.analysis.stack.SettableClock;
import solewatch.analysis.stack.Tables;
import solewatch.analysis.stack.Wire;

@QuarkusTest
@TestProfile(DatabaseAwayIT.Apart.class)
class DatabaseAwayIT {
    private static final LocalDate TODAY = SettableClock.START;

    Consumer<Boolean> databaseIsThere;

    @Test
    void aDatabaseThatGoesAndComesBackLosesNothing() {
        try (Wire wire = new Wire()) {
            // Given
            ran(wire, "before", 20);
            wire.taken();

            // When
            databaseIsThere.accept(false);
            ran(wire, "during", 20);

            // Then
            await().atMost(Duration.ofSeconds(60)).until(() -> health("ready") == 503);
            assertThat(health("live")).isEqualTo(200);

            // When
            databaseIsThere.accept(true);
            ran(wire, "after", 20);
            wire.taken();

            // Then
            for (String when : List.of("before", "during", "after")) {
                assertThat(Tables.count("fact", "runner_id like ?", when + "-%"))
                        .as(when)
                        .isEqualTo(20);
                assertThat(Tables.count("runner", "assessment is not null and runner_id like ?", when + "-%"))
                        .as(when)
                        .isEqualTo(20);
            }
            await().until(() -> health("ready") == 200);
        }
    }

    private static void ran(Wire wire, String prefix, int runners) {
        for (int runner = 0; runner < runners; runner++) {
            wire.happened(Season.of(prefix + "-" + runner).ran(TODAY).events());
        }
    }

    private static int health(String which) {
        return given().get("/q/health/" + which).statusCode();
    }

    /** Starts the service a second time, on a database of its own. */
    public static class Apart implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OwnDatabase.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }
}
