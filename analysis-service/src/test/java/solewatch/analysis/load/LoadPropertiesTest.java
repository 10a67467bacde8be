package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import solewatch.analysis.ARunner;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;

/** What holds of load whatever was run. */
@NullUnmarked
class LoadPropertiesTest {

    private static final LoadPolicy POLICY = LoadPolicy.standard();

    /** Metres per day from day 1 on: 0 is a rest day, negative a run of unknown distance. */
    private static ARunner running(List<Integer> days, int times) {
        ARunner runner = aRunner();
        for (int i = 0; i < days.size(); i++) {
            int metres = days.get(i);
            if (metres != 0) {
                Integer distance = metres < 0 ? null : Integer.valueOf(metres * times);
                runner.with(runner.run("paper", "day-" + (i + 1), at(i + 1, 8), distance, null));
            }
        }
        return runner;
    }

    private static LoadSummary on(RunnerHistory history, int day) {
        return LoadSeries.of(history, POLICY, day(day)).summary();
    }

    @Property(tries = 200)
    void any_order_and_repetition_of_arrival_gives_the_same_summary_series_and_context(
            @ForAll("days") List<Integer> days, @ForAll long seed) {
        ARunner runner = running(days, 1);
        List<StoredFact> facts = new ArrayList<>(runner.stored());
        facts.addAll(facts);
        Collections.shuffle(facts, new Random(seed));
        RunnerHistory shuffled = RunnerHistory.of(runner.id(), facts);
        int today = days.size() + 1;

        assertThat(on(shuffled, today)).isEqualTo(on(runner.history(), today));
        assertThat(LoadSeries.of(shuffled, POLICY, day(today)).daily())
                .isEqualTo(LoadSeries.of(runner.history(), POLICY, day(today)).daily());
        assertThat(LoadContext.of(shuffled, POLICY, day(today)))
                .isEqualTo(LoadContext.of(runner.history(), POLICY, day(today)));
    }

    @Property(tries = 200)
    void every_missing_number_has_a_reason_and_every_other_is_finite(@ForAll("days") List<Integer> days) {
        LoadSummary summary = on(running(days, 1).history(), days.size());

        List<LoadMetric> gaps =
                summary.gaps().stream().map(LoadSummary.Gap::metric).toList();
        assertThat(gaps.contains(LoadMetric.SUM_7)).isEqualTo(summary.sum7Metres() == null);
        assertThat(gaps.contains(LoadMetric.SUM_28)).isEqualTo(summary.sum28Metres() == null);
        assertThat(gaps.contains(LoadMetric.LOAD_7)).isEqualTo(summary.load7() == null);
        assertThat(gaps.contains(LoadMetric.PROGRESSION)).isEqualTo(summary.progressionPercent() == null);
        assertThat(gaps.contains(LoadMetric.SPIKE)).isEqualTo(summary.latestSpike() == null);
        assertThat(gaps.contains(LoadMetric.CEILING)).isEqualTo(summary.nextRunCeilingMetres() == null);
        for (Ratio ratio : List.of(
                summary.coupled(), summary.uncoupled(), summary.smoothed(), summary.monotony(), summary.strain())) {
            assertThat(ratio.value() == null).isNotEqualTo(ratio.hidden() == null);
            assertThat(ratio.value() == null || Double.isFinite(ratio.value())).isTrue();
        }
        assertThat(List.of(summary.fitness(), summary.fatigue(), summary.form()))
                .allMatch(Double::isFinite);
    }

    @Property(tries = 100)
    void running_three_times_as_far_changes_sums_and_no_ratio(@ForAll("known") List<Integer> days) {
        LoadSummary once = on(running(days, 1).history(), days.size());
        LoadSummary thrice = on(running(days, 3).history(), days.size());

        if (once.sum7Metres() != null) {
            assertThat(thrice.sum7Metres()).isEqualTo(3 * once.sum7Metres());
        }
        assertThat(thrice.fitness()).isCloseTo(3 * once.fitness(), within(1e-9));
        Double ratio = once.coupled().value();
        if (ratio != null) {
            assertThat(thrice.coupled().value()).isCloseTo(ratio, within(1e-9));
            assertThat(ratio).isBetween(0.0, 4.0);
        }
    }

    @Property(tries = 150)
    void whoever_repeats_a_week_is_never_told_of_a_jump_or_a_cut_back(
            @ForAll @Size(7) List<@IntRange(max = 30_000) Integer> week, @ForAll @IntRange(min = 5, max = 20) int weeks) {
        Assume.that(week.stream().anyMatch(metres -> metres > 0));
        List<Integer> days = new ArrayList<>();
        for (int i = 0; i < weeks; i++) {
            days.addAll(week);
        }

        for (int today = days.size() - 6; today <= days.size(); today++) {
            assertThat(on(running(days, 1).history(), today).notices())
                    .doesNotContain(
                            LoadNotice.WEEK_BEYOND_LONGEST,
                            LoadNotice.WEEK_FAR_BEYOND_LONGEST,
                            LoadNotice.CUT_BACK_DUE);
        }
    }

    @Property
    void a_longer_run_is_never_in_a_lower_band(
            @ForAll @IntRange(min = 1, max = 60_000) int longest,
            @ForAll @IntRange(max = 130_000) int metres,
            @ForAll @IntRange(max = 5_000) int further) {
        assertThat(SpikeBand.of(metres + further, longest, POLICY))
                .isGreaterThanOrEqualTo(SpikeBand.of(metres, longest, POLICY));
    }

    @Property(tries = 100)
    void no_day_before_the_first_run_is_known_and_none_after_today(@ForAll("days") List<Integer> days) {
        ARunner runner = running(days, 1);
        int today = Math.max(1, days.size() / 2);

        LoadSummary half = on(runner.history(), today);

        assertThat(half).isEqualTo(on(running(days.subList(0, Math.min(today, days.size())), 1).history(), today));
        assertThat(half.observedDays()).isBetween(0, today);
    }

    @Provide
    Arbitrary<List<Integer>> days() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                        net.jqwik.api.Tuple.of(6, Arbitraries.integers().between(1, 30_000)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.just(-1)))
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Integer>> known() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                        net.jqwik.api.Tuple.of(6, Arbitraries.integers().between(1, 30_000)))
                .list()
                .ofMaxSize(60);
    }
}
