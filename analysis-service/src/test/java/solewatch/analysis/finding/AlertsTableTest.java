package solewatch.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import solewatch.analysis.ARunner;
import solewatch.events.CheckInRecorded.OstrcAnswers;
import solewatch.events.EpisodeState;
import solewatch.events.Finding.Audience;
import solewatch.events.Finding.Urgency;
import solewatch.events.FootZone;
import solewatch.events.RedFlag;
import solewatch.events.Side;
import solewatch.events.SymptomReported.Context;

/** Who is told of what, and how pressing it is, for every rule. */
@NullUnmarked
class AlertsTableTest {

    private static final Set<Audience> RUNNER = EnumSet.of(Audience.RUNNER);
    private static final Set<Audience> BOTH = EnumSet.allOf(Audience.class);

    static Stream<Arguments> told() {
        return Stream.of(
                Arguments.of("R", 3, aRunner().symptomaticOn(3, 1, 3), EpisodeState.RECURRING, RUNNER, Urgency.DIGEST),
                Arguments.of("REL", 40, relapsed(), EpisodeState.RECURRING, RUNNER, Urgency.DIGEST),
                Arguments.of(
                        "P1", 8, aRunner().symptomaticOn(3, 1, 4, 8), EpisodeState.PERSISTENT, BOTH, Urgency.NORMAL),
                Arguments.of("P1b", 3, restricted(), EpisodeState.PERSISTENT, BOTH, Urgency.NORMAL),
                Arguments.of(
                        "P2", 6, aRunner().symptomaticOn(3, 1, 2, 3, 6), EpisodeState.PERSISTENT, BOTH, Urgency.NORMAL),
                Arguments.of("P3", 4, lasting(), EpisodeState.PERSISTENT, BOTH, Urgency.NORMAL),
                Arguments.of("P4", 29, weekly(29), EpisodeState.PERSISTENT, BOTH, Urgency.NORMAL),
                Arguments.of(
                        "E1",
                        1,
                        aRunner().ran(1).feeling(2, RedFlag.DIABETES_WITH_NEW_NUMBNESS),
                        EpisodeState.ESCALATED,
                        BOTH,
                        Urgency.HIGH),
                Arguments.of("E2", 6, atRest(), EpisodeState.ESCALATED, BOTH, Urgency.HIGH),
                Arguments.of("E3", 16, growing(), EpisodeState.ESCALATED, BOTH, Urgency.HIGH),
                Arguments.of("E4", 22, lingering(), EpisodeState.ESCALATED, BOTH, Urgency.NORMAL),
                Arguments.of("E5", 57, weekly(57), EpisodeState.ESCALATED, BOTH, Urgency.NORMAL),
                Arguments.of(
                        "E6",
                        3,
                        aRunner().symptomaticOn(7, 1).symptomaticOn(8, 3),
                        EpisodeState.ESCALATED,
                        BOTH,
                        Urgency.HIGH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("told")
    void each_rule_is_told_to_whom_it_concerns(
            String rule, int day, ARunner runner, EpisodeState state, Set<Audience> audience, Urgency urgency) {
        assertThat(runner.assessedOn(day).conclusions())
                .filteredOn(conclusion -> conclusion.rule().equals(rule))
                .singleElement()
                .satisfies(conclusion -> {
                    assertThat(conclusion.state()).isEqualTo(state);
                    assertThat(conclusion.audience()).isEqualTo(audience);
                    assertThat(conclusion.urgency()).isEqualTo(urgency);
                    assertThat(conclusion.effectiveOn()).isEqualTo(ARunner.day(day));
                });
    }

    @Test
    void a_first_symptom_easing_coming_back_and_resolving_are_no_findings_of_their_own() {
        ARunner runner = aRunner()
                .symptomaticOn(3, 1, 3)
                .freeOn(5, 7)
                .symptomaticOn(3, 9)
                .freeOn(11, 13, 15);

        assertThat(runner.assessedOn(30).conclusions())
                .singleElement()
                .satisfies(conclusion -> assertThat(conclusion.rule()).isEqualTo("R"));
    }

    @Test
    void what_was_felt_in_both_feet_says_so() {
        ARunner runner = aRunner();
        for (int day : new int[] {1, 4, 8}) {
            runner.ran(day)
                    .feeling(
                            3, ARunner.area(Side.LEFT, FootZone.FOREFOOT), ARunner.area(Side.RIGHT, FootZone.FOREFOOT));
        }

        assertThat(runner.assessedOn(8).conclusions()).hasSize(4).allMatch(Conclusion::bilateral);
        assertThat(aRunner().symptomaticOn(3, 1, 4, 8).assessedOn(8).conclusions())
                .hasSize(2)
                .noneMatch(Conclusion::bilateral);
    }

    private static ARunner relapsed() {
        return aRunner().symptomaticOn(3, 1).freeOn(3, 5, 8).symptomaticOn(3, 40);
    }

    private static ARunner restricted() {
        return aRunner().symptomaticOn(3, 1, 2, 3).checkedIn(3, new OstrcAnswers(8, 17, 8, 8));
    }

    private static ARunner lasting() {
        return aRunner().ran(1).feelingForMinutes(3, 1_440).ran(4).feelingForMinutes(3, 1_440);
    }

    private static ARunner weekly(int last) {
        ARunner runner = aRunner();
        for (int day = 1; day <= last; day += 7) {
            runner.felt(day, 3, Context.WALK);
        }
        return runner;
    }

    private static ARunner atRest() {
        return aRunner().symptomaticOn(3, 1).felt(4, 3, Context.REST).felt(6, 3, Context.NIGHT);
    }

    private static ARunner growing() {
        ARunner runner = aRunner().symptomaticOn(2, 1, 4, 8);
        return runner.symptomaticOn(3, 10).symptomaticOn(4, 12).symptomaticOn(5, 14, 16);
    }

    private static ARunner lingering() {
        return aRunner().symptomaticOn(3, 1, 4, 8).felt(16, 3, Context.WALK);
    }
}
