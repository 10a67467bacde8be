package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.load.RunnersOnPaper.MONDAY;
import static solewatch.analysis.load.RunnersOnPaper.on;
import static solewatch.analysis.load.RunnersOnPaper.running;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.load.Ratio.Hidden;

/** Mistakes read in the code of other programs, which must not come back here. */
@NullUnmarked
class BugsOfOthersTest {

    @Test
    void a_mean_is_divided_by_days_not_by_runs() {
        double[] week = {0, 8, 0, 10, 6, 0, 16};

        assertThat(Rolling.sum(week, 6, 7) / 7).isCloseTo(5.71, within(.005));
        assertThat(on(running(MONDAY - 1, 1, 0, 8, 0, 10, 6, 0, 16), MONDAY + 6).sum7Metres())
                .isEqualTo(40_000);
    }

    @Test
    void the_uncoupled_window_begins_the_day_before_the_acute_one_and_shares_no_day_with_it() {
        double[] days = new double[28];
        java.util.Arrays.fill(days, 0, 21, 10);

        assertThat(Rolling.uncoupled(days, 27, 7, 28)).isZero();
        days[21] = 70;
        assertThat(Rolling.uncoupled(days, 27, 7, 28)).isEqualTo(1.0);
    }

    @Test
    void equal_days_are_not_the_lowest_monotony_but_none_with_a_reason() {
        ARunner runner = running(MONDAY, 9, 9, 9, 9, 9, 9, 9);

        assertThat(on(runner, MONDAY + 6).monotony()).isEqualTo(Ratio.hidden(Hidden.ALL_DAYS_EQUAL));
        assertThat(on(runner, MONDAY + 6).strain()).isEqualTo(Ratio.hidden(Hidden.ALL_DAYS_EQUAL));
    }

    @Test
    void women_have_weights_of_their_own() {
        double man = Formulas.banister(60, 155, 55, 190, solewatch.events.RunnerChanged.Sex.MALE);
        double woman = Formulas.banister(60, 155, 55, 190, solewatch.events.RunnerChanged.Sex.FEMALE);

        assertThat(man).isCloseTo(117.94, within(.005));
        assertThat(woman).isCloseTo(131.69, within(.005));
    }

    @Test
    void ten_percent_more_is_decided_in_whole_metres() {
        assertThat(11.0 / 10.0 - 1).isGreaterThan(0.10);
        ARunner runner = running(MONDAY, 10, 0, 11);

        assertThat(on(runner, MONDAY + 2).latestSpike().band()).isEqualTo(SpikeBand.REFERENCE);
    }

    @Test
    void the_version_of_the_method_stands_beside_its_numbers() {
        LoadSummary summary = on(running(MONDAY, 10), MONDAY);

        assertThat(summary.method()).isEqualTo(LoadMethod.DISTANCE);
        assertThat(summary.methodVersion()).isEqualTo("distance-1");
        assertThat(LoadMetric.FITNESS
                        .definition(LoadPolicy.standard(), summary.method())
                        .version())
                .isEqualTo("ctl-2-exp42-zero");
    }

    @Test
    void a_run_without_time_but_with_a_heart_rate_series_has_the_load_of_the_series() {
        var heart = new solewatch.events.RunRecorded.HeartRate(
                null, null, java.util.List.of(new solewatch.events.RunRecorded.HeartRate.Band(150, 600)));
        ARunner runner = ARunner.aRunner();
        var plain = runner.run("watch", "no-time", ARunner.at(1, 8), 8_000, null);
        runner.with(HeartRates.with(plain, heart)).with(HeartRates.profile(runner, 190));

        RunLoad load =
                RunLoad.of(runner.history().runs().get(0), runner.history().profile(), LoadPolicy.standard());

        assertThat(load.by(LoadMethod.EDWARDS).value()).isCloseTo(10 * 4, within(1e-9));
        assertThat(load.by(LoadMethod.BANISTER).value()).isNull();
    }
}
