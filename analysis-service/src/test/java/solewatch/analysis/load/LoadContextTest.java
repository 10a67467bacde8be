package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;
import static solewatch.analysis.load.RunnersOnPaper.MONDAY;
import static solewatch.analysis.load.RunnersOnPaper.STEADY;
import static solewatch.analysis.load.RunnersOnPaper.further;
import static solewatch.analysis.load.RunnersOnPaper.repeating;
import static solewatch.analysis.load.RunnersOnPaper.running;
import static solewatch.analysis.load.RunnersOnPaper.seriesB;

import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.load.LoadSummary.Gap;
import solewatch.analysis.load.Ratio.Hidden;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.SymptomReported;

/** What stands beside a symptom about load, and how it is said. */
@NullUnmarked
class LoadContextTest {

    private static LoadContext on(ARunner runner, int day) {
        return LoadContext.of(runner.history(), LoadPolicy.standard(), day(day));
    }

    @Test
    void the_calm_sentence_of_the_golden_series_is_said_word_for_word() {
        LoadContext context = on(seriesB(), MONDAY + 34);

        assertThat(context.text())
                .isEqualTo("This week 48 km; your previous 3 weeks averaged 40 km (+20 %). "
                        + "Longest run 24 km, 50 % beyond your longest in 30 days. Context, not a prediction.");
        assertThat(context.sum7Metres()).isEqualTo(48_000);
        assertThat(context.previousWeeksMetres()).isEqualTo(40_000);
        assertThat(context.changePercent()).isEqualTo(20);
        assertThat(context.spike().band()).isEqualTo(SpikeBand.MODERATE);
        // The first Monday was a rest day before the first known run: four complete weeks are not known yet.
        assertThat(context.progressionPercent()).isNull();
        assertThat(context.gaps()).containsExactly(new Gap(LoadMetric.PROGRESSION, Hidden.TOO_FEW_DAYS));
    }

    @Test
    void a_steady_week_is_called_not_beyond_the_longest() {
        assertThat(on(repeating(MONDAY, 6, STEADY), MONDAY + 41).text())
                .isEqualTo("This week 40 km; your previous 3 weeks averaged 40 km (+0 %). "
                        + "Longest run 16 km, not beyond your longest in 30 days. Context, not a prediction.");
    }

    @Test
    void before_enough_weeks_are_known_nothing_is_compared() {
        assertThat(on(running(MONDAY, 5, 0, 0, 0, 0, 0, 3), MONDAY + 6).text())
                .isEqualTo("This week 8 km. Longest run 5 km; there was none in the 30 days before it. "
                        + "Context, not a prediction.");
        assertThat(on(aRunner(), 1).text())
                .isEqualTo("The distance of this week is not known. Context, not a prediction.");
    }

    @Test
    void a_week_off_is_said_as_it_is() {
        LoadContext context = on(repeating(MONDAY, 5, STEADY), MONDAY + 41);

        assertThat(context.text())
                .isEqualTo("This week 0 km; your previous 3 weeks averaged 40 km (-100 %). Context, not a prediction.");
        assertThat(context.longest()).isNull();
        assertThat(context.spike()).isNull();
    }

    @Test
    void hardly_any_running_before_is_no_reference() {
        ARunner runner = running(MONDAY, 1);
        further(runner, MONDAY + 34, 9);

        assertThat(on(runner, MONDAY + 34).changePercent()).isNull();
        assertThat(on(runner, MONDAY + 34).text()).doesNotContain("averaged");
    }

    @Test
    void a_symptom_of_a_run_is_shown_with_that_run_and_one_of_a_day_with_its_longest() {
        ARunner runner = aRunner().ran(1, 10_000).ran(9, 4_000).ran(9, 12_500);
        Run warmUp = runner.history().runs().get(1);

        LoadContext ofRun = LoadContext.of(runner.history(), LoadPolicy.standard(), warmUp);

        assertThat(ofRun.spike().distanceMetres()).isEqualTo(4_000);
        assertThat(ofRun.spike().band()).isEqualTo(SpikeBand.REFERENCE);
        assertThat(on(runner, 9).spike().distanceMetres()).isEqualTo(12_500);
        assertThat(on(runner, 9).spike().band()).isEqualTo(SpikeBand.SMALL);
    }

    @Test
    void what_comes_after_the_day_is_not_looked_at() {
        ARunner runner = seriesB();
        LoadContext before = on(runner, MONDAY + 30);

        assertThat(on(further(runner, MONDAY + 35, 30, 30), MONDAY + 30)).isEqualTo(before);
    }

    @Test
    void the_share_of_hard_ground_is_of_the_distance_whose_surface_is_known() {
        ARunner runner = aRunner();
        on(runner, 3, 6_000, RunRecorded.Surface.ROAD);
        on(runner, 5, 2_000, RunRecorded.Surface.CONCRETE);
        on(runner, 7, 4_000, RunRecorded.Surface.TRAIL);
        on(runner, 9, 2_000, null);

        assertThat(on(runner, 10).hardSurfacePercent().value()).isCloseTo(66.67, within(.005));
    }

    @Test
    void with_too_little_known_of_the_surfaces_no_share_is_said() {
        ARunner runner = aRunner();
        on(runner, 3, 6_000, RunRecorded.Surface.ROAD);
        on(runner, 5, 2_000, null);

        assertThat(on(runner, 6).hardSurfacePercent()).isEqualTo(Ratio.hidden(Hidden.UNKNOWN_SURFACE));
        assertThat(on(runner, 40).hardSurfacePercent()).isEqualTo(Ratio.hidden(Hidden.NO_RUN));
    }

    @Test
    void a_run_without_a_distance_hides_the_share_of_hard_ground_and_says_so() {
        ARunner runner = aRunner();
        on(runner, 3, 6_000, RunRecorded.Surface.ROAD);
        runner.with(runner.run("watch", "treadmill", at(4, 18), null, 1800));

        assertThat(on(runner, 5).hardSurfacePercent()).isEqualTo(Ratio.hidden(Hidden.UNKNOWN_DISTANCE));
        assertThat(on(runner, 18).hardSurfacePercent()).isEqualTo(Ratio.hidden(Hidden.NO_RUN));
    }

    @Test
    void a_few_metres_beyond_the_longest_are_beyond_it() {
        ARunner runner = aRunner().ran(1, 10_000).ran(20, 10_040);

        assertThat(on(runner, 20).text()).contains("Longest run 10 km, 40 m beyond your longest in 30 days.");
        assertThat(on(aRunner().ran(1, 10_000).ran(20, 10_000), 20).text())
                .contains("not beyond your longest in 30 days.");
    }

    @Test
    void percentages_are_rounded_half_away_from_zero_on_both_sides() {
        assertThat(LoadContext.percent(125, 1_000)).isEqualTo(13);
        assertThat(LoadContext.percent(-125, 1_000)).isEqualTo(-13);
        assertThat(LoadContext.percent(-124, 1_000)).isEqualTo(-12);
        assertThat(LoadContext.percent(0, 1_000)).isZero();
    }

    @Test
    void what_was_reported_of_a_run_has_the_context_of_that_run_and_anything_else_of_its_day() {
        ARunner runner = aRunner().ran(1, 10_000).ran(9, 4_000).feeling(3).ran(9, 12_500);
        runner.felt(11, 2, SymptomReported.Context.NIGHT);
        RunnerHistory history = runner.history();

        LoadContext ofRun =
                LoadContext.of(history, LoadPolicy.standard(), history.reports().get(0));
        LoadContext ofNight =
                LoadContext.of(history, LoadPolicy.standard(), history.reports().get(1));

        assertThat(ofRun.day()).isEqualTo(day(9));
        assertThat(ofRun.spike().distanceMetres()).isEqualTo(4_000);
        assertThat(ofNight).isEqualTo(on(runner, 11));
        assertThat(ofNight.spike()).isNull();
        assertThat(ofNight.longest().distanceMetres()).isEqualTo(12_500);
    }

    @Test
    void only_two_weeks_of_surfaces_count() {
        ARunner runner = aRunner();
        on(runner, 1, 6_000, RunRecorded.Surface.ROAD);
        on(runner, 2, 6_000, RunRecorded.Surface.GRASS);

        assertThat(on(runner, 14).hardSurfacePercent().value()).isEqualTo(50.0);
        assertThat(on(runner, 15).hardSurfacePercent().value()).isZero();
    }

    private static void on(ARunner runner, int day, int metres, RunRecorded.Surface surface) {
        RunRecorded run = runner.run("watch", "on-" + day, at(day, 8), metres, metres / 3);
        runner.with(new RunRecorded(
                run.runner(),
                run.provenance(),
                run.start(),
                run.sport(),
                run.elapsedSeconds(),
                run.timerSeconds(),
                run.movingSeconds(),
                run.distanceMetres(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Conditions(null, null, null, null, surface, null, null, null, null, null, null, null),
                null,
                null,
                false,
                Set.of()));
    }
}
