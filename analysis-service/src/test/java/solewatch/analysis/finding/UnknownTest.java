package solewatch.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.events.EpisodeState;
import solewatch.events.SymptomReported.Context;

/** What is not known of an episode is said, and only that. */
@NullUnmarked
class UnknownTest {

    private static final String ONSET = "How far into a run it begins: nobody has said.";
    private static final String DISTANCE = "Whether less was run lately: the distance of a recent run is missing.";

    private static List<String> unknown(ARunner runner, int day, EpisodeState state) {
        return runner.assessedOn(day).conclusions().stream()
                .filter(conclusion -> conclusion.state() == state)
                .findFirst()
                .orElseThrow()
                .unknown();
    }

    @Test
    void an_onset_said_early_in_the_episode_is_known_though_the_rule_rests_on_other_reports() {
        ARunner said =
                aRunner().ran(1).feeling(3, 4_000).felt(10, 3, Context.NIGHT).felt(12, 3, Context.REST);
        ARunner unsaid = aRunner().ran(1).feeling(3).felt(10, 3, Context.NIGHT).felt(12, 3, Context.REST);

        assertThat(unknown(said, 12, EpisodeState.ESCALATED)).doesNotContain(ONSET);
        assertThat(unknown(unsaid, 12, EpisodeState.ESCALATED)).contains(ONSET);
    }

    @Test
    void an_onset_said_after_the_move_or_in_an_earlier_episode_is_not() {
        ARunner after = aRunner().ran(1).feeling(3).ran(3).feeling(3).ran(5).feeling(3, 4_000);
        ARunner before = aRunner().ran(1).feeling(3, 4_000).freeOn(3, 5, 8).symptomaticOn(3, 80, 82);

        assertThat(unknown(after, 5, EpisodeState.RECURRING)).contains(ONSET);
        assertThat(unknown(before, 82, EpisodeState.RECURRING)).contains(ONSET);
    }

    @Test
    void a_missing_distance_is_named_while_it_keeps_from_seeing_that_less_was_run() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 4, 8);
        runner.ran(ARun.on(18).metres(null).seconds(900));

        assertThat(unknown(runner, 22, EpisodeState.PERSISTENT)).contains(DISTANCE);
        assertThat(unknown(runner, 32, EpisodeState.PERSISTENT)).doesNotContain(DISTANCE);
    }

    @Test
    void of_what_is_over_or_not_persistent_no_distance_is_missed() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 4);
        runner.ran(ARun.on(5).metres(null).seconds(900));
        assertThat(unknown(runner, 6, EpisodeState.RECURRING)).doesNotContain(DISTANCE);

        runner.symptomaticOn(3, 8).freeOn(10, 12);

        assertThat(unknown(runner, 12, EpisodeState.PERSISTENT)).doesNotContain(DISTANCE);
    }

    @Test
    void runs_nobody_answered_for_are_counted_and_being_untested_is_said() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 4).ran(6).ran(7).symptomaticOn(3, 8);

        assertThat(unknown(runner, 8, EpisodeState.PERSISTENT))
                .contains("How the feet felt in 2 runs of this episode that nobody answered for.");
        assertThat(unknown(runner, 30, EpisodeState.PERSISTENT))
                .contains("Whether it is still there: no recent run was answered for.");
    }
}
