package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.load.LoadValue.Missing;
import solewatch.analysis.load.Ratio.Hidden;

@NullUnmarked
class LoadSeriesTest {

    private static final int[] WEEK = {0, 8, 0, 10, 6, 0, 16};
    /** Day 2 is a Monday (2026-03-02). */
    private static final int MONDAY = 2;

    private static ARunner steady(int weeks) {
        ARunner runner = aRunner();
        for (int i = 0; i < weeks * 7; i++) {
            if (WEEK[i % 7] > 0) {
                runner.ran(MONDAY + i, WEEK[i % 7] * 1000);
            }
        }
        return runner;
    }

    private static LoadSummary on(ARunner runner, int day) {
        return LoadSeries.of(runner.history(), LoadPolicy.standard(), day(day)).summary();
    }

    @Test
    void a_runner_who_repeats_the_same_week_forty_times_gets_no_notice() {
        ARunner runner = steady(40);

        for (int day = MONDAY; day < MONDAY + 280; day++) {
            assertThat(on(runner, day).notices()).as("day %s", day).isEmpty();
        }
    }

    @Test
    void a_rest_day_is_zero_and_a_run_without_distance_is_unknown() {
        ARunner runner = aRunner().ran(1, 5_000);
        runner.with(runner.run("watch", "treadmill", at(3, 7), null, 1800));

        DailySeries daily =
                LoadSeries.of(runner.history(), LoadPolicy.standard(), day(4)).daily();

        assertThat(daily.firstDay()).isEqualTo(day(1));
        assertThat(daily.distanceMetres()).containsExactly(5_000, 0, null, 0);
    }

    @Test
    void ratios_are_hidden_until_28_days_are_known() {
        ARunner runner = steady(5);

        assertThat(on(runner, MONDAY + 27).coupled().hidden()).isEqualTo(Hidden.TOO_FEW_DAYS);
        assertThat(on(runner, MONDAY + 1 + 27).coupled().value()).isCloseTo(1.0, within(1e-9));
    }

    @Test
    void ratios_are_hidden_when_hardly_anything_was_run() {
        ARunner runner = aRunner().ran(1, 4_000).ran(20, 4_000);

        assertThat(on(runner, 30).uncoupled().hidden()).isEqualTo(Hidden.TOO_LITTLE_RUNNING);
    }

    @Test
    void an_unknown_distance_in_the_window_hides_the_ratio() {
        ARunner runner = steady(5);
        runner.with(runner.run("watch", "treadmill", at(MONDAY + 30, 18), null, 1800));

        assertThat(on(runner, MONDAY + 34).coupled().hidden()).isEqualTo(Hidden.UNKNOWN_DISTANCE);
        assertThat(on(runner, MONDAY + 34).sum7Metres()).isNull();
    }

    @Test
    void the_next_run_may_be_a_tenth_longer_than_the_longest_of_thirty_days() {
        ARunner runner = aRunner().ran(1, 20_000).ran(10, 10_005);

        assertThat(on(runner, 30).nextRunCeilingMetres()).isEqualTo(22_000);
        assertThat(on(runner, 31).nextRunCeilingMetres()).isEqualTo(22_000);
        assertThat(on(runner, 32).nextRunCeilingMetres()).isEqualTo(11_005);
        assertThat(on(runner, 80).nextRunCeilingMetres()).isNull();
    }

    @Test
    void a_spike_is_measured_against_other_runs_only() {
        ARunner runner = aRunner().ran(1, 10_000);
        assertThat(on(runner, 1).latestSpike().band()).isEqualTo(SpikeBand.NO_BASELINE);

        runner.ran(31, 20_001);
        assertThat(on(runner, 31).latestSpike().longestBeforeMetres()).isEqualTo(10_000);
        assertThat(on(runner, 31).latestSpike().band()).isEqualTo(SpikeBand.LARGE);
    }

    @Test
    void a_run_without_exertion_says_so_and_falls_back_to_its_minutes() {
        ARunner runner = aRunner().ran(1, 10_000);
        RunLoad load = RunLoad.of(runner.history().runs().get(0), null, LoadPolicy.standard());

        assertThat(load.by(LoadMethod.SESSION_RPE).missing()).isEqualTo(Missing.NO_EXERTION);
        assertThat(load.by(LoadMethod.BANISTER).missing()).isEqualTo(Missing.NO_HEART_RATE);
        assertThat(load.by(LoadMethod.DURATION).value()).isEqualTo(60.0);
        assertThat(on(runner, 1).method()).isEqualTo(LoadMethod.DURATION);
    }

    @Test
    void seven_days_of_running_are_mentioned() {
        ARunner runner = aRunner();
        for (int day = 1; day <= 7; day++) {
            runner.ran(day);
        }

        assertThat(on(runner, 6).notices()).doesNotContain(LoadNotice.NO_REST_DAY);
        assertThat(on(runner, 7).notices()).contains(LoadNotice.NO_REST_DAY);
        assertThat(on(runner, 7).monotony().hidden()).isEqualTo(Hidden.ALL_DAYS_EQUAL);
    }

    @Test
    void nothing_known_is_assessed_without_complaint() {
        LoadSummary nothing = on(aRunner(), 1);

        assertThat(nothing.observedDays()).isZero();
        assertThat(nothing.sum7Metres()).isNull();
        assertThat(nothing.latestSpike()).isNull();
        assertThat(nothing.fitness()).isNull();
    }
}
