package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.load.LoadValue.Basis;
import solewatch.analysis.load.LoadValue.Missing;
import solewatch.events.Provenance;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunRecorded.HeartRate.Band;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerChanged.Sex;

/** The load of one run by each method, and every reason why there is none. */
@NullUnmarked
class RunLoadTest {

    private static final HeartRate AVERAGE = new HeartRate(155, null, List.of());

    private static RunLoad of(
            Integer metres,
            Integer seconds,
            HeartRate heart,
            Double exertion,
            Integer adjusted,
            RunnerChanged profile) {
        ARunner runner = aRunner();
        runner.with(HeartRates.with(runner.run("watch", "r", at(1, 7), metres, seconds), heart, exertion, adjusted));
        return RunLoad.of(runner.history().runs().get(0), profile, LoadPolicy.standard());
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

        assertThat(of(8_000, 2_700, null, 6.0, null, null)
                        .by(LoadMethod.SESSION_RPE)
                        .value())
                .isEqualTo(270.0);
        assertThat(of(8_000, 3_600, AVERAGE, null, null, man)
                        .by(LoadMethod.BANISTER)
                        .value())
                .isCloseTo(117.9399, within(.00005));
        assertThat(of(8_000, 3_600, AVERAGE, null, null, woman)
                        .by(LoadMethod.BANISTER)
                        .value())
                .isCloseTo(131.69, within(.005));
        assertThat(of(8_000, 3_600, zones, null, null, twoHundred)
                        .by(LoadMethod.EDWARDS)
                        .value())
                .isEqualTo(160.0);
        assertThat(of(5_000, 1_800, null, null, 6_000, man)
                        .by(LoadMethod.RUNNING_STRESS)
                        .value())
                .isCloseTo(40.5, within(1e-9));
        assertThat(of(13_333, 3_600, null, null, null, man)
                        .by(LoadMethod.RUNNING_STRESS)
                        .value())
                .isCloseTo(100, within(.01));
        assertThat(of(8_000, 1_830, null, null, null, null)
                        .by(LoadMethod.DURATION)
                        .value())
                .isEqualTo(30.5);
        assertThat(of(8_250, null, null, null, null, null)
                        .by(LoadMethod.DISTANCE)
                        .value())
                .isEqualTo(8.25);
    }

    @Test
    void every_reason_for_a_missing_load_is_said() {
        RunnerChanged full = profile(Sex.MALE, 190, 55, 270);

        assertThat(missing(of(null, 1800, null, null, null, full), LoadMethod.DISTANCE))
                .isEqualTo(Missing.NO_DISTANCE);
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
        assertThat(of(5_000, 1800, null, 0.0, null, null)
                        .by(LoadMethod.SESSION_RPE)
                        .value())
                .isZero();
    }

    @Test
    void below_half_of_the_highest_heart_rate_nothing_is_counted_and_above_the_highest_it_is_the_last_zone() {
        HeartRate extremes = new HeartRate(null, null, List.of(new Band(60, 600), new Band(205, 600)));

        assertThat(of(5_000, 1200, extremes, null, null, profile(null, 200, null, null))
                        .by(LoadMethod.EDWARDS)
                        .value())
                .isEqualTo(50.0);
    }

    @Test
    void a_heart_rate_series_of_a_sixth_of_the_run_is_not_its_load() {
        HeartRate tenMinutes = new HeartRate(null, null, List.of(new Band(165, 600)));

        assertThat(missing(
                        of(12_000, 3_600, tenMinutes, null, null, profile(null, 200, null, null)), LoadMethod.EDWARDS))
                .isEqualTo(Missing.HEART_RATE_SERIES_INCOMPLETE);
    }

    @Test
    void a_heart_rate_series_of_exactly_four_fifths_is_enough_and_a_second_less_is_not() {
        RunnerChanged twoHundred = profile(null, 200, null, null);
        HeartRate enough = new HeartRate(null, null, List.of(new Band(90, 80), new Band(165, 720)));
        HeartRate less = new HeartRate(null, null, List.of(new Band(90, 80), new Band(165, 719)));

        assertThat(of(3_000, 1_000, enough, null, null, twoHundred)
                        .by(LoadMethod.EDWARDS)
                        .value())
                .isEqualTo(12 * 4.0);
        assertThat(missing(of(3_000, 1_000, less, null, null, twoHundred), LoadMethod.EDWARDS))
                .isEqualTo(Missing.HEART_RATE_SERIES_INCOMPLETE);
    }

    @Test
    void the_hardest_effort_there_is_counts_as_ten() {
        assertThat(of(5_000, 1800, null, 10.0, null, null)
                        .by(LoadMethod.SESSION_RPE)
                        .value())
                .isEqualTo(300.0);
    }

    @Test
    void a_load_says_which_clock_it_was_computed_from() {
        assertThat(duration(600, 700, 800)).isEqualTo(new Timed(10.0, List.of(Basis.MOVING_TIME)));
        assertThat(duration(null, 720, 800)).isEqualTo(new Timed(12.0, List.of(Basis.TIMER_TIME)));
        assertThat(duration(null, null, 840)).isEqualTo(new Timed(14.0, List.of(Basis.ELAPSED_TIME)));
    }

    private record Timed(Double minutes, List<Basis> basis) {}

    private static Timed duration(Integer moving, Integer timer, Integer elapsed) {
        ARunner runner = aRunner();
        RunRecorded plain = runner.run("watch", "r", at(1, 7), 3_000, null);
        runner.with(new RunRecorded(
                plain.runner(),
                plain.provenance(),
                plain.start(),
                plain.sport(),
                elapsed,
                timer,
                moving,
                plain.distanceMetres(),
                null,
                null,
                null,
                null,
                5.0,
                null,
                null,
                null,
                null,
                null,
                false,
                Set.of()));
        RunLoad load = RunLoad.of(runner.history().runs().get(0), null, LoadPolicy.standard());
        assertThat(load.by(LoadMethod.SESSION_RPE).basis())
                .isEqualTo(load.by(LoadMethod.DURATION).basis());
        return new Timed(
                load.by(LoadMethod.DURATION).value(),
                load.by(LoadMethod.DURATION).basis());
    }

    @Test
    void pace_says_whether_it_was_adjusted_for_grade() {
        RunnerChanged known = profile(null, null, null, 270);

        assertThat(of(5_000, 1_800, null, null, 6_000, known)
                        .by(LoadMethod.RUNNING_STRESS)
                        .basis())
                .containsExactly(Basis.MOVING_TIME, Basis.GRADE_ADJUSTED_DISTANCE);
        assertThat(of(5_000, 1_800, null, null, null, known)
                        .by(LoadMethod.RUNNING_STRESS)
                        .basis())
                .containsExactly(Basis.MOVING_TIME, Basis.DISTANCE);
        assertThat(of(5_000, null, null, null, null, known)
                        .by(LoadMethod.RUNNING_STRESS)
                        .basis())
                .isEmpty();
    }
}
