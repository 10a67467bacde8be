package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.load.Golden.assertNear;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.events.RunnerChanged.Sex;

/** Golden numbers of the formulas in docs/science.md, worked out apart from this code, to four decimals. */
@NullUnmarked
class GoldenLoadTest {

    private static final LoadPolicy POLICY = LoadPolicy.standard();
    private static final double[] B_WEEK = {0, 8, 0, 10, 6, 0, 16};

    /** What other programs show for the same days; nothing here computes it. */
    private static final List<String> PEERS =
            List.of("wow", "uncoupled28", "ewmaACWR_zeroSeed", "CTL_1tau", "ATL_1tau", "CTL_2n1", "ATL_2n1");

    /** 28 days of 10 km, then 7 of 20 km. */
    private static double[] a() {
        double[] days = new double[35];
        Arrays.fill(days, 0, 28, 10);
        Arrays.fill(days, 28, 35, 20);
        return days;
    }

    /** The same week four times, then once with a longer last run. */
    private static double[] b() {
        double[] days = new double[35];
        for (int day = 0; day < 35; day++) {
            days[day] = B_WEEK[day % 7];
        }
        days[34] = 24;
        return days;
    }

    private static Map<String, Double> values(double[] daily, int day) {
        int i = day - 1;
        Map<String, Double> values = new TreeMap<>();
        double ctl = Rolling.decaying(daily, i, 42);
        double atl = Rolling.decaying(daily, i, 7);
        values.put("sum7", Rolling.sum(daily, i, 7));
        values.put("sum28", Rolling.sum(daily, i, 28));
        values.put("coupled", Rolling.coupled(daily, i, 7, 28));
        values.put("uncoupled21", Rolling.uncoupled(daily, i, 7, 28));
        values.put("ewma7", Rolling.weighted(daily, i, 7));
        values.put("ewma28", Rolling.weighted(daily, i, 28));
        values.put("ewmaACWR", Rolling.weighted(daily, i, 7) / Rolling.weighted(daily, i, 28));
        values.put("CTL_exp", ctl);
        values.put("ATL_exp", atl);
        values.put("TSB_same_exp", ctl - atl);
        values.put("TSB_prev_exp", Rolling.decaying(daily, i - 1, 42) - Rolling.decaying(daily, i - 1, 7));
        return values;
    }

    @Test
    void every_value_of_both_series_that_is_ours_comes_out() {
        for (String series : List.of("A", "B")) {
            double[] daily = series.equals("A") ? a() : b();
            Golden.block(series).properties().forEach(day -> {
                Map<String, Double> actual = values(daily, Integer.parseInt(day.getKey()));
                List<String> ours = names(day.getValue());
                ours.removeAll(PEERS);
                assertThat(actual.keySet()).containsExactlyInAnyOrderElementsOf(ours);
                actual.forEach((name, value) -> assertNear(value, day.getValue(), name));
            });
        }
    }

    @Test
    void no_block_of_the_golden_file_is_unknown_to_the_tests() {
        // gap is asserted in ingest, newcombe with the associations, ostrc with the check-ins.
        assertThat(names(Golden.root()))
                .containsExactlyInAnyOrder(
                        "A",
                        "B",
                        "foster",
                        "spike",
                        "fp_trap",
                        "banister",
                        "edwards 10,20,15,10,5 min z1..z5",
                        "sRPE 45min RPE6",
                        "rTSS 30min NGP5:00 FTP4:30",
                        "rTSS 60min at threshold",
                        "gap",
                        "gap pace 6:00/km +10% -> s/km",
                        "cutback",
                        "newcombe 6/8 vs 2/12",
                        "newcombe 3/5 vs 2/6",
                        "newcombe 5/6 vs 1/9",
                        "ostrc");
    }

    @Test
    void a_return_after_a_break_is_small_against_before() {
        double[] days = Arrays.copyOf(b(), 39);
        Arrays.fill(days, 28, 38, 0);
        days[38] = 12;

        assertThat(Rolling.coupled(days, 38, 7, 28)).isCloseTo(.421, within(.0005));
        assertThat(Rolling.uncoupled(days, 38, 7, 28)).isCloseTo(.353, within(.0005));
    }

    @Test
    void no_window_has_a_sum_before_it_is_full() {
        assertThat(Rolling.sum(a(), 26, 28)).isNaN();
        assertThat(Rolling.coupled(a(), 26, 7, 28)).isNaN();
        assertThat(Rolling.uncoupled(a(), 26, 7, 28)).isNaN();
    }

    @Test
    void fosters_monotony_divides_by_the_deviation_of_the_population() {
        Map<String, double[]> weeks = Map.of(
                "W1", new double[] {0, 300, 0, 420, 240, 0, 720},
                "W3", new double[] {600, 200, 400, 500, 100, 650, 0});
        weeks.forEach((name, days) -> {
            JsonNode golden = Golden.block("foster").get(name);
            double monotony = Rolling.monotony(days, 6, 7);

            assertNear(monotony, golden.get("mono_pop"));
            assertNear(golden.get("mean").asDouble() / monotony, golden.get("sd_pop"));
            assertNear(Rolling.sum(days, 6, 7), golden.get("weekly"));
            assertNear(Rolling.sum(days, 6, 7) * monotony, golden.get("strain_pop"));
            assertThat(Math.abs(monotony - golden.get("mono_sample").asDouble()))
                    .isGreaterThan(.05);
        });
    }

    @Test
    void a_week_without_any_deviation_has_no_monotony() {
        JsonNode golden = Golden.block("foster").get("W2");
        double[] days = {100, 100, 100, 100, 100, 100, 100};

        assertThat(golden.get("sd_pop").asDouble()).isZero();
        assertThat(golden.get("mono_pop").isNull()).isTrue();
        assertThat(Rolling.monotony(days, 6, 7)).isInfinite();
    }

    @Test
    void days_that_differ_in_the_last_bits_are_equal_and_days_that_differ_by_a_metre_are_not() {
        double[] bits = {3.3, 3.3, 3.3, 3.3, 3.3, 3.3, 1.1 + 2.2};
        double[] metre = {3.3, 3.3, 3.3, 3.3, 3.3, 3.3, 3.301};

        assertThat(bits[6]).isNotEqualTo(bits[0]);
        assertThat(Rolling.monotony(bits, 6, 7)).isInfinite();
        assertThat(Rolling.monotony(metre, 6, 7)).isFinite();
        assertThat(Rolling.monotony(new double[7], 6, 7)).isInfinite();
    }

    @Test
    void a_runs_load_has_its_golden_values() {
        JsonNode banister = Golden.block("banister");

        assertNear(Formulas.sessionRpe(6, 45), Golden.block("sRPE 45min RPE6"));
        assertNear(Formulas.banister(60, 155, 55, 190, Sex.MALE), banister.get("M 60min 155/55/190"));
        assertNear(Formulas.banister(60, 155, 55, 190, Sex.FEMALE), banister.get("F same"));
        assertNear(
                Formulas.edwards(new double[] {10, 20, 15, 10, 5}), Golden.block("edwards 10,20,15,10,5 min z1..z5"));
        assertNear(Formulas.runningStress(1800, 300, 270), Golden.block("rTSS 30min NGP5:00 FTP4:30"));
        assertNear(Formulas.runningStress(3600, 270, 270), Golden.block("rTSS 60min at threshold"));
    }

    @Test
    void weeks_are_compared_with_the_longest_of_the_four_before() {
        Weeks weeks = goldenWeeks();

        assertThat(weeks.progressionPercent(3)).isNull();
        assertThat(weeks.progressionPercent(4)).isEqualTo(0.0);
        assertThat(weeks.progressionPercent(5)).isCloseTo(8.3, within(.05));
        assertThat(weeks.progressionPercent(6)).isCloseTo(10.3, within(.05));
        assertThat(weeks.progressionPercent(7)).isCloseTo(9.3, within(.05));
    }

    @Test
    void every_week_of_the_golden_file_is_counted() {
        JsonNode golden = Golden.block("cutback");
        Weeks weeks = goldenWeeks();

        for (int week = 0; week < golden.get("weeks").size(); week++) {
            assertThat(weeks.isCutBack(week))
                    .isEqualTo(golden.get("isCutback").get(week).asBoolean());
            assertThat(weeks.buildingWeeks(week))
                    .isEqualTo(golden.get("weeksSinceCutback").get(week).asInt());
            assertThat(weeks.cutBackDue(week)).isEqualTo(week == 7);
        }
    }

    private static Weeks goldenWeeks() {
        JsonNode kilometres = Golden.block("cutback").get("weeks");
        long[] metres = new long[kilometres.size()];
        for (int week = 0; week < metres.length; week++) {
            metres[week] = kilometres.get(week).asLong() * 1000;
        }
        return new Weeks(metres, POLICY);
    }

    @Test
    void every_spike_of_the_golden_file_has_its_band() {
        for (JsonNode row : Golden.block("spike")) {
            Integer longest =
                    row.get(1).isNull() ? null : Integer.valueOf(row.get(1).asInt());

            assertThat(SpikeBand.of(row.get(0).asInt(), longest, POLICY).name())
                    .as(row.toString())
                    .isEqualTo(row.get(2).asText());
        }
        assertThat(SpikeBand.of(24_000, 16_000, POLICY)).isEqualTo(SpikeBand.MODERATE);
    }

    @Test
    void what_floating_point_gets_wrong_both_ways_whole_metres_get_right() {
        JsonNode trap = Golden.block("fp_trap");

        assertThat(11.0 / 10.0 - 1)
                .isEqualTo(trap.get("11.0/10.0-1").asDouble())
                .isGreaterThan(0.10);
        assertThat(3.3 / 3.0 - 1).isEqualTo(trap.get("3.3/3.0-1").asDouble()).isLessThan(0.10);
        assertThat(SpikeBand.of(11_000, 10_000, POLICY)).isEqualTo(SpikeBand.REFERENCE);
        assertThat(SpikeBand.of(3_300, 3_000, POLICY)).isEqualTo(SpikeBand.REFERENCE);
        assertThat(SpikeBand.of(3_301, 3_000, POLICY)).isEqualTo(SpikeBand.SMALL);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
