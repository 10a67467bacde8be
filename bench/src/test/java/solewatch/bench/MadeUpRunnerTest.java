package solewatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.events.EpisodeState;
import solewatch.events.Fact;

/** What is measured must be what it is called. */
class MadeUpRunnerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void theSameNumberAndDayGiveTheSameFacts() {
        assertThat(new MadeUpRunner(3, Feet.FREE, TODAY).lastDays(10))
                .isEqualTo(new MadeUpRunner(3, Feet.FREE, TODAY).lastDays(10));
    }

    @Test
    void everySecondDayHasARunAndAReport() {
        List<Fact> facts = new MadeUpRunner(3, Feet.FREE, TODAY).lastDays(100);

        assertThat(facts).hasSize(1 + 100);
        assertThat(facts).extracting(Fact::factId).doesNotHaveDuplicates();
    }

    @Test
    void aPersistentRunnerHasAnOpenPersistentEpisodeAndAFreeOneNone() {
        assertThat(assessed(Feet.PERSISTENT).episodes())
                .isNotEmpty()
                .allSatisfy(place ->
                        assertThat(place.latest().state()).isIn(EpisodeState.PERSISTENT, EpisodeState.ESCALATED));
        assertThat(assessed(Feet.ON_AND_OFF).episodes()).isNotEmpty();
        assertThat(assessed(Feet.FREE).episodes()).isEmpty();
    }

    private static Assessment assessed(Feet feet) {
        MadeUpRunner runner = new MadeUpRunner(3, feet, TODAY);
        List<StoredFact> facts = runner.lastDays(400).stream()
                .map(fact -> new StoredFact(fact.factId(), fact.kind(), 0, "", false, fact))
                .toList();
        return Assessment.of(RunnerHistory.of(runner.id(), facts), Policy.standard(), TODAY);
    }
}
