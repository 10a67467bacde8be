package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import solewatch.analysis.ARunner;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.events.ZonedMoment;

/** What holds of load whatever was run. */
@NullUnmarked
class LoadPropertiesTest {

    private static final LoadPolicy POLICY = LoadPolicy.standard();

    /**
     * What a watch made of one activity.
     *
     * @param metres null when unknown
     * @param seconds null when unknown
     * @param again whether a phone recorded the same, a minute later
     */
    record Session(int hour, Integer metres, Integer seconds, Double exertion, boolean again) {}

    /** Sessions per day from day 1 on. */
    private static ARunner running(List<List<Session>> days) {
        ARunner runner = aRunner();
        for (int i = 0; i < days.size(); i++) {
            for (Session session : days.get(i)) {
                int day = i + 1;
                String id = "day-" + day + "-" + session.hour();
                ZonedMoment start = at(day, session.hour());
                runner.with(HeartRates.with(
                        runner.run("watch", id, start, session.metres(), session.seconds()),
                        null,
                        session.exertion(),
                        null));
                if (session.again()) {
                    ZonedMoment later = new ZonedMoment(start.at().plusSeconds(60), start.zone(), start.zoneBasis());
                    runner.with(runner.run("phone", id, later, session.metres(), session.seconds()));
                }
            }
        }
        return runner;
    }

    /** Metres per day from day 1 on: 0 is a rest day. */
    private static ARunner running(List<Integer> days, int times) {
        ARunner runner = aRunner();
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i) > 0) {
                runner.with(runner.run("paper", "day-" + (i + 1), at(i + 1, 8), days.get(i) * times, null));
            }
        }
        return runner;
    }

    private static LoadSummary on(RunnerHistory history, int day) {
        return LoadSeries.of(history, POLICY, day(day)).summary();
    }

    @Property(tries = 200)
    void any_order_and_repetition_of_arrival_gives_the_same_summary_series_and_context(
            @ForAll("days") List<List<Session>> days, @ForAll long seed) {
        ARunner runner = running(days);
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
        assertThat(LoadedRun.of(shuffled, POLICY, day(1), day(today)))
                .isEqualTo(LoadedRun.of(runner.history(), POLICY, day(1), day(today)));
    }

    @Property(tries = 200)
    void what_two_sources_recorded_counts_once(@ForAll("days") List<List<Session>> days) {
        List<List<Session>> once = days.stream()
                .map(day -> day.stream()
                        .map(session -> new Session(
                                session.hour(), session.metres(), session.seconds(), session.exertion(), false))
                        .toList())
                .toList();

        assertThat(on(running(days).history(), days.size()).sum7Metres())
                .isEqualTo(on(running(once).history(), days.size()).sum7Metres());
    }

    @Property(tries = 300)
    void every_missing_number_has_one_reason_and_every_other_is_finite(@ForAll("days") List<List<Session>> days) {
        LoadSummary summary = on(running(days).history(), days.size());

        Map<LoadMetric, Object> plain = new EnumMap<>(LoadMetric.class);
        plain.put(LoadMetric.SUM_7, summary.sum7Metres());
        plain.put(LoadMetric.SUM_28, summary.sum28Metres());
        plain.put(LoadMetric.FITNESS, summary.fitness());
        plain.put(LoadMetric.FATIGUE, summary.fatigue());
        plain.put(LoadMetric.FORM, summary.form());
        plain.put(LoadMetric.FORM_YESTERDAY, summary.formYesterday());
        plain.put(LoadMetric.LOAD_7, summary.load7());
        plain.put(LoadMetric.PROGRESSION, summary.progressionPercent());
        plain.put(LoadMetric.BUILDING_WEEKS, summary.buildingWeeks());
        plain.put(LoadMetric.SPIKE, summary.latestSpike());
        plain.put(LoadMetric.LONGEST, summary.longestRunMetres());
        plain.put(LoadMetric.CEILING, summary.nextRunCeilingMetres());
        plain.values().removeIf(Objects::nonNull);
        assertThat(summary.gaps().stream().map(LoadSummary.Gap::metric))
                .containsExactlyInAnyOrderElementsOf(plain.keySet());
        for (Ratio ratio : List.of(
                summary.coupled(), summary.uncoupled(), summary.smoothed(), summary.monotony(), summary.strain())) {
            assertThat(ratio.value() == null).isNotEqualTo(ratio.hidden() == null);
            assertThat(ratio.value() == null || Double.isFinite(ratio.value())).isTrue();
        }
        assertThat(Stream.of(summary.fitness(), summary.fatigue(), summary.form()))
                .allMatch(value -> value == null || Double.isFinite(value));
    }

    @Property(tries = 200)
    void a_run_of_this_morning_within_the_ceiling_is_never_a_spike(@ForAll("days") List<List<Session>> days) {
        ARunner runner = running(days);
        int tomorrow = days.size() + 1;
        Integer ceiling = on(runner.history(), tomorrow).nextRunCeilingMetres();
        Assume.that(ceiling != null);

        runner.with(runner.run("watch", "planned", at(tomorrow, 0), ceiling, null));

        assertThat(on(runner.history(), tomorrow).latestSpike().band()).isEqualTo(SpikeBand.REFERENCE);
    }

    @Property(tries = 100)
    void running_three_times_as_far_changes_sums_and_no_ratio(@ForAll("known") List<Integer> days) {
        LoadSummary once = on(running(days, 1).history(), days.size());
        LoadSummary thrice = on(running(days, 3).history(), days.size());

        if (once.sum7Metres() != null) {
            assertThat(thrice.sum7Metres()).isEqualTo(3 * once.sum7Metres());
        }
        assertThat(thrice.fitness() == null).isEqualTo(once.fitness() == null);
        if (once.fitness() != null) {
            assertThat(thrice.fitness()).isCloseTo(3 * once.fitness(), within(1e-9));
        }
        Double ratio = once.coupled().value();
        if (ratio != null) {
            assertThat(thrice.coupled().value()).isCloseTo(ratio, within(1e-9));
            assertThat(ratio).isBetween(0.0, 4.0);
        }
    }

    @Property(tries = 150)
    void whoever_repeats_a_week_is_never_told_of_a_jump_or_a_cut_back(
            @ForAll @Size(7) List<@IntRange(max = 30_000) Integer> week,
            @ForAll @IntRange(min = 5, max = 20) int weeks) {
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
    void no_day_before_the_first_run_is_known_and_none_after_today(@ForAll("days") List<List<Session>> days) {
        int today = Math.max(1, days.size() / 2);

        LoadSummary half = on(running(days).history(), today);

        assertThat(half)
                .isEqualTo(on(
                        running(days.subList(0, Math.min(today, days.size()))).history(), today));
        assertThat(half.observedDays()).isBetween(0, today);
    }

    @Property(tries = 100)
    void whoever_never_builds_is_never_told_to_cut_back(
            @ForAll @Size(min = 4, max = 20) List<@IntRange(max = 60_000) Integer> weeks) {
        long[] falling = weeks.stream()
                .sorted(Collections.reverseOrder())
                .mapToLong(Integer::longValue)
                .toArray();
        Weeks never = new Weeks(falling, POLICY);

        for (int week = 0; week < falling.length; week++) {
            assertThat(never.cutBackDue(week)).isFalse();
            assertThat(never.buildingWeeks(week)).isBetween(0, week + 1);
        }
    }

    @Property(tries = 300)
    void a_count_of_building_weeks_that_is_known_is_the_same_whatever_the_unknown_weeks_were(
            @ForAll @Size(min = 1, max = 16) List<@IntRange(max = 60_000) Integer> weeks,
            @ForAll long hidden,
            @ForAll @IntRange(max = 200_000) int instead) {
        long[] known = weeks.stream().mapToLong(Integer::longValue).toArray();
        long[] partly = known.clone();
        for (int week = 0; week < known.length; week++) {
            if ((hidden >> week & 3) == 0) {
                known[week] = instead;
                partly[week] = -1;
            }
        }
        Weeks all = new Weeks(known, POLICY);
        Weeks some = new Weeks(partly, POLICY);

        for (int week = 0; week < known.length; week++) {
            Integer building = some.buildingWeeks(week);
            assertThat(building == null || building.equals(all.buildingWeeks(week)))
                    .isTrue();
            assertThat(!some.cutBackDue(week) || building == null || all.cutBackDue(week))
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<List<List<Session>>> days() {
        Arbitrary<Integer> metres = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(null)),
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(12, Arbitraries.integers().between(1, 30_000)));
        Arbitrary<Integer> seconds = Arbitraries.integers().between(1, 9_000).injectNull(.1);
        Arbitrary<Double> exertion =
                Arbitraries.integers().between(0, 10).map(Integer::doubleValue).injectNull(.2);
        Arbitrary<Boolean> again = Arbitraries.of(true, false, false);
        Arbitrary<Session> morning = Combinators.combine(Arbitraries.just(7), metres, seconds, exertion, again)
                .as(Session::new);
        Arbitrary<Session> evening = Combinators.combine(Arbitraries.just(18), metres, seconds, exertion, again)
                .as(Session::new);
        Arbitrary<List<Session>> both = Combinators.combine(morning, evening).as(List::of);
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.just(List.<Session>of())),
                        Tuple.of(4, morning.map(List::of)),
                        Tuple.of(2, evening.map(List::of)),
                        Tuple.of(1, both))
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Integer>> known() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.just(0)),
                        Tuple.of(6, Arbitraries.integers().between(1, 30_000)))
                .list()
                .ofMaxSize(60);
    }
}
