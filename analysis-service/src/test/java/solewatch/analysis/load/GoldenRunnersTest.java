package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;
import static solewatch.analysis.load.Golden.assertNear;
import static solewatch.analysis.load.RunnersOnPaper.MONDAY;
import static solewatch.analysis.load.RunnersOnPaper.STEADY;
import static solewatch.analysis.load.RunnersOnPaper.further;
import static solewatch.analysis.load.RunnersOnPaper.on;
import static solewatch.analysis.load.RunnersOnPaper.repeating;
import static solewatch.analysis.load.RunnersOnPaper.running;
import static solewatch.analysis.load.RunnersOnPaper.seriesB;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.load.LoadSummary.Gap;
import solewatch.analysis.load.Ratio.Hidden;

/** The golden series as runners whose runs are facts, through everything between a fact and a number. */
@NullUnmarked
class GoldenRunnersTest {

    private static final LoadPolicy POLICY = LoadPolicy.standard();
    private static final int D25 = MONDAY + 24;
    private static final int D35 = MONDAY + 34;

    private static ARunner seriesA() {
        ARunner runner = repeating(MONDAY, 4, 10, 10, 10, 10, 10, 10, 10);
        return further(runner, MONDAY + 28, 20, 20, 20, 20, 20, 20, 20);
    }

    private static Double kilometres(Integer metres) {
        return metres == null ? null : Double.valueOf(metres / 1000.0);
    }

    private static void formIsGolden(LoadSummary summary, JsonNode golden) {
        assertNear(summary.fitness(), golden, "CTL_exp");
        assertNear(summary.fatigue(), golden, "ATL_exp");
        assertNear(summary.form(), golden, "TSB_same_exp");
        assertNear(summary.formYesterday(), golden, "TSB_prev_exp");
    }

    private static void distanceIsGolden(LoadSummary summary, JsonNode golden) {
        assertNear(kilometres(summary.sum7Metres()), golden, "sum7");
        assertNear(kilometres(summary.sum28Metres()), golden, "sum28");
        assertNear(summary.coupled().value(), golden, "coupled");
        assertNear(summary.uncoupled().value(), golden, "uncoupled21");
    }

    @ParameterizedTest
    @ValueSource(ints = {28, 29, 35})
    void series_a_has_every_value(int day) {
        LoadSummary summary = on(seriesA(), MONDAY + day - 1);

        JsonNode golden = Golden.day("A", day);
        distanceIsGolden(summary, golden);
        formIsGolden(summary, golden);
        assertNear(summary.smoothed().value(), golden, "ewmaACWR");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 27})
    void series_a_has_no_ratio_before_day_28_and_the_form_it_should_have(int day) {
        LoadSummary summary = on(seriesA(), MONDAY + day - 1);

        JsonNode golden = Golden.day("A", day);
        distanceIsGolden(summary, golden);
        formIsGolden(summary, golden);
        assertThat(summary.smoothed()).isEqualTo(Ratio.hidden(Hidden.TOO_FEW_DAYS));
    }

    /**
     * The first Monday was a rest day: nobody knows a day before the first run, so it is not there. What begins at 0 is the
     * same a day later; a mean that begins at the first day's distance begins at 8 km rather than 0.
     */
    @ParameterizedTest
    @CsvSource({"29, 0.9194", "35, 1.3627"})
    void series_b_has_every_value_but_the_one_that_begins_with_the_first_days_distance(int day, double smoothed) {
        LoadSummary summary = on(seriesB(), MONDAY + day - 1);

        JsonNode golden = Golden.day("B", day);
        distanceIsGolden(summary, golden);
        formIsGolden(summary, golden);
        assertThat(summary.smoothed().value())
                .isCloseTo(smoothed, within(.00005))
                .isNotCloseTo(golden.get("ewmaACWR").asDouble(), within(.1));
    }

    @Test
    void series_b_on_day_28_lacks_the_first_day_and_so_the_long_window() {
        LoadSummary summary = on(seriesB(), MONDAY + 27);

        formIsGolden(summary, Golden.day("B", 28));
        assertThat(summary.sum7Metres()).isEqualTo(40_000);
        assertThat(summary.observedDays()).isEqualTo(27);
        assertThat(summary.gaps()).contains(new Gap(LoadMetric.SUM_28, Hidden.TOO_FEW_DAYS));
        assertThat(summary.coupled()).isEqualTo(Ratio.hidden(Hidden.TOO_FEW_DAYS));
    }

    @Test
    void the_last_run_of_series_b_is_a_moderate_spike() {
        Spike spike = on(seriesB(), D35).latestSpike();

        assertThat(spike.longestBeforeMetres()).isEqualTo(16_000);
        assertThat(spike.band()).isEqualTo(SpikeBand.MODERATE);
    }

    @Test
    void ratios_are_null_and_say_why_until_the_long_window_is_full() {
        for (int day = MONDAY; day < MONDAY + 27; day++) {
            LoadSummary summary = on(seriesA(), day);
            assertThat(summary.coupled()).isEqualTo(Ratio.hidden(Hidden.TOO_FEW_DAYS));
            assertThat(summary.uncoupled()).isEqualTo(Ratio.hidden(Hidden.TOO_FEW_DAYS));
            assertThat(summary.smoothed()).isEqualTo(Ratio.hidden(Hidden.TOO_FEW_DAYS));
            assertThat(summary.gaps()).contains(new Gap(LoadMetric.SUM_28, Hidden.TOO_FEW_DAYS));
        }
    }

    private static List<StoredFact> seriesBWithoutDay25() {
        return seriesB().stored().stream()
                .filter(fact -> !fact.body().provenance().sourceId().equals("day-" + D25))
                .toList();
    }

    private static LoadSummary onDay35(List<StoredFact> facts) {
        return LoadSeries.of(RunnerHistory.of(seriesB().id(), facts), POLICY, day(D35))
                .summary();
    }

    @Test
    void a_run_that_has_not_arrived_moves_every_number_that_looks_at_its_day() {
        LoadSummary early = onDay35(seriesBWithoutDay25());

        assertThat(early.sum7Metres()).isEqualTo(48_000);
        assertThat(early.sum28Metres()).isEqualTo(158_000);
        assertThat(early.coupled().value()).isCloseTo(1.2152, within(.00005));
        assertThat(early.uncoupled().value()).isCloseTo(1.3091, within(.00005));
        assertThat(early.fitness()).isCloseTo(3.3072, within(.00005));
        assertThat(early.notices()).isEmpty();
    }

    @Test
    void when_it_arrives_late_every_number_is_as_if_it_had_been_there() {
        LoadSummary late = onDay35(seriesB().stored().reversed());

        distanceIsGolden(late, Golden.day("B", 35));
        formIsGolden(late, Golden.day("B", 35));
        assertThat(late.uncoupled().value()).isCloseTo(1.2, within(1e-9));
        assertThat(late).isEqualTo(on(seriesB(), D35));
    }

    @Test
    void the_smoothed_ratio_of_a_runner_who_repeats_one_week_swings_with_the_weekday_and_says_nothing() {
        double[] swing = {.97, 1.05, .85, 1.03, 1.03, .83, 1.20};
        ARunner runner = repeating(MONDAY, 40, STEADY);

        for (int weekday = 0; weekday < swing.length; weekday++) {
            LoadSummary summary = on(runner, MONDAY + 39 * 7 + weekday);

            assertThat(summary.smoothed().value()).isCloseTo(swing[weekday], within(.005));
            assertThat(summary.notices()).isEmpty();
        }
    }

    @Test
    void a_return_after_ten_days_off_is_small_against_before_and_gets_no_notice() {
        ARunner runner = further(repeating(MONDAY, 4, STEADY), MONDAY + 38, 12);

        LoadSummary summary = on(runner, MONDAY + 38);

        assertThat(summary.coupled().value()).isCloseTo(.421, within(.0005));
        assertThat(summary.uncoupled().value()).isCloseTo(.353, within(.0005));
        assertThat(summary.latestSpike().longestBeforeMetres()).isEqualTo(16_000);
        assertThat(summary.latestSpike().band()).isEqualTo(SpikeBand.REFERENCE);
        assertThat(summary.notices()).isEmpty();
    }

    private static ARunner goldenWeeks() {
        ARunner runner = running(MONDAY);
        JsonNode weeks = Golden.block("cutback").get("weeks");
        for (int week = 0; week < weeks.size(); week++) {
            further(runner, MONDAY + 7 * week, 8, 0, 8, 0, 0, 0, weeks.get(week).asInt() - 16);
        }
        return runner;
    }

    @Test
    void the_golden_weeks_make_a_cut_back_due_in_the_eighth_only() {
        JsonNode since = Golden.block("cutback").get("weeksSinceCutback");
        ARunner runner = goldenWeeks();

        for (int week = 0; week < since.size(); week++) {
            LoadSummary sunday = on(runner, MONDAY + 7 * week + 6);
            assertThat(sunday.buildingWeeks())
                    .as("week %s", week + 1)
                    .isEqualTo(since.get(week).asInt());
            assertThat(sunday.notices().contains(LoadNotice.CUT_BACK_DUE)).isEqualTo(week == 7);
        }
    }

    @Test
    void the_golden_weeks_five_to_eight_have_their_progression_and_one_word_in_the_seventh() {
        double[] progression = {0.0, 8.3, 10.3, 9.3};
        ARunner runner = goldenWeeks();

        for (int i = 0; i < progression.length; i++) {
            LoadSummary sunday = on(runner, MONDAY + 7 * (4 + i) + 6);
            assertThat(sunday.progressionPercent()).isCloseTo(progression[i], within(.05));
            assertThat(sunday.notices().contains(LoadNotice.WEEK_BEYOND_LONGEST))
                    .isEqualTo(i == 2);
        }
        assertThat(on(runner, MONDAY + 3 * 7 + 6).progressionPercent()).isNull();
    }

    /** Exertion and minutes per day of a week, after a day with a run, because days before the first are unknown. */
    private static LoadSummary rated(int... exertionsAndMinutes) {
        ARunner runner = aRunner().ran(ARun.on(1).rated(5));
        for (int i = 0; i < 7; i++) {
            if (exertionsAndMinutes[2 * i] > 0) {
                runner.ran(
                        ARun.on(2 + i).rated(exertionsAndMinutes[2 * i]).seconds(exertionsAndMinutes[2 * i + 1] * 60));
            }
        }
        return on(runner, 8);
    }

    private static void weekIsGolden(LoadSummary week, String name) {
        JsonNode golden = Golden.block("foster").get(name);
        assertThat(week.method()).isEqualTo(LoadMethod.SESSION_RPE);
        assertNear(week.load7(), golden, "weekly");
        assertNear(week.monotony().value(), golden, "mono_pop");
        assertNear(week.strain().value(), golden, "strain_pop");
    }

    @Test
    void fosters_weeks_have_their_monotony_and_strain() {
        weekIsGolden(rated(0, 0, 5, 60, 0, 0, 7, 60, 4, 60, 0, 0, 8, 90), "W1");
        weekIsGolden(rated(10, 60, 4, 50, 8, 50, 10, 50, 2, 50, 10, 65, 0, 0), "W3");
    }

    @Test
    void fosters_week_of_equal_days_has_neither_and_says_why() {
        LoadSummary week = rated(2, 50, 2, 50, 2, 50, 2, 50, 2, 50, 2, 50, 2, 50);

        weekIsGolden(week, "W2");
        assertThat(week.monotony()).isEqualTo(Ratio.hidden(Hidden.ALL_DAYS_EQUAL));
        assertThat(week.strain()).isEqualTo(Ratio.hidden(Hidden.ALL_DAYS_EQUAL));
    }

    @Test
    void two_runs_that_add_up_to_the_same_as_every_other_day_are_an_equal_day() {
        ARunner runner = aRunner();
        for (int day = 1; day <= 6; day++) {
            runner.with(runner.run("paper", "day-" + day, ARunner.at(day, 8), 3_300, null));
        }
        runner.with(runner.run("paper", "morning", ARunner.at(7, 8), 1_100, null));
        runner.with(runner.run("paper", "evening", ARunner.at(7, 18), 2_200, null));

        LoadSummary summary = on(runner, 7);

        assertThat(summary.monotony()).isEqualTo(Ratio.hidden(Hidden.ALL_DAYS_EQUAL));
        assertThat(summary.notices()).containsExactly(LoadNotice.NO_REST_DAY);
    }
}
