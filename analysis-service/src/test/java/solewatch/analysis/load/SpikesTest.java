package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;
import static solewatch.analysis.load.RunnersOnPaper.on;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.analysis.load.LoadSummary.Gap;
import solewatch.analysis.load.Ratio.Hidden;

/** A run against the longest before it, the ceiling of the next one, and what an unknown distance does to both. */
@NullUnmarked
class SpikesTest {

    private static ARunner treadmill(ARunner runner, int day) {
        return runner.with(runner.run("watch", "treadmill-" + day, at(day, 18), null, 1800));
    }

    private static Spike latest(ARunner runner, int day) {
        return on(runner, day).latestSpike();
    }

    @Test
    void a_baseline_of_unknown_distance_is_unknown_not_none() {
        ARunner runner = treadmill(aRunner(), 1).ran(5, 10_000);

        assertThat(latest(runner, 5).band()).isEqualTo(SpikeBand.UNKNOWN_BASELINE);
        assertThat(latest(runner, 5).longestBeforeMetres()).isNull();
        assertThat(LoadContext.of(runner.history(), LoadPolicy.standard(), day(5))
                        .text())
                .doesNotContain("there was none")
                .contains("not known");
    }

    @Test
    void a_partly_unknown_baseline_never_makes_a_band_higher() {
        ARunner runner = treadmill(aRunner().ran(1, 5_000), 3).ran(5, 10_000);

        assertThat(latest(runner, 5).band()).isEqualTo(SpikeBand.UNKNOWN_BASELINE);
    }

    @Test
    void a_run_within_the_longest_known_one_is_within_whatever_the_unknown_one_was() {
        ARunner runner = treadmill(aRunner().ran(1, 10_000), 3).ran(5, 11_000);

        assertThat(latest(runner, 5).band()).isEqualTo(SpikeBand.REFERENCE);
        assertThat(latest(runner, 5).longestBeforeMetres()).isEqualTo(10_000);
    }

    @Test
    void a_run_of_no_distance_is_no_baseline_and_no_ceiling() {
        ARunner runner = aRunner().ran(1, 0);

        assertThat(on(runner, 2).longestRunMetres()).isNull();
        assertThat(on(runner, 2).nextRunCeilingMetres()).isNull();
        assertThat(on(runner, 2).gaps()).contains(new Gap(LoadMetric.CEILING, Hidden.NO_RUN));
        runner.ran(3, 5_000);
        assertThat(latest(runner, 3).band()).isEqualTo(SpikeBand.NO_BASELINE);
        assertThat(latest(runner, 3).longestBeforeMetres()).isNull();
    }

    @Test
    void runs_without_a_distance_leave_no_ceiling_and_say_so() {
        ARunner runner = treadmill(aRunner(), 1);

        assertThat(on(runner, 5).gaps())
                .contains(
                        new Gap(LoadMetric.LONGEST, Hidden.UNKNOWN_DISTANCE),
                        new Gap(LoadMetric.CEILING, Hidden.UNKNOWN_DISTANCE),
                        new Gap(LoadMetric.SPIKE, Hidden.UNKNOWN_DISTANCE));
        assertThat(on(runner, 60).gaps()).contains(new Gap(LoadMetric.CEILING, Hidden.NO_RUN));
    }

    @Test
    void the_ceiling_of_a_day_knows_every_run_that_a_run_of_that_morning_is_compared_with() {
        ARunner runner = aRunner().ran(ARun.on(1).hour(18).metres(10_000));
        Integer ceiling = on(runner, 31).nextRunCeilingMetres();

        runner.ran(ARun.on(31).hour(7).metres(11_000));

        assertThat(ceiling).isEqualTo(11_000);
        assertThat(latest(runner, 31).band()).isEqualTo(SpikeBand.REFERENCE);
        assertThat(latest(runner, 31).longestBeforeMetres()).isEqualTo(10_000);
    }

    @Test
    void a_run_up_to_the_ceiling_is_never_a_spike_on_any_morning_of_the_window_and_one_metre_more_is() {
        for (int day = 2; day <= 31; day++) {
            ARunner runner = aRunner().ran(ARun.on(1).hour(18).metres(10_005));
            int ceiling = on(runner, day).nextRunCeilingMetres();

            assertThat(latest(runner.ran(ARun.on(day).hour(7).metres(ceiling)), day)
                            .band())
                    .isEqualTo(SpikeBand.REFERENCE);
            assertThat(latest(
                                    aRunner()
                                            .ran(ARun.on(1).hour(18).metres(10_005))
                                            .ran(ARun.on(day).hour(7).metres(ceiling + 1)),
                                    day)
                            .band())
                    .isEqualTo(SpikeBand.SMALL);
        }
    }

    @Test
    void after_the_window_there_is_neither_baseline_nor_ceiling() {
        ARunner runner = aRunner().ran(ARun.on(1).hour(18).metres(10_000));

        assertThat(on(runner, 32).nextRunCeilingMetres()).isNull();
        assertThat(latest(runner.ran(ARun.on(32).hour(7)), 32).band()).isEqualTo(SpikeBand.NO_BASELINE);
    }
}
