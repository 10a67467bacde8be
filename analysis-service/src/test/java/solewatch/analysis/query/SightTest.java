package solewatch.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import solewatch.analysis.query.Sight.Caller;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;

class SightTest {
    private static final RunnerId ANA = new RunnerId("ana");
    private static final TeamId FOXES = new TeamId("foxes");
    private static final Set<Scope> OTHERWISE = Set.of(Scope.LOAD, Scope.SYMPTOM_STATE);

    @Test
    void theRunnerSeesEverythingWhateverTheCoachMaySee() {
        assertThat(sight(runner("ana"), FOXES, Set.of()).orElseThrow().withheld())
                .isEmpty();
    }

    @Test
    void aRunnerDoesNotKnowOfAnother() {
        assertThat(sight(runner("bob"), FOXES, null)).isEmpty();
    }

    @Test
    void aCoachOfTheTeamSeesWhatTheRunnerAllowedAndNoMore() {
        Sight sight = sight(coach("foxes"), FOXES, Set.of(Scope.LOAD)).orElseThrow();

        assertThat(sight.load()).isTrue();
        assertThat(sight.state()).isFalse();
        assertThat(sight.detail()).isFalse();
        assertThat(sight.withheld()).containsExactly(Scope.SYMPTOM_STATE, Scope.SYMPTOM_DETAIL, Scope.REPORT);
    }

    @Test
    void aRunnerWhoSaidNothingIsSeenAsTheOperatorSet() {
        assertThat(sight(coach("foxes"), FOXES, null).orElseThrow().scopes()).isEqualTo(OTHERWISE);
    }

    @Test
    void aRunnerWhoTookEverythingBackShowsNothingButTheName() {
        assertThat(sight(coach("foxes"), FOXES, Set.of()).orElseThrow().scopes())
                .isEmpty();
    }

    @Test
    void theDetailBringsTheStateWithIt() {
        assertThat(sight(coach("foxes"), FOXES, Set.of(Scope.SYMPTOM_DETAIL))
                        .orElseThrow()
                        .state())
                .isTrue();
    }

    @Test
    void aCoachOfAnotherTeamOrOfNoneKnowsNobody() {
        assertThat(sight(coach("wolves"), FOXES, null)).isEmpty();
        assertThat(sight(coach(null), FOXES, null)).isEmpty();
        assertThat(sight(coach("foxes"), null, null)).isEmpty();
        assertThat(sight(coach(null), null, null)).isEmpty();
    }

    @Test
    void claimsWithoutTheRoleAreWorthNothing() {
        assertThat(sight(new Caller(Set.of("ops", "sync"), "ana", "foxes"), FOXES, null))
                .isEmpty();
    }

    @Test
    void onlyTheRunnerLooksAtOwnMatters() {
        Caller coachWhoseTokenNamesTheRunner = new Caller(Set.of("coach"), "ana", "foxes");

        assertThat(sight(runner("ana"), FOXES, null).orElseThrow().own()).isTrue();
        assertThat(sight(coach("foxes"), FOXES, Set.of(Scope.values()))
                        .orElseThrow()
                        .own())
                .isFalse();
        assertThat(sight(coachWhoseTokenNamesTheRunner, FOXES, null)
                        .orElseThrow()
                        .own())
                .isFalse();
    }

    private static Optional<Sight> sight(Caller caller, TeamId team, Set<Scope> consent) {
        return Sight.of(caller, ANA, team, consent, OTHERWISE);
    }

    private static Caller runner(String id) {
        return new Caller(Set.of("runner"), id, null);
    }

    private static Caller coach(String team) {
        return new Caller(Set.of("coach"), null, team);
    }
}
