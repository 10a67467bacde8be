package solewatch.analysis.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.policy.Differences;
import solewatch.analysis.policy.Differences.Outcome;
import solewatch.analysis.policy.Ruleset;
import solewatch.analysis.whatif.Difference.Kind;
import solewatch.analysis.whatif.Tally.Flagged;
import solewatch.analysis.whatif.Tally.Week;
import solewatch.events.EpisodeState;

class WhatIfTest {
    private static final Policy STANDARD = Policy.standard();

    /** PERSISTENT on day 6 by P2: four symptomatic days of fourteen. */
    private static final ARunner FOUR_DAYS = aRunner().symptomaticOn(4, 1, 2, 3, 6, 8);

    @Test
    void theSameThresholdsMakeNoDifference() {
        assertThat(differences(FOUR_DAYS, STANDARD, 20)).isEmpty();
    }

    @Test
    void moreDaysAskedForMakeItLater() {
        List<Difference> differences = differences(FOUR_DAYS, frequentDays(5), 20);

        assertThat(differences).singleElement().satisfies(later -> {
            assertThat(later.kind()).isEqualTo(Kind.LATER);
            assertThat(later.days()).isEqualTo(2);
            assertThat(later.standing()).isNotNull();
            assertThat(later.standing().effectiveOn()).isEqualTo(day(6));
            assertThat(later.other().effectiveOn()).isEqualTo(day(8));
        });
    }

    @Test
    void fewerDaysAskedForMakeItEarlier() {
        assertThat(differences(FOUR_DAYS, frequentDays(3), 20))
                .singleElement()
                .satisfies(earlier -> {
                    assertThat(earlier.kind()).isEqualTo(Kind.EARLIER);
                    assertThat(earlier.days()).isEqualTo(-3);
                });
    }

    @Test
    void whatTheOthersDoNotReachDisappearsAndTheOtherWayRoundAppears() {
        ARunner three = aRunner().symptomaticOn(4, 1, 2, 3, 6);
        Policy strict = frequentDays(5);

        assertThat(differences(three, strict, 10))
                .singleElement()
                .satisfies(gone -> {
                    assertThat(gone.kind()).isEqualTo(Kind.DISAPPEARS);
                    assertThat(gone.standing().state()).isEqualTo(EpisodeState.PERSISTENT);
                    assertThat(gone.other()).isNull();
                });
        assertThat(Comparison.of(assessed(three, strict, 10), assessed(three, STANDARD, 10)))
                .singleElement()
                .satisfies(come -> {
                    assertThat(come.kind()).isEqualTo(Kind.APPEARS);
                    assertThat(come.standing()).isNull();
                });
    }

    @Test
    void swappingTheSidesTurnsEveryDifferenceRound() {
        Policy strict = frequentDays(5);
        List<Difference> there = Comparison.of(assessed(FOUR_DAYS, STANDARD, 20), assessed(FOUR_DAYS, strict, 20));
        List<Difference> back = Comparison.of(assessed(FOUR_DAYS, strict, 20), assessed(FOUR_DAYS, STANDARD, 20));

        assertThat(back).hasSameSizeAs(there);
        assertThat(back.get(0).kind()).isEqualTo(Kind.EARLIER);
        assertThat(back.get(0).days()).isEqualTo(-there.get(0).days());
    }

    @Test
    void aWeekCountsARunnerOnceAndAlertsOfThoseACoachMayKnowOf() {
        Tally tally = new Tally(day(20), 4);
        Assessment standing = assessed(FOUR_DAYS, STANDARD, 20);
        Assessment other = assessed(FOUR_DAYS, frequentDays(6), 20);

        tally.add(standing, other, true);
        tally.add(standing, other, false);

        assertThat(tally.weeks()).hasSize(4).allSatisfy(week -> assertThat(week.monday().getDayOfWeek())
                .isEqualTo(DayOfWeek.MONDAY));
        Week flagged = tally.weeks().stream()
                .filter(week -> !day(6).isBefore(week.monday())
                        && day(6).isBefore(week.monday().plusWeeks(1)))
                .findFirst()
                .orElseThrow();
        assertThat(flagged.standing()).isEqualTo(new Flagged(2, 0, 1));
        assertThat(flagged.other()).isEqualTo(Flagged.NONE);
        assertThat(tally.total().standing()).isEqualTo(new Flagged(2, 0, 1));
    }

    @Test
    void whatTookEffectBeforeTheFirstWeekIsNotCounted() {
        Tally tally = new Tally(day(60), 2);
        Assessment assessment = assessed(FOUR_DAYS, STANDARD, 60);

        tally.add(assessment, assessment, true);

        assertThat(tally.total().standing()).isEqualTo(Flagged.NONE);
    }

    private static List<Difference> differences(ARunner runner, Policy other, int today) {
        return Comparison.of(assessed(runner, STANDARD, today), assessed(runner, other, today));
    }

    private static Assessment assessed(ARunner runner, Policy policy, int today) {
        return Assessment.of(runner.history(), policy, day(today));
    }

    /** P1 out of reach, so that P2 alone decides. */
    private static Policy frequentDays(int days) {
        JsonNode named = JsonNodeFactory.instance
                .objectNode()
                .set(
                        "numbness",
                        JsonNodeFactory.instance
                                .objectNode()
                                .set(
                                        "persistent",
                                        JsonNodeFactory.instance
                                                .objectNode()
                                                .put("frequentDays", days)
                                                .put("streakRuns", 10)));
        return ((Outcome.Made) Differences.over(Ruleset.standard(), named, "other"))
                .ruleset()
                .policy();
    }
}
