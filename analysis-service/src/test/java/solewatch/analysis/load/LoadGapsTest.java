package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.load.RunnersOnPaper.MONDAY;
import static solewatch.analysis.load.RunnersOnPaper.STEADY;
import static solewatch.analysis.load.RunnersOnPaper.on;
import static solewatch.analysis.load.RunnersOnPaper.repeating;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.analysis.load.LoadSummary.Gap;
import solewatch.analysis.load.Ratio.Hidden;

/** A number that cannot be known is missing, with the right reason. */
@NullUnmarked
class LoadGapsTest {

    /** So many days with a rated run each, after so many with one nobody rated and that has no time and no distance. */
    private static ARunner unknownThenRated(int unknown, int rated) {
        ARunner runner = aRunner();
        for (int day = 1; day <= unknown; day++) {
            runner.with(runner.run("watch", "unknown-" + day, at(day, 7), null, null));
        }
        for (int day = unknown + 1; day <= unknown + rated; day++) {
            runner.ran(ARun.on(day).rated(5));
        }
        return runner;
    }

    @Test
    void fitness_over_mostly_unknown_days_is_unknown_and_fatigue_over_known_ones_is_known() {
        LoadSummary summary = on(unknownThenRated(30, 28), 58);

        assertThat(summary.method()).isEqualTo(LoadMethod.SESSION_RPE);
        assertThat(summary.fitness()).isNull();
        assertThat(summary.form()).isNull();
        assertThat(summary.formYesterday()).isNull();
        assertThat(summary.fatigue()).isCloseTo(240 * (1 - Math.exp(-28 / 7.0)), within(1e-9));
        assertThat(summary.gaps())
                .contains(
                        new Gap(LoadMetric.FITNESS, Hidden.UNKNOWN_LOAD),
                        new Gap(LoadMetric.FORM, Hidden.UNKNOWN_LOAD),
                        new Gap(LoadMetric.FORM_YESTERDAY, Hidden.UNKNOWN_LOAD))
                .doesNotContain(new Gap(LoadMetric.FATIGUE, Hidden.UNKNOWN_LOAD));
    }

    @Test
    void fitness_is_known_when_four_fifths_of_its_days_are() {
        assertThat(on(unknownThenRated(30, 33), 63).fitness()).isNull();
        assertThat(on(unknownThenRated(30, 34), 64).fitness()).isNotNull();
        assertThat(on(unknownThenRated(30, 34), 64).formYesterday()).isNull();
        assertThat(on(unknownThenRated(30, 35), 65).formYesterday()).isNotNull();
    }

    @Test
    void one_unknown_day_of_seven_leaves_fatigue_known_and_two_do_not() {
        assertThat(on(unknownThenRated(1, 6), 7).fatigue()).isNotNull();
        assertThat(on(unknownThenRated(2, 6), 8).fatigue()).isNotNull();
        assertThat(on(unknownThenRated(2, 5), 7).fatigue()).isNull();
    }

    @Test
    void who_never_ran_has_no_fitness_not_one_of_nothing() {
        LoadSummary nobody = on(aRunner(), 1);

        assertThat(nobody.fitness()).isNull();
        assertThat(nobody.fatigue()).isNull();
        assertThat(nobody.form()).isNull();
        assertThat(nobody.formYesterday()).isNull();
        assertThat(nobody.gaps()).allMatch(gap -> gap.reason() == Hidden.NO_RUN);
        assertThat(nobody.coupled()).isEqualTo(Ratio.hidden(Hidden.NO_RUN));
        assertThat(nobody.monotony()).isEqualTo(Ratio.hidden(Hidden.NO_RUN));
    }

    @Test
    void on_the_first_day_there_is_no_yesterday() {
        LoadSummary first = on(aRunner().ran(1), 1);

        assertThat(first.form()).isNotNull();
        assertThat(first.formYesterday()).isNull();
        assertThat(first.gaps()).contains(new Gap(LoadMetric.FORM_YESTERDAY, Hidden.TOO_FEW_DAYS));
        assertThat(on(aRunner().ran(1), 2).formYesterday()).isNotNull();
    }

    @Test
    void building_weeks_of_nobody_are_unknown_on_every_day_of_the_week() {
        for (int day = MONDAY; day < MONDAY + 7; day++) {
            assertThat(on(aRunner(), day).buildingWeeks()).isNull();
            assertThat(on(aRunner(), day).gaps()).contains(new Gap(LoadMetric.BUILDING_WEEKS, Hidden.NO_RUN));
        }
    }

    @Test
    void before_a_week_is_complete_no_building_weeks_are_counted() {
        ARunner runner = repeating(MONDAY, 1, 8, 8, 8, 0, 0, 0, 0);

        assertThat(on(runner, MONDAY + 5).buildingWeeks()).isNull();
        assertThat(on(runner, MONDAY + 5).gaps()).contains(new Gap(LoadMetric.BUILDING_WEEKS, Hidden.TOO_FEW_DAYS));
        assertThat(on(runner, MONDAY + 6).buildingWeeks()).isEqualTo(1);
    }

    @Test
    void a_week_of_unknown_distance_hides_the_building_weeks_and_says_so() {
        ARunner runner = repeating(MONDAY, 6, STEADY);
        runner.with(runner.run("watch", "treadmill", at(MONDAY + 36, 18), null, 1800));

        LoadSummary summary = on(runner, MONDAY + 41);

        assertThat(summary.buildingWeeks()).isNull();
        assertThat(summary.gaps()).contains(new Gap(LoadMetric.BUILDING_WEEKS, Hidden.UNKNOWN_DISTANCE));
    }

    @Test
    void an_unknown_distance_hides_a_ratio_of_distances_as_such() {
        ARunner runner = repeating(MONDAY, 5, STEADY);
        runner.with(runner.run("watch", "treadmill", at(MONDAY + 30, 18), null, 1800));

        assertThat(on(runner, MONDAY + 34).coupled()).isEqualTo(Ratio.hidden(Hidden.UNKNOWN_DISTANCE));
        assertThat(on(runner, MONDAY + 34).uncoupled()).isEqualTo(Ratio.hidden(Hidden.UNKNOWN_DISTANCE));
        assertThat(on(runner, MONDAY + 34).smoothed()).isEqualTo(Ratio.hidden(Hidden.UNKNOWN_DISTANCE));
    }

    @Test
    void the_floor_of_the_uncoupled_ratio_is_of_the_days_it_divides_by() {
        ARunner jump = aRunner().ran(1, 100).ran(28, 20_000);
        ARunner atFloor = aRunner().ran(1, 15_000).ran(28, 5_000);
        ARunner below = aRunner().ran(1, 14_999).ran(28, 5_001);

        assertThat(on(jump, 28).uncoupled()).isEqualTo(Ratio.hidden(Hidden.TOO_LITTLE_RUNNING));
        assertThat(on(atFloor, 28).uncoupled().value()).isCloseTo(1.0, within(1e-9));
        assertThat(on(below, 28).uncoupled()).isEqualTo(Ratio.hidden(Hidden.TOO_LITTLE_RUNNING));
    }

    @Test
    void the_floor_of_the_coupled_ratio_is_twenty_kilometres_in_28_days() {
        assertThat(on(aRunner().ran(1, 10_000).ran(28, 10_000), 28).coupled().value())
                .isCloseTo(2.0, within(1e-9));
        assertThat(on(aRunner().ran(1, 10_000).ran(28, 9_999), 28).coupled())
                .isEqualTo(Ratio.hidden(Hidden.TOO_LITTLE_RUNNING));
    }

    @Test
    void load_that_is_distance_is_unknown_because_a_distance_is() {
        ARunner runner = repeating(MONDAY, 5, STEADY);
        runner.with(runner.run("watch", "treadmill", at(MONDAY + 33, 18), null, null));

        LoadSummary summary = on(runner, MONDAY + 34);

        assertThat(summary.method()).isEqualTo(LoadMethod.DISTANCE);
        assertThat(summary.monotony()).isEqualTo(Ratio.hidden(Hidden.UNKNOWN_DISTANCE));
        assertThat(summary.gaps()).contains(new Gap(LoadMetric.LOAD_7, Hidden.UNKNOWN_DISTANCE));
    }

    @Test
    void load_by_exertion_is_unknown_as_such() {
        ARunner runner = aRunner();
        for (int day = 1; day <= 8; day++) {
            runner.ran(ARun.on(day).rated(5));
        }
        runner.ran(9);

        LoadSummary summary = on(runner, 9);

        assertThat(summary.method()).isEqualTo(LoadMethod.SESSION_RPE);
        assertThat(summary.monotony()).isEqualTo(Ratio.hidden(Hidden.UNKNOWN_LOAD));
        assertThat(summary.gaps()).contains(new Gap(LoadMetric.LOAD_7, Hidden.UNKNOWN_LOAD));
        assertThat(summary.sum7Metres()).isEqualTo(56_000);
    }
}
