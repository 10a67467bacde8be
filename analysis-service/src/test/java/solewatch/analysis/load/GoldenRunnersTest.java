package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.day;
import static solewatch.analysis.load.RunnersOnPaper.MONDAY;
import static solewatch.analysis.load.RunnersOnPaper.STEADY;
import static solewatch.analysis.load.RunnersOnPaper.further;
import static solewatch.analysis.load.RunnersOnPaper.on;
import static solewatch.analysis.load.RunnersOnPaper.repeating;
import static solewatch.analysis.load.RunnersOnPaper.running;
import static solewatch.analysis.load.RunnersOnPaper.seriesB;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.load.LoadSummary.Gap;
import solewatch.analysis.load.Ratio.Hidden;

/** The golden series as runners whose runs are facts, through everything between a fact and a number. */
@NullUnmarked
class GoldenRunnersTest {

    private static final int D28 = MONDAY + 27;
    private static final int D29 = MONDAY + 28;
    private static final int D35 = MONDAY + 34;
    private static final int D25 = MONDAY + 24;

    private static void near(Double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(0.00005001));
    }

    private static ARunner seriesA() {
        ARunner runner = repeating(MONDAY, 4, 10, 10, 10, 10, 10, 10, 10);
        return further(runner, MONDAY + 28, 20, 20, 20, 20, 20, 20, 20);
    }

    @Test
    void series_a_has_its_values_on_day_28_29_and_35() {
        LoadSummary d28 = on(seriesA(), D28);
        LoadSummary d29 = on(seriesA(), D29);
        LoadSummary d35 = on(seriesA(), D35);

        assertThat(List.of(d28.sum7Metres(), d28.sum28Metres())).containsExactly(70_000, 280_000);
        assertThat(List.of(d29.sum7Metres(), d29.sum28Metres())).containsExactly(80_000, 290_000);
        assertThat(List.of(d35.sum7Metres(), d35.sum28Metres())).containsExactly(140_000, 350_000);
        near(d29.coupled().value(), 1.1034);
        near(d29.uncoupled().value(), 1.1429);
        near(d29.smoothed().value(), 1.1694);
        near(d35.coupled().value(), 1.6);
        near(d35.uncoupled().value(), 2.0);
        near(d35.smoothed().value(), 1.3394);
        near(d28.fitness(), 4.8658);
        near(d28.fatigue(), 9.8168);
        near(d28.form(), -4.9510);
        near(d28.formYesterday(), -5.0466);
        near(d35.fitness(), 7.1892);
        near(d35.fatigue(), 16.2538);
        near(d35.form(), -9.0646);
        near(d35.formYesterday(), -8.7980);
    }

    @Test
    void series_b_has_its_values_on_day_28_29_and_35() {
        LoadSummary d28 = on(seriesB(), D28);
        LoadSummary d29 = on(seriesB(), D29);
        LoadSummary d35 = on(seriesB(), D35);

        assertThat(d28.sum28Metres()).isNull();
        assertThat(List.of(d29.sum7Metres(), d29.sum28Metres())).containsExactly(40_000, 160_000);
        near(d29.coupled().value(), 1.0);
        near(d29.uncoupled().value(), 1.0);
        dayThirtyFive(d35);
        assertThat(d35.latestSpike().longestBeforeMetres()).isEqualTo(16_000);
        assertThat(d35.latestSpike().band()).isEqualTo(SpikeBand.MODERATE);
    }

    /** The runner's first Monday was a rest day, so what decays begins a day later and is the same: 0 stays 0. */
    private static void dayThirtyFive(LoadSummary d35) {
        assertThat(List.of(d35.sum7Metres(), d35.sum28Metres())).containsExactly(48_000, 168_000);
        near(d35.coupled().value(), 1.1429);
        near(d35.uncoupled().value(), 1.2);
        near(d35.fitness(), 3.4927);
        near(d35.fatigue(), 7.5368);
        near(d35.form(), -4.0442);
        near(d35.formYesterday(), -2.0101);
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

    @Test
    void a_run_that_arrives_late_ends_in_exactly_the_same_summary() {
        List<StoredFact> all = seriesB().stored();
        List<StoredFact> without = all.stream()
                .filter(fact -> !fact.body().provenance().sourceId().equals("day-" + D25))
                .toList();
        ARunner runner = seriesB();
        LoadPolicy policy = LoadPolicy.standard();

        LoadSummary early = LoadSeries.of(RunnerHistory.of(runner.id(), without), policy, day(D35))
                .summary();
        LoadSummary late = LoadSeries.of(RunnerHistory.of(runner.id(), all.reversed()), policy, day(D35))
                .summary();

        assertThat(early.sum28Metres()).isEqualTo(158_000);
        near(early.coupled().value(), 1.2152);
        near(early.uncoupled().value(), 1.3091);
        near(early.fitness(), 3.3072);
        assertThat(late).isEqualTo(on(seriesB(), D35));
        dayThirtyFive(late);
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

    @Test
    void the_golden_weeks_make_a_cut_back_due_in_the_eighth_only() {
        int[] weeks = {30, 33, 36, 27, 36, 39, 43, 47};
        int[] since = {1, 2, 3, 0, 1, 2, 3, 4};
        ARunner runner = running(MONDAY);
        for (int week = 0; week < weeks.length; week++) {
            further(runner, MONDAY + 7 * week, 8, 0, 8, 0, 0, 0, weeks[week] - 16);
        }
        for (int week = 0; week < weeks.length; week++) {
            LoadSummary sunday = on(runner, MONDAY + 7 * week + 6);
            assertThat(sunday.buildingWeeks()).as("week %s", week + 1).isEqualTo(since[week]);
            assertThat(sunday.notices().contains(LoadNotice.CUT_BACK_DUE)).isEqualTo(week == 7);
        }
        assertThat(on(runner, MONDAY + 6 * 7 + 6).notices()).containsExactly(LoadNotice.WEEK_BEYOND_LONGEST);
        assertThat(on(runner, MONDAY + 7 * 7 + 6).progressionPercent()).isCloseTo(9.3, within(.05));
    }
}
