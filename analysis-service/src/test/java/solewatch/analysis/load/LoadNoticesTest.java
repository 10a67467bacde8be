package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.load.RunnersOnPaper.MONDAY;
import static solewatch.analysis.load.RunnersOnPaper.STEADY;
import static solewatch.analysis.load.RunnersOnPaper.further;
import static solewatch.analysis.load.RunnersOnPaper.on;
import static solewatch.analysis.load.RunnersOnPaper.repeating;
import static solewatch.analysis.load.RunnersOnPaper.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
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
                        new Gap(LoadMetric.LOAD_7, Hidden.NO_RUN),
                        new Gap(LoadMetric.PROGRESSION, Hidden.TOO_FEW_DAYS),
                        new Gap(LoadMetric.SPIKE, Hidden.NO_RUN),
                        new Gap(LoadMetric.LONGEST, Hidden.NO_RUN),
                        new Gap(LoadMetric.CEILING, Hidden.NO_RUN));
        assertThat(on(repeating(MONDAY, 6, STEADY), MONDAY + 41).gaps()).isEmpty();
    }

    @Test
    void every_number_of_a_summary_has_a_definition_and_a_version() {
        List<String> numbers = new ArrayList<>();
        for (var component : LoadSummary.class.getRecordComponents()) {
            numbers.add(component.getName());
        }
        numbers.removeAll(
                List.of("observedDays", "cutBackDue", "method", "methodVersion", "notices", "rulesetVersion"));
        numbers.remove("gaps");

        assertThat(java.util.Arrays.stream(LoadMetric.values()).map(LoadMetric::component))
                .containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(LoadMetric.values()).allSatisfy(metric -> {
            assertThat(metric.version()).isNotBlank();
            assertThat(metric.definition()).isNotBlank();
        });
    }
}
