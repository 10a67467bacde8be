package solewatch.analysis.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import solewatch.analysis.store.Card;
import solewatch.analysis.store.RosterRows.Line;
import solewatch.analysis.store.RosterRows.Place;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.EpisodeState;
import solewatch.events.RedFlag.Tier;
import solewatch.events.RunnerId;

class RosterViewTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Card CARD =
            new Card(EpisodeState.ESCALATED, DAY, DAY.plusDays(3), Tier.URGENT, 2, true, 30_000, DAY);

    @Test
    void aCursorLeadsBackToItsPlaceAlsoWhenTheIdHasDots() {
        RosterView page = RosterView.of(List.of(line("a.b.c", 3, Set.of())), 1, Set.of());

        assertThat(RosterView.read(page.next())).contains(new Place(3, "a.b.c"));
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(RosterView.of(List.of(line("a", 3, Set.of())), 2, Set.of()).next())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "eA", "LjE"})
    void whatIsNoCursorIsSaidToBeNone(String text) {
        assertThat(RosterView.read(text)).isEmpty();
    }

    @Test
    void aLineShowsWhatTheRunnerAllowsAlone() {
        RosterView.Entry load = entry(Set.of(Scope.LOAD));
        assertThat(load.sum7Metres()).isEqualTo(30_000);
        assertThat(load.state()).isNull();
        assertThat(load.openEpisodes()).isNull();
        assertThat(load.stateSince()).isNull();
        assertThat(load.warning()).isNull();

        RosterView.Entry state = entry(Set.of(Scope.SYMPTOM_STATE));
        assertThat(state.state()).isEqualTo(EpisodeState.ESCALATED);
        assertThat(state.stateSince()).isEqualTo(DAY.plusDays(3));
        assertThat(state.warning()).isEqualTo(Tier.URGENT);
        assertThat(state.untested()).isTrue();
        assertThat(state.lastRunOn()).isNull();

        assertThat(entry(null).state()).isNull();
    }

    private static RosterView.Entry entry(Set<Scope> consent) {
        return RosterView.of(List.of(line("a", 1, consent)), 1, Set.of(Scope.LOAD))
                .runners()
                .get(0);
    }

    private static Line line(String runner, int rank, Set<Scope> consent) {
        return new Line(new Place(rank, runner), new RunnerId(runner), "Ana", consent, CARD, DAY);
    }
}
