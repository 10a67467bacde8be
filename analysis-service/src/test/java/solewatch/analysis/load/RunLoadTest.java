package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.load.LoadValue.Missing;
import solewatch.events.Provenance;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunRecorded.HeartRate.Band;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerChanged.Sex;

/** The load of one run by each method, and every reason why there is none. */
@NullUnmarked
class RunLoadTest {

    private static final HeartRate AVERAGE = new HeartRate(155, null, List.of());

    private static RunLoad of(
            Integer metres, Integer seconds, HeartRate heart, Double exertion, Integer adjusted, RunnerChanged profile) {
        ARunner runner = aRunner();
        runner.with(HeartRates.with(runner.run("watch", "r", at(1, 7), metres, seconds), heart, exertion, adjusted));
        return RunLoad.of(runner.history().runs().get(0), profile);
    }

    private static RunnerChanged profile(Sex sex, Integer max, Integer rest, Integer threshold) {
        return new RunnerChanged(
                aRunner().id(),
                new Provenance("profile", "profile", 0),
                null,
                null,
                null,
                sex,
                max,
                rest,
                threshold,
                null,
                null);
    }

    private static Missing missing(RunLoad load, LoadMethod method) {
        assertThat(load.by(method).value()).isNull();
        return load.by(method).missing();
    }

    @Test
    void the_golden_values_come_out_of_facts() {
        HeartRate zones = new HeartRate(
                null,
                null,
                List.of(
                        new Band(100, 600),
                        new Band(120, 1200),
                        new Band(140, 900),
                        new Band(160, 600),
                        new Band(180, 300)));
        RunnerChanged man = profile(Sex.MALE, 190, 55, 270);
        RunnerChanged woman = profile(Sex.FEMALE, 190, 55, 270);
        RunnerChanged twoHundred = profile(null, 200, null, null);

        assertThat(of(8_000, 2_700, null, 6.0, null, null).by(LoadMethod.SESSION_RPE).value())
                .isEqualTo(270.0);
        assertThat(of(8_000, 3_600, AVERAGE, null, null, man).by(LoadMethod.BANISTER).value())
                .isCloseTo(117.9399, within(.00005));
        assertThat(of(8_000, 3_600, AVERAGE, null, null, woman).by(LoadMethod.BANISTER).value())
                .isCloseTo(131.69, within(.005));
        assertThat(of(8_000, 3_600, zones, null, null, twoHundred).by(LoadMethod.EDWARDS).value())
                .isEqualTo(160.0);
        assertThat(of(5_000, 1_800, null, null, 6_000, man).by(LoadMethod.RUNNING_STRESS).value())
                .isCloseTo(40.5, within(1e-9));
        assertThat(of(13_333, 3_600, null, null, null, man).by(LoadMethod.RUNNING_STRESS).value())
                .isCloseTo(100, within(.01));
        assertThat(of(8_000, 1_830, null, null, null, null).by(LoadMethod.DURATION).value()).isEqualTo(30.5);
        assertThat(of(8_250, null, null, null, null, null).by(LoadMethod.DISTANCE).value()).isEqualTo(8.25);
    }

    @Test
    void every_reason_for_a_missing_load_is_said() {
        RunnerChanged full = profile(Sex.MALE, 190, 55, 270);

        assertThat(missing(of(null, 1800, null, null, null, full), LoadMethod.DISTANCE)).isEqualTo(Missing.NO_DISTANCE);
        assertThat(missing(of(5_000, null, null, null, null, full), LoadMethod.DURATION))
                .isEqualTo(Missing.NO_DURATION);
        assertThat(missing(of(5_000, null, null, 5.0, null, full), LoadMethod.SESSION_RPE))
                .isEqualTo(Missing.NO_DURATION);
        assertThat(missing(of(5_000, 1800, null, null, null, full), LoadMethod.SESSION_RPE))
                .isEqualTo(Missing.NO_EXERTION);
        assertThat(missing(of(5_000, 1800, null, null, null, full), LoadMethod.BANISTER))
                .isEqualTo(Missing.NO_HEART_RATE);
        assertThat(missing(of(5_000, 1800, AVERAGE, null, null, null), LoadMethod.BANISTER))
                .isEqualTo(Missing.NO_HEART_RATE_LIMITS);
        assertThat(missing(of(5_000, 1800, AVERAGE, null, null, profile(Sex.MALE, 55, 55, 1)), LoadMethod.BANISTER))
                .isEqualTo(Missing.NO_HEART_RATE_LIMITS);
        assertThat(missing(of(5_000, 1800, AVERAGE, null, null, profile(null, 190, 55, 1)), LoadMethod.BANISTER))
                .isEqualTo(Missing.NO_SEX);
        assertThat(missing(of(5_000, 1800, AVERAGE, null, null, profile(Sex.MALE, 150, 55, 1)), LoadMethod.BANISTER))
                .isEqualTo(Missing.HEART_RATE_OUT_OF_RANGE);
        assertThat(missing(of(5_000, 1800, AVERAGE, null, null, full), LoadMethod.EDWARDS))
                .isEqualTo(Missing.NO_HEART_RATE_SERIES);
        HeartRate series = new HeartRate(null, null, List.of(new Band(150, 60)));
        assertThat(missing(of(5_000, 1800, series, null, null, null), LoadMethod.EDWARDS))
                .isEqualTo(Missing.NO_HEART_RATE_LIMITS);
        assertThat(missing(of(5_000, 1800, null, null, null, null), LoadMethod.RUNNING_STRESS))
                .isEqualTo(Missing.NO_THRESHOLD_PACE);
        assertThat(missing(of(null, 1800, null, null, null, full), LoadMethod.RUNNING_STRESS))
                .isEqualTo(Missing.NO_DISTANCE);
    }

    @Test
    void no_effort_at_all_is_a_load_of_nothing_not_an_unknown_one() {
        assertThat(of(5_000, 1800, null, 0.0, null, null).by(LoadMethod.SESSION_RPE).value()).isZero();
    }

    @Test
    void below_half_of_the_highest_heart_rate_nothing_is_counted_and_above_the_highest_it_is_the_last_zone() {
        HeartRate extremes = new HeartRate(null, null, List.of(new Band(60, 600), new Band(205, 600)));

        assertThat(of(5_000, 1800, extremes, null, null, profile(null, 200, null, null)).by(LoadMethod.EDWARDS).value())
                .isEqualTo(50.0);
    }
}
