package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
        values.put("ewmaACWR_zeroSeed", Rolling.fromZero(daily, i, 2.0 / 8) / Rolling.fromZero(daily, i, 2.0 / 29));
        values.put("uncoupled28", Rolling.uncoupled(daily, i, 7, 35));
        values.put("wow", Rolling.sum(daily, i, 7) / Rolling.sum(daily, i - 7, 7) - 1);
        values.put("CTL_1tau", Rolling.fromZero(daily, i, 1.0 / 42));
        values.put("ATL_1tau", Rolling.fromZero(daily, i, 1.0 / 7));
        values.put("CTL_2n1", Rolling.fromZero(daily, i, 2.0 / 43));
        values.put("ATL_2n1", Rolling.fromZero(daily, i, 2.0 / 8));
        values.put("TSB_prev_exp", Rolling.decaying(daily, i - 1, 42) - Rolling.decaying(daily, i - 1, 7));
        return values;
    }

    private static void assertNear(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(0.00005001));
    }

    @Test
    void the_series_a_has_its_golden_values() {
        Map<String, Double> d28 = values(a(), 28);
        Map<String, Double> d29 = values(a(), 29);
        Map<String, Double> d35 = values(a(), 35);

        assertNear(d28.get("coupled"), 1.0);
        assertNear(d29.get("sum7"), 80);
        assertNear(d29.get("sum28"), 290);
        assertNear(d29.get("coupled"), 1.1034);
        assertNear(d29.get("uncoupled21"), 1.1429);
        assertNear(d29.get("ewma28"), 10.6897);
        assertNear(d35.get("coupled"), 1.6);
        assertNear(d35.get("uncoupled21"), 2.0);
        assertNear(d35.get("ewma7"), 18.6652);
        assertNear(d35.get("ewmaACWR"), 1.3394);
        assertNear(d35.get("CTL_exp"), 7.1892);
        assertNear(d35.get("ATL_exp"), 16.2538);
        assertNear(d35.get("TSB_same_exp"), -9.0646);
        assertNear(d35.get("TSB_prev_exp"), -8.7980);
    }

    @Test
    void the_series_b_has_its_golden_values() {
        Map<String, Double> d28 = values(b(), 28);
        Map<String, Double> d35 = values(b(), 35);

        assertNear(d28.get("sum28"), 160);
        assertNear(d28.get("ewma7"), 7.3525);
        assertNear(d28.get("ewmaACWR"), 1.3916);
        assertNear(d28.get("CTL_exp"), 2.8438);
        assertNear(d28.get("TSB_prev_exp"), -2.3949);
        assertNear(d35.get("sum7"), 48);
        assertNear(d35.get("coupled"), 1.1429);
        assertNear(d35.get("uncoupled21"), 1.2);
        assertNear(d35.get("CTL_exp"), 3.4927);
        assertNear(d35.get("ATL_exp"), 7.5368);
    }

    @Test
    void a_run_that_arrives_late_ends_in_the_same_numbers() {
        double[] without = b();
        without[24] = 0;

        Map<String, Double> d35 = values(without, 35);

        assertNear(d35.get("sum28"), 158);
        assertNear(d35.get("coupled"), 1.2152);
        assertNear(d35.get("uncoupled21"), 1.3091);
        assertNear(d35.get("CTL_exp"), 3.3072);
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
    void fosters_monotony_uses_the_population_deviation() {
        double[] first = {0, 300, 0, 420, 240, 0, 720};
        double[] third = {600, 200, 400, 500, 100, 650, 0};
        double[] equal = {100, 100, 100, 100, 100, 100, 100};

        assertNear(Rolling.monotony(first, 6, 7), .9581);
        assertNear(1680 * Rolling.monotony(first, 6, 7), 1609.6757);
        assertNear(Rolling.monotony(third, 6, 7), 1.4924);
        assertNear(2450 * Rolling.monotony(third, 6, 7), 3656.3923);
        assertThat(Rolling.monotony(equal, 6, 7)).isInfinite();
    }

    @Test
    void the_single_session_spike_is_decided_in_whole_metres() {
        assertThat(SpikeBand.of(9_000, 10_000, POLICY)).isEqualTo(SpikeBand.REFERENCE);
        assertThat(SpikeBand.of(11_000, 10_000, POLICY)).isEqualTo(SpikeBand.REFERENCE);
        assertThat(SpikeBand.of(11_001, 10_000, POLICY)).isEqualTo(SpikeBand.SMALL);
        assertThat(SpikeBand.of(13_000, 10_000, POLICY)).isEqualTo(SpikeBand.SMALL);
        assertThat(SpikeBand.of(13_001, 10_000, POLICY)).isEqualTo(SpikeBand.MODERATE);
        assertThat(SpikeBand.of(20_000, 10_000, POLICY)).isEqualTo(SpikeBand.MODERATE);
        assertThat(SpikeBand.of(20_001, 10_000, POLICY)).isEqualTo(SpikeBand.LARGE);
        assertThat(SpikeBand.of(24_000, 16_000, POLICY)).isEqualTo(SpikeBand.MODERATE);
        assertThat(SpikeBand.of(5_000, null, POLICY)).isEqualTo(SpikeBand.NO_BASELINE);
    }

    @Test
    void a_runs_load_has_its_golden_values() {
        assertNear(Formulas.sessionRpe(6, 45), 270);
        assertNear(Formulas.banister(60, 155, 55, 190, Sex.MALE), 117.9399);
        assertNear(Formulas.banister(60, 155, 55, 190, Sex.FEMALE), 131.6905);
        assertNear(Formulas.edwards(new double[] {10, 20, 15, 10, 5}), 160);
        assertNear(Formulas.runningStress(1800, 300, 270), 40.5);
        assertNear(Formulas.runningStress(3600, 270, 270), 100);
    }

    @Test
    void the_cost_of_grade_is_minettis() {
        double[] grades = {-.20, -.10, -.05, 0, .05, .10, .15, .20};
        double[] costs = {.5000, .5977, .7628, 1, 1.3014, 1.6578, 2.0603, 2.5019};
        for (int i = 0; i < grades.length; i++) {
            assertNear(Formulas.costOfGrade(grades[i]), costs[i]);
        }
        assertThat(360 / Formulas.costOfGrade(.10)).isCloseTo(217.2, within(.05));
    }

    @Test
    void weeks_are_compared_with_the_longest_of_the_four_before() {
        long[] weeks = {30_000, 33_000, 36_000, 27_000, 36_000, 39_000, 43_000, 47_000};
        Weeks golden = new Weeks(weeks, POLICY);

        assertThat(golden.progressionPercent(3)).isNull();
        assertThat(golden.progressionPercent(4)).isEqualTo(0.0);
        assertThat(golden.progressionPercent(5)).isCloseTo(8.3, within(.05));
        assertThat(golden.progressionPercent(6)).isCloseTo(10.3, within(.05));
        assertThat(golden.progressionPercent(7)).isCloseTo(9.3, within(.05));
        int[] since = {1, 2, 3, 0, 1, 2, 3, 4};
        for (int week = 0; week < since.length; week++) {
            assertThat(golden.weeksSinceCutBack(week)).isEqualTo(since[week]);
            assertThat(golden.isCutBack(week)).isEqualTo(week == 3);
            assertThat(golden.cutBackDue(week)).isEqualTo(week == 7);
        }
    }

    @Test
    void every_series_value_of_the_golden_file_comes_out() throws IOException {
        JsonNode golden = golden();
        for (String series : new String[] {"A", "B"}) {
            double[] daily = series.equals("A") ? a() : b();
            golden.get(series).properties().forEach(entry -> {
                Map<String, Double> actual = values(daily, Integer.parseInt(entry.getKey()));
                assertThat(actual.keySet()).containsExactlyInAnyOrderElementsOf(names(entry.getValue()));
                actual.forEach((name, value) -> {
                    JsonNode expected = entry.getValue().get(name);
                    if (expected.isNull()) {
                        assertThat(value).as(name).isNaN();
                    } else {
                        assertThat(value)
                                .as(series + entry.getKey() + name)
                                .isCloseTo(expected.asDouble(), within(.00005001));
                    }
                });
            });
        }
    }

    @Test
    void every_spike_of_the_golden_file_has_its_band() throws IOException {
        for (JsonNode row : golden().get("spike")) {
            Integer longest =
                    row.get(1).isNull() ? null : Integer.valueOf(row.get(1).asInt());

            assertThat(SpikeBand.of(row.get(0).asInt(), longest, POLICY).name())
                    .as(row.toString())
                    .isEqualTo(row.get(2).asText());
        }
    }

    @Test
    void every_week_of_the_golden_file_is_counted() throws IOException {
        JsonNode cutBack = golden().get("cutback");
        long[] metres = new long[cutBack.get("weeks").size()];
        for (int week = 0; week < metres.length; week++) {
            metres[week] = cutBack.get("weeks").get(week).asLong() * 1000;
        }
        Weeks weeks = new Weeks(metres, POLICY);
        for (int week = 0; week < metres.length; week++) {
            assertThat(weeks.isCutBack(week))
                    .isEqualTo(cutBack.get("isCutback").get(week).asBoolean());
            assertThat(weeks.weeksSinceCutBack(week))
                    .isEqualTo(cutBack.get("weeksSinceCutback").get(week).asInt());
        }
    }

    private static JsonNode golden() throws IOException {
        return new ObjectMapper().readTree(GoldenLoadTest.class.getResource("/golden/load.json"));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
