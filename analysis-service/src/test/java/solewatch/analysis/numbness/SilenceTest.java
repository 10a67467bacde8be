package solewatch.analysis.numbness;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.numbness.Timelines.latest;
import static solewatch.analysis.numbness.Timelines.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solewatch.analysis.ARunner;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.events.EpisodeKey;
import solewatch.events.EpisodeState;
import solewatch.events.RedFlag;
import solewatch.events.RunRecorded;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Context;

/** Silence is not recovery: only answered runs since the last symptom show anything. */
@NullUnmarked
class SilenceTest {

    @Test
    void free_runs_before_a_symptom_felt_apart_from_runs_no_longer_count() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 3).freeOn(5, 6, 7).felt(8, 3, Context.WALK);

        assertThat(moves(runner, 60)).doesNotContain("d22 RESOLVED RES");
        assertThat(latest(runner, 60).open()).isTrue();
    }

    @Test
    void free_runs_since_such_a_symptom_resolve() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 3).freeOn(5, 6, 7).felt(8, 3, Context.WALK);
        runner.freeOn(10, 12, 14);

        assertThat(moves(runner, 22)).endsWith("d8 RECURRING BACK", "d12 EASING EASE", "d22 RESOLVED RES");
    }

    @Test
    void free_runs_before_a_symptom_in_a_run_too_short_to_count_no_longer_count() {
        ARunner runner =
                aRunner().symptomaticOn(3, 1, 3).freeOn(5, 6, 7).ran(8, 1_000).feeling(3);

        assertThat(latest(runner, 60).open()).isTrue();
    }

    @Test
    void free_runs_before_a_symptom_told_in_a_check_in_no_longer_count() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 3).freeOn(5, 6, 7);
        runner.with(Timelines.checkIn(runner, 8, 2, Context.STAND));

        assertThat(latest(runner, 60).open()).isTrue();
    }

    @Test
    void free_runs_before_a_warning_sign_do_not_ease_it_the_day_after() {
        ARunner runner = aRunner().warned(1, RedFlag.FOOT_DROP).freeOn(2, 3).warned(5, RedFlag.FOOT_DROP);

        assertThat(moves(runner, 12, EpisodeKey.UNLOCALISED))
                .containsExactly("d1 ESCALATED E1", "d3 EASING EASE", "d5 ESCALATED E1");
    }

    @Test
    void an_answer_with_a_symptom_and_no_place_leaves_every_place_unknown() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 3).freeOn(5, 8);
        runner.ran(17).with(unlocalised(runner, 17));

        assertThat(moves(runner, 40)).doesNotContain("d17 RESOLVED RES");
        assertThat(latest(runner, 40).state()).isEqualTo(EpisodeState.EASING);
    }

    @Test
    void such_an_answer_does_not_end_a_row_of_symptoms() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 4).ran(6);
        runner.with(unlocalised(runner, 6)).symptomaticOn(3, 8);

        assertThat(moves(runner, 8)).contains("d8 PERSISTENT P1");
        assertThat(latest(runner, 8).transitions().getLast().evidence()).hasSize(6);
    }

    @Test
    void such_an_answer_tests_nothing_but_a_second_one_about_the_run_does() {
        ARunner runner = aRunner().symptomaticOn(3, 1).ran(10);
        runner.with(unlocalised(runner, 10));
        ARunner more = aRunner().symptomaticOn(3, 1).ran(10);
        more.with(unlocalised(more, 10)).feeling(2, Timelines.RIGHT_HEEL);

        assertThat(latest(runner, 15).untested()).isTrue();
        assertThat(latest(more, 15).untested()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"8000, true, 14, false", "8000, true, 15, true", "1000, true, 2, true", "8000, false, 2, true"})
    void untested_is_an_open_episode_without_an_answered_run_that_counts_for_fourteen_days(
            int metres, boolean answered, int day, boolean untested) {
        ARunner runner = aRunner().felt(1, 3, Context.WALK).ran(1, metres);
        if (answered) {
            runner.free();
        }

        assertThat(latest(runner, day).untested()).isEqualTo(untested);
    }

    @Test
    void what_has_resolved_is_never_untested() {
        ARunner runner = aRunner().symptomaticOn(3, 1).freeOn(3, 5, 8);

        assertThat(latest(runner, 60).untested()).isFalse();
    }

    @Test
    void the_report_about_a_run_that_was_withdrawn_still_counts_as_a_symptom_of_its_day() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 4, 8);
        List<StoredFact> facts = new ArrayList<>();
        for (StoredFact fact : runner.stored()) {
            boolean gone =
                    fact.body() instanceof RunRecorded run && run.start().day().equals(ARunner.day(8));
            facts.add(gone ? new StoredFact(fact.id(), fact.kind(), 9, "withdrawn", true, null) : fact);
        }

        List<EpisodeHistory> places = Numbness.of(
                        RunnerHistory.of(runner.id(), facts), NumbnessPolicy.standard(), ARunner.day(8))
                .episodes();

        assertThat(places).singleElement().satisfies(place -> {
            assertThat(place.latest().transitions().stream().map(Timelines::line))
                    .containsExactly("d1 TRANSIENT T", "d4 RECURRING R");
            assertThat(place.latest().lastSymptomaticDay()).isEqualTo(ARunner.day(8));
        });
    }

    /** A warning sign with a strength and no place, about the latest run. */
    private static SymptomReported unlocalised(ARunner runner, int day) {
        return runner.report(
                at(day, 10),
                runner.linkToLatestRun(),
                Context.DURING_RUN,
                4,
                null,
                null,
                List.of(),
                Set.of(RedFlag.DIABETES_WITH_NEW_NUMBNESS));
    }
}
