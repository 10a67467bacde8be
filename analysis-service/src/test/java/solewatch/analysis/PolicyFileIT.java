package solewatch.analysis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import solewatch.analysis.stack.OwnDatabase;
import solewatch.analysis.stack.Season;
import solewatch.analysis.stack.SettableClock;
import solewatch.analysis.stack.Tokens;
import solewatch.analysis.stack.Wire;

/** With thresholds of the operator's own. Another ruleset leaves its mark in every row: hence a database of its own. */
@QuarkusTest
@TestProfile(PolicyFileIT.Stricter.class)
class PolicyFileIT {
    private static final LocalDate TODAY = SettableClock.START;

    /** Five symptomatic days instead of four. */
    public static class Stricter implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OwnDatabase.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path file = Files.createTempFile("solewatch-policy-", ".json");
                file.toFile().deleteOnExit();
                Files.writeString(file, """
                        {"rulesetVersion": "club-1", "numbness": {"persistent": {"frequentDays": 5, "streakRuns": 9}}}""");
                return Map.of("solewatch.analysis.policy-file", file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Inject
    SettableClock clock;

    @Test
    void theOperatorsThresholdsDecideAndAreNamedInEveryAnswer() {
        // Given: four symptomatic days, PERSISTENT by the shipped rules
        clock.setTo(TODAY);
        try (Wire wire = new Wire()) {
            wire.happened(Season.of("strictly")
                    .profile("Str", "owls")
                    .symptomaticOn(4, TODAY.minusDays(6), TODAY.minusDays(5), TODAY.minusDays(4), TODAY.minusDays(1))
                    .events());
            wire.taken();
        }
        String runner = Tokens.ofRunner("strictly");

        // Then
        given().auth()
                .oauth2(runner)
                .get("/runners/strictly")
                .then()
                .body("rulesetVersion", equalTo("club-1"))
                .body("episodes.state", hasItem("RECURRING"))
                .body("episodes.state", not(hasItem("PERSISTENT")));
        given().auth()
                .oauth2(runner)
                .contentType("application/json")
                .body("{\"numbness\":{\"persistent\":{\"frequentDays\":4}}}")
                .post("/runners/strictly/what-if")
                .then()
                .body("rulesetVersion", equalTo("club-1+what-if"))
                .body("content.differences.kind", hasItem("APPEARS"))
                .body("content.other.state", hasItem("PERSISTENT"));
    }
}
