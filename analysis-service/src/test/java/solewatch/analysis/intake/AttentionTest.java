package solewatch.analysis.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.numbness.Episode;
import solewatch.analysis.numbness.EpisodeHistory;
import solewatch.analysis.store.RosterRows;
import solewatch.events.EpisodeState;
import solewatch.events.RedFlag;
import solewatch.events.RedFlag.Tier;
import solewatch.events.SymptomReported.Context;

/** Who of a team comes first. */
@NullUnmarked
class AttentionTest {
    private static final int TODAY = 30;

    private static final RedFlag EMERGENCY = RedFlag.SADDLE_NUMBNESS;
    private static final RedFlag URGENT = RedFlag.FOOT_DROP;
    private static final RedFlag SOON = RedFlag.DIABETES_WITH_NEW_NUMBNESS;

    @Test
    void the_graver_warning_sign_comes_first_then_the_worse_state() {
        List<ARunner> inOrder = List.of(
                aRunner().warned(30, EMERGENCY),
                aRunner().warned(30, URGENT),
                aRunner().warned(30, SOON),
                atRest(),
                persistentUntil(28),
                aRunner().symptomaticOn(3, 25, 28),
                aRunner().symptomaticOn(3, 20, 22).freeOn(25, 27),
                aRunner().symptomaticOn(3, 28));

        assertThat(inOrder.stream()
                        .map(AttentionTest::most)
                        .map(attention -> attention.episode().state()))
                .containsExactly(
                        EpisodeState.ESCALATED,
                        EpisodeState.ESCALATED,
                        EpisodeState.ESCALATED,
                        EpisodeState.ESCALATED,
                        EpisodeState.PERSISTENT,
                        EpisodeState.RECURRING,
                        EpisodeState.EASING,
                        EpisodeState.TRANSIENT);
        assertThat(inOrder.stream().map(AttentionTest::most).map(Attention::urgency))
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(urgency -> urgency >= 0 && urgency < RosterRows.SILENT);
    }

    @Test
    void of_the_same_state_the_untested_comes_first_although_the_other_has_waited_longer() {
        Attention untested = most(aRunner().symptomaticOn(4, 12, 13, 14, 15));
        Attention tested = most(persistentUntil(28));

        assertThat(tested.stateSince()).isBefore(untested.stateSince());
        assertThat(untested.episode().untested()).isTrue();
        assertThat(untested.urgency()).isLessThan(tested.urgency());
    }

    @Test
    void of_otherwise_equals_the_one_that_has_been_in_its_state_the_longest_comes_first() {
        Attention early = most(aRunner().symptomaticOn(3, 18, 20));
        Attention late = most(aRunner().symptomaticOn(3, 17, 27));

        assertThat(late.episode().start()).isBefore(early.episode().start());
        assertThat(List.of(early.stateSince(), late.stateSince())).containsExactly(day(20), day(27));
        assertThat(early.urgency()).isLessThan(late.urgency());
    }

    @Test
    void the_gravest_sign_counts_and_the_wait_is_from_the_first() {
        Attention attention =
                most(aRunner().warned(20, SOON).warned(24, EMERGENCY).warned(28, URGENT));

        assertThat(attention.warning()).isEqualTo(Tier.EMERGENCY);
        assertThat(attention.stateSince()).isEqualTo(day(20));
    }

    @Test
    void a_pattern_that_escalated_is_no_warning_sign() {
        assertThat(most(atRest()).warning()).isNull();
    }

    @Test
    void where_nothing_is_open_nothing_calls_for_attention() {
        assertThat(Attention.most(open(aRunner().ran(30)))).isEmpty();
    }

    /** E2: on two days at rest. */
    private static ARunner atRest() {
        return aRunner().felt(26, 3, Context.REST).felt(29, 3, Context.REST);
    }

    /** P2 on day 8, with a symptom now and then and as much running as before. */
    private static ARunner persistentUntil(int last) {
        ARunner runner = aRunner();
        for (int day = 1; day <= last; day++) {
            runner.ran(day);
            if (day >= 5 && day <= 8 || (last - day) % 6 == 0) {
                runner.feeling(3);
            }
        }
        return runner;
    }

    private static Attention most(ARunner runner) {
        return Attention.most(open(runner)).orElseThrow();
    }

    private static List<Episode> open(ARunner runner) {
        return Stream.of(runner.assessedOn(TODAY))
                .flatMap(assessment -> assessment.episodes().stream())
                .map(EpisodeHistory::latest)
                .filter(Episode::open)
                .toList();
    }
}
