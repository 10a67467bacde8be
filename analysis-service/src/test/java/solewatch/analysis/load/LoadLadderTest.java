package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.load.LoadValue.Missing;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunRecorded.HeartRate.Band;

/** One method for all runs of a series: the first of the ladder that enough of them allow; units are never mixed. */
@NullUnmarked
class LoadLadderTest {

    private static final HeartRate HEART = new HeartRate(155, 170, List.of(new Band(150, 1800), new Band(155, 1800)));

    private static ARunner runner(int runs, int withExertion, int withHeart) {
        ARunner runner = aRunner();
        for (int i = 0; i < runs; i++) {
            RunRecorded plain = runner.run("watch", "run-" + i, at(1 + i, 7), 10_000, 3600);
            Double exertion = i < withExertion ? 6.0 : null;
            runner.with(HeartRates.with(plain, i < withHeart ? HEART : null, exertion, 10_400));
        }
        return runner.with(HeartRates.profile(runner, 190));
    }

    private static LoadSeries series(ARunner runner) {
        return LoadSeries.of(runner.history(), LoadPolicy.standard(), day(10));
    }

    @Test
    void exertion_is_used_when_four_fifths_of_the_runs_have_it() {
        DailySeries daily = series(runner(10, 8, 10)).daily();

        assertThat(daily.method()).isEqualTo(LoadMethod.SESSION_RPE);
        assertThat(daily.load().subList(0, 8)).containsOnly(360.0);
        assertThat(daily.load().subList(8, 10)).containsOnlyNulls();
    }

    @Test
    void below_that_the_next_method_is_used_for_all_runs() {
        DailySeries daily = series(runner(10, 7, 10)).daily();

        assertThat(daily.method()).isEqualTo(LoadMethod.BANISTER);
        assertThat(daily.load()).allSatisfy(load -> assertThat(load).isCloseTo(117.9399, within(.00005)));
    }

    @Test
    void without_exertion_and_heart_rate_pace_is_used() {
        assertThat(series(runner(10, 0, 0)).daily().method()).isEqualTo(LoadMethod.RUNNING_STRESS);
    }

    @Test
    void a_run_shows_every_method_with_its_value_or_its_reason() {
        LoadedRun first = LoadedRun.of(runner(2, 1, 1).history(), LoadPolicy.standard(), day(1), day(1))
                .get(0);
        LoadedRun second = LoadedRun.of(runner(2, 1, 1).history(), LoadPolicy.standard(), day(2), day(2))
                .get(0);

        assertThat(first.loads()).extracting(LoadValue::method).containsExactly(LoadMethod.values());
        assertThat(first.loads()).allSatisfy(load -> {
            assertThat(load.missing()).isNull();
            assertThat(load.version()).isEqualTo(load.method().version());
        });
        assertThat(first.start()).isEqualTo(at(1, 7).at());
        assertThat(first.gradeAdjustedSecondsPerKilometre()).isEqualTo(346);
        assertThat(first.spike().band()).isEqualTo(SpikeBand.NO_BASELINE);
        assertThat(second.loads())
                .extracting(LoadValue::missing)
                .startsWith(Missing.NO_EXERTION, Missing.NO_HEART_RATE, Missing.NO_HEART_RATE_SERIES);
        assertThat(second.spike().band()).isEqualTo(SpikeBand.REFERENCE);
    }

    @Test
    void a_run_without_altitude_has_no_grade_adjusted_pace() {
        LoadedRun run = LoadedRun.of(aRunner().ran(1).history(), LoadPolicy.standard(), day(1), day(1))
                .get(0);

        assertThat(run.gradeAdjustedSecondsPerKilometre()).isNull();
        assertThat(run.seconds()).isEqualTo(2880);
    }
}
