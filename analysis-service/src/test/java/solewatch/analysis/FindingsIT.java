package solewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import solewatch.analysis.stack.Season;
import solewatch.analysis.stack.SettableClock;
import solewatch.analysis.stack.Tables;
import solewatch.analysis.stack.TestStack;
import solewatch.analysis.stack.Wire;
import solewatch.analysis.stack.Wire.Told;
import solewatch.events.EpisodeState;
import solewatch.events.FactKind;
import solewatch.events.FindingEvent;
import solewatch.events.FindingRaised;
import solewatch.events.FindingRetracted;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FindingsIT {
    private static final LocalDate TODAY = SettableClock.START;
    private static final LocalDate[] PERSISTENT = {
        TODAY.minusDays(7), TODAY.minusDays(6), TODAY.minusDays(5), TODAY.minusDays(2), TODAY
    };

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
    void aPersistentEpisodeIsToldOnceHoweverOftenTheFactsCome() {
        // Given
        List<solewatch.events.RunnerEvent> story =
                Season.of("told").symptomaticOn(4, PERSISTENT).events();

        // When
        wire.happened(story);
        wire.taken();
        wire.happened(story);
        wire.taken();
        delivered("told");

        // Then
        List<Told> told = wire.findingsOf("told");
        assertThat(told).extracting(Told::id).doesNotHaveDuplicates();
        assertThat(told)
                .extracting(Told::event)
                .filteredOn(event -> raised(event, EpisodeState.PERSISTENT))
                .hasSize(1)
                .allSatisfy(event -> assertThat(((FindingRaised) event).news()).isTrue());
    }

    @Test
    void withdrawnEvidenceIsCorrectedOnceAndInOrder() {
        // Given
        wire.happened(Season.of("corrected").symptomaticOn(4, PERSISTENT).events());
        wire.taken();

        // When
        wire.happened(Season.of("corrected")
                .withdrew(FactKind.SYMPTOM, TODAY, 1)
                .withdrew(FactKind.SYMPTOM, TODAY.minusDays(2), 1)
                .events());
        wire.taken();
        delivered("corrected");

        // Then
        List<FindingEvent> persistent = wire.findingsOf("corrected").stream()
                .map(Told::event)
                .filter(event -> event.finding().state() == EpisodeState.PERSISTENT)
                .toList();
        assertThat(persistent).hasSizeGreaterThanOrEqualTo(2);
        assertThat(persistent.get(0)).isInstanceOf(FindingRaised.class);
        assertThat(persistent.get(persistent.size() - 1)).isInstanceOf(FindingRetracted.class);
        assertThat(persistent).filteredOn(FindingRetracted.class::isInstance).hasSize(1);
        assertThat(persistent).extracting(event -> event.finding().version()).isSorted();
    }

    @Test
    void historyThatArrivesLateIsRecordedAndIsNoNews() {
        // Given
        LocalDate[] past = {
            TODAY.minusDays(107), TODAY.minusDays(106), TODAY.minusDays(105), TODAY.minusDays(102), TODAY.minusDays(100)
        };

        // When
        wire.happened(Season.of("backfilled").symptomaticOn(4, past).events());
        wire.taken();
        delivered("backfilled");

        // Then
        assertThat(wire.findingsOf("backfilled"))
                .extracting(Told::event)
                .filteredOn(FindingRaised.class::isInstance)
                .filteredOn(event -> event.finding().rule().startsWith("P"))
                .isNotEmpty()
                .noneSatisfy(event -> assertThat(((FindingRaised) event).news()).isTrue());
    }

    private static boolean raised(FindingEvent event, EpisodeState state) {
        return event instanceof FindingRaised && event.finding().state() == state;
    }

    private static void delivered(String runner) {
        await().until(() -> Tables.count("outbox", "runner_id = ?", runner) == 0);
    }
}
