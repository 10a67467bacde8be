package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.load.RunnersOnPaper.MONDAY;
import static solewatch.analysis.load.RunnersOnPaper.STEADY;
import static solewatch.analysis.load.RunnersOnPaper.further;
import static solewatch.analysis.load.RunnersOnPaper.on;
import static solewatch.analysis.load.RunnersOnPaper.repeating;
import static solewatch.analysis.load.RunnersOnPaper.running;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import solewatch.analysis.ARunner;
import solewatch.analysis.Wording;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.load.LoadSummary.Gap;
import solewatch.analysis.load.Ratio.Hidden;

/** Who is told something about load, and who must not be. */
@NullUnmarked
class LoadNoticesTest {

    private static List<LoadNotice> notices(RunnerHistory history, int day) {
        return LoadSeries.of(history, LoadPolicy.standard(), ARunner.day(day))
                .summary()
                .notices();
    }

    @Test
    void a_steady_runner_of_forty_weeks_gets_no_notice_whatever_the_weekday_it_began_on() {
        for (int start = MONDAY; start < MONDAY + 7; start++) {
            RunnerHistory history = repeating(start, 40, STEADY).history();
            for (int day = start; day < start + 280; day++) {
                assertThat(notices(history, day)).as("day %s", day).isEmpty();
            }
        }
    }

    @Test
    void a_runner_whose_equal_weeks_vary_by_a_few_percent_is_never_told_to_cut_back() {
        Random random = new Random(20_261_124);
        ARunner runner = running(MONDAY);
        for (int week = 0; week < 40; week++) {
            int first = MONDAY + 7 * week;
            further(runner, first, 0, 8, 0, 10, 6, 0, 0);
            int metres = 15_500 + random.nextInt(1_000);
            runner.with(runner.run("paper", "long-" + week, ARunner.at(first + 6, 8), metres, null));
        }
        RunnerHistory history = runner.history();
        for (int day = MONDAY; day < MONDAY + 280; day++) {
            assertThat(notices(history, day)).isEmpty();
        }
    }

    @Test
    void eight_kilometres_every_day_are_mentioned_for_the_missing_rest_day_and_nothing_else() {
        ARunner runner = repeating(MONDAY, 40, 8, 8, 8, 8, 8, 8, 8);
        RunnerHistory history = runner.history();
        for (int day = MONDAY + 6; day < MONDAY + 280; day++) {
            assertThat(notices(history, day)).containsExactly(LoadNotice.NO_REST_DAY);
        }
        assertThat(on(runner, MONDAY + 279).monotony()).isEqualTo(Ratio.hidden(Hidden.ALL_DAYS_EQUAL));
    }

    @Test
    void days_that_are_equal_up_to_rounding_are_equal() {
        double[] days = new double[7];
        java.util.Arrays.fill(days, 0.1 + 0.2);

        assertThat(Rolling.monotony(days, 6, 7)).isInfinite();
    }

    @Test
    void four_weeks_that_build_make_a_cut_back_due_and_four_that_do_not_never_do() {
        ARunner building = running(MONDAY, 30, 0, 0, 0, 0, 0, 0, 33, 0, 0, 0, 0, 0, 0, 36, 0, 0, 0, 0, 0, 0, 39);
        ARunner level = running(MONDAY, 30, 0, 0, 0, 0, 0, 0, 30, 0, 0, 0, 0, 0, 0, 31, 0, 0, 0, 0, 0, 0, 32);

        assertThat(on(building, MONDAY + 27).cutBackDue()).isTrue();
        assertThat(on(level, MONDAY + 27).cutBackDue()).isFalse();
    }

    @Test
    void who_built_and_then_stays_there_is_not_reminded_for_ever() {
        ARunner runner = running(MONDAY);
        int[] weeks = {30, 33, 36, 39, 39, 39, 39, 39, 39};
        for (int week = 0; week < weeks.length; week++) {
            further(runner, MONDAY + 7 * week, weeks[week]);
        }

        assertThat(on(runner, MONDAY + 3 * 7 + 6).cutBackDue()).isTrue();
        assertThat(on(runner, MONDAY + 8 * 7 + 6).cutBackDue()).isFalse();
    }

    @Test
    void a_week_with_a_run_of_unknown_distance_is_compared_with_nothing() {
        ARunner runner = repeating(MONDAY, 6, STEADY);
        runner.with(runner.run("watch", "treadmill", ARunner.at(MONDAY + 15, 18), null, 1800));

        LoadSummary summary = on(runner, MONDAY + 41);

        assertThat(summary.progressionPercent()).isNull();
        assertThat(summary.gaps()).contains(new Gap(LoadMetric.PROGRESSION, Hidden.UNKNOWN_DISTANCE));
    }

    @Test
    void every_number_that_is_missing_says_why() {
        ARunner nobody = ARunner.aRunner();

        assertThat(on(nobody, 1).gaps())
                .containsExactly(
                        new Gap(LoadMetric.SUM_7, Hidden.NO_RUN),
                        new Gap(LoadMetric.SUM_28, Hidden.NO_RUN),
                        new Gap(LoadMetric.FITNESS, Hidden.NO_RUN),
                        new Gap(LoadMetric.FATIGUE, Hidden.NO_RUN),
                        new Gap(LoadMetric.FORM, Hidden.NO_RUN),
                        new Gap(LoadMetric.FORM_YESTERDAY, Hidden.NO_RUN),
                        new Gap(LoadMetric.LOAD_7, Hidden.NO_RUN),
                        new Gap(LoadMetric.PROGRESSION, Hidden.NO_RUN),
                        new Gap(LoadMetric.BUILDING_WEEKS, Hidden.NO_RUN),
                        new Gap(LoadMetric.SPIKE, Hidden.NO_RUN),
                        new Gap(LoadMetric.LONGEST, Hidden.NO_RUN),
                        new Gap(LoadMetric.CEILING, Hidden.NO_RUN));
        assertThat(on(repeating(MONDAY, 6, STEADY), MONDAY + 41).gaps()).isEmpty();
    }

    @Test
    void a_week_exactly_ten_percent_beyond_is_no_notice_and_a_metre_more_is() {
        assertThat(afterFourWeeksOf(10_000, 11_000)).isEmpty();
        assertThat(afterFourWeeksOf(10_000, 11_001)).containsExactly(LoadNotice.WEEK_BEYOND_LONGEST);
    }

    @Test
    void a_week_exactly_thirty_percent_beyond_is_the_smaller_notice_and_a_metre_more_the_larger() {
        assertThat(afterFourWeeksOf(10_000, 13_000)).containsExactly(LoadNotice.WEEK_BEYOND_LONGEST);
        assertThat(afterFourWeeksOf(10_000, 13_001)).containsExactly(LoadNotice.WEEK_FAR_BEYOND_LONGEST);
    }

    @Test
    void below_ten_kilometres_a_week_no_progression_is_said() {
        assertThat(afterFourWeeksOf(9_999, 30_000)).isEmpty();
    }

    /** On the Wednesday of the fifth week, so that no week is complete that would make a cut-back due. */
    private static List<LoadNotice> afterFourWeeksOf(int weekMetres, int fifthWeekMetres) {
        ARunner runner = ARunner.aRunner();
        for (int week = 0; week < 4; week++) {
            runner.ran(MONDAY + 7 * week, weekMetres);
        }
        runner.ran(MONDAY + 28, fifthWeekMetres);
        return notices(runner.history(), MONDAY + 30);
    }

    @Test
    void a_runner_who_builds_by_three_percent_a_week_for_forty_weeks_is_told_that_an_easier_one_is_due() {
        ARunner runner = ARunner.aRunner();
        for (int week = 0; week < 40; week++) {
            runner.ran(MONDAY + 7 * week, (int) Math.round(30_000 * Math.pow(1.03, week)));
        }
        RunnerHistory history = runner.history();

        for (int week = 0; week < 40; week++) {
            assertThat(notices(history, MONDAY + 7 * week + 6).contains(LoadNotice.CUT_BACK_DUE))
                    .as("week %s", week + 1)
                    .isEqualTo(week >= 4);
        }
    }

    @Test
    void who_comes_back_from_six_weeks_off_with_a_short_run_is_not_told_of_a_cut_back() {
        ARunner runner = repeating(MONDAY, 4, 10, 0, 10, 0, 0, 10, 0);
        runner.ran(MONDAY + 10 * 7, 5_000);

        assertThat(on(runner, MONDAY + 10 * 7 + 6).cutBackDue()).isFalse();
        assertThat(on(runner, MONDAY + 10 * 7 + 6).buildingWeeks()).isEqualTo(1);
        assertThat(on(runner, MONDAY + 9 * 7 + 6).buildingWeeks()).isZero();
    }

    @ParameterizedTest
    @EnumSource(LoadNotice.class)
    void every_notice_is_said_calmly_with_the_numbers_of_the_policy(LoadNotice notice) {
        String text = notice.text(LoadPolicy.standard());

        Wording.assertCalm(text);
        assertThat(text).containsPattern("[0-9]");
    }

    @Test
    void a_progression_carries_its_label() {
        assertThat(LoadNotice.WEEK_BEYOND_LONGEST.text(LoadPolicy.standard()))
                .isEqualTo(
                        "This week is more than 10 % beyond your longest of the 4 weeks before: seed guideline, not an"
                                + " injury predictor.");
        assertThat(LoadNotice.WEEK_FAR_BEYOND_LONGEST.text(LoadPolicy.standard()))
                .contains("30 %")
                .contains("seed guideline, not an injury predictor");
    }
}
