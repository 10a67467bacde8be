package solewatch.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import solewatch.analysis.stack.Season;
import solewatch.analysis.stack.SettableClock;
import solewatch.analysis.stack.Tables;
import solewatch.analysis.stack.TestStack;
import solewatch.analysis.stack.Tokens;
import solewatch.analysis.stack.Wire;
import solewatch.analysis.stack.Wire.Told;
import solewatch.events.EpisodeState;
import solewatch.events.FindingEvent;
import solewatch.events.FindingRaised;
import solewatch.events.RunnerEvent;

/** A runner who joins brings years along, through the same topic as everything else: that is history and no news. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class BackfillIT {
    private static final Logger LOG = Logger.getLogger(BackfillIT.class);
    private static final LocalDate TODAY = SettableClock.START;
    private static final int THREE_YEARS = 3 * 365;

    /** How vendors hand years over. */
    enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST,
        SHUFFLED;

        List<RunnerEvent> of(List<RunnerEvent> events) {
            List<RunnerEvent> ordered = new ArrayList<>(events);
            switch (this) {
                case OLDEST_FIRST -> {}
                case NEWEST_FIRST -> Collections.reverse(ordered);
                case SHUFFLED -> Collections.shuffle(ordered, new Random(17));
            }
            return ordered;
        }
    }

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

    @ParameterizedTest
    @EnumSource
    void threeYearsAreNoNewsAndLeadToTheStateOfToday(Order order) {
        // Given
        String runner = "years-" + order.ordinal();
        String team = "team-" + runner;
        List<RunnerEvent> story = order.of(threeYears(runner, team));
        assertThat(story).hasSizeBetween(1_400, 1_700);

        // When
        long before = System.nanoTime();
        wire.happened(story);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Tables.count("fact", "runner_id = ?", runner) == story.size());
        LOG.infof("%d facts, %s: %d ms", story.size(), order, (System.nanoTime() - before) / 1_000_000);
        wire.taken();
        await().until(() -> Tables.count("outbox", "runner_id = ?", runner) == 0);

        // Then: recorded, and nothing of it for a coach to be told
        List<FindingEvent> told =
                wire.findingsOf(runner).stream().map(Told::event).toList();
        assertThat(told)
                .filteredOn(FindingRaised.class::isInstance)
                .noneMatch(event -> ((FindingRaised) event).news())
                .extracting(event -> event.finding().state())
                .contains(EpisodeState.PERSISTENT, EpisodeState.ESCALATED);
        assertThat(told)
                .extracting(event -> event.finding().effectiveOn())
                .allMatch(day -> day.isBefore(TODAY.minusDays(7)));

        // And: the state of today, whatever the years were like
        get(Tokens.ofCoach(team), "/teams/" + team + "/runners")
                .body("runners.runner", contains(runner))
                .body("runners[0].state", equalTo("PERSISTENT"))
                .body("runners[0].since", equalTo(TODAY.minusDays(18).toString()))
                .body("runners[0].openEpisodes", equalTo(1));
        get(Tokens.ofRunner(runner), "/runners/" + runner + "/episodes")
                .body("episodes.findAll { it.state != 'RESOLVED' }", hasSize(1));
        byte[] assessment = Tables.assessmentOf(runner);
        given().auth()
                .oauth2(Tokens.ofRole("ops"))
                .post("/ops/runners/" + runner + "/rebuild")
                .then()
                .statusCode(200)
                .body("changed", equalTo(false));
        assertThat(Tables.assessmentOf(runner)).isEqualTo(assessment);
        assertThat(wire.findingsOf(runner)).hasSize(told.size());
    }

    @Test
    void theSameSymptomsAreNewsToTheOneWhoHasThemNow() {
        // Given: three years as above, brought along by somebody who felt it until today
        wire.happened(new ArrayList<>(threeYears("years-now", "team-now")));
        wire.happened(Season.of("years-now")
                .symptomaticOn(9, TODAY.minusDays(1), TODAY)
                .events());
        wire.taken();
        await().until(() -> Tables.count("outbox", "runner_id = 'years-now'") == 0);

        // Then
        assertThat(wire.findingsOf("years-now"))
                .extracting(Told::event)
                .filteredOn(event -> event instanceof FindingRaised raised && raised.news())
                .singleElement()
                .satisfies(event -> assertThat(event.finding().state()).isEqualTo(EpisodeState.ESCALATED));
    }

    /**
     * Five runs a week, each answered until ten days ago. Every 110 days, until a good half a year ago, four weeks with symptoms that grow: they
     * persist and then escalate. In the last weeks a few more, and nobody said since that it was gone.
     */
    private static List<RunnerEvent> threeYears(String runner, String team) {
        Season season = Season.of(runner).profile("Yea", team);
        for (int ago = THREE_YEARS; ago >= 1; ago--) {
            LocalDate day = TODAY.minusDays(ago);
            if (ago % 7 > 4) {
                continue;
            }
            boolean bad = ago % 110 < 28 && ago > 200;
            boolean lately = ago <= 20 && ago >= 10;
            season.ran(day);
            if (ago >= 10) {
                season.felt(day, bad ? 8 : lately ? 4 : 0);
            }
        }
        return season.events();
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then().statusCode(200);
    }
}
