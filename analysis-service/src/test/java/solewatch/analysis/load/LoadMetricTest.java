package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import solewatch.analysis.Wording;

/** Every number that is served has a definition and a version, which follow the policy. */
@NullUnmarked
class LoadMetricTest {

    private static final LoadPolicy POLICY = LoadPolicy.standard();

    private static List<String> numbers(Class<? extends Record> type, String... others) {
        List<String> numbers = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            numbers.add(component.getName());
        }
        numbers.removeAll(List.of(others));
        return numbers;
    }

    private static List<String> named(List<LoadDefinition> definitions) {
        return definitions.stream().map(LoadDefinition::name).toList();
    }

    @Test
    void every_number_of_a_summary_is_defined() {
        assertThat(named(LoadMetric.ofSummary(POLICY, LoadMethod.DISTANCE)))
                .containsExactlyInAnyOrderElementsOf(numbers(
                        LoadSummary.class,
                        "observedDays",
                        "cutBackDue",
                        "method",
                        "methodVersion",
                        "notices",
                        "rulesetVersion",
                        "gaps"));
    }

    @Test
    void every_number_of_a_day_its_runs_and_its_context_is_defined() {
        assertThat(named(LoadMetric.ofDays(POLICY, LoadMethod.DISTANCE)))
                .containsAll(numbers(LoadContext.class, "day", "gaps", "text"))
                .containsAll(numbers(LoadedRun.class, "run", "day", "start", "seconds", "loads"))
                .contains("load")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(LoadMethod.class)
    void every_definition_is_filled_in_whatever_the_method(LoadMethod method) {
        List<LoadDefinition> all = new ArrayList<>(LoadMetric.ofSummary(POLICY, method));
        all.addAll(LoadMetric.ofDays(POLICY, method));

        assertThat(all).allSatisfy(definition -> {
            Wording.assertCalm(definition.definition());
            Wording.assertCalm(definition.version());
            assertThat(definition.unit()).doesNotContain("{");
        });
        assertThat(LoadMetric.FORM.definition(POLICY, method).unit()).isEqualTo(method.unit());
        assertThat(LoadMetric.LOAD.definition(POLICY, method).version()).isEqualTo(method.version());
        assertThat(LoadMetric.LOAD.definition(POLICY, method).definition()).startsWith(method.definition());
    }

    @Test
    void versions_follow_the_days_of_the_policy() throws ReflectiveOperationException {
        LoadPolicy other = but("fitnessDays", 50, but("fatigueDays", 11, but("acuteDays", 10, POLICY)));

        assertThat(version(LoadMetric.FITNESS, POLICY)).isEqualTo("ctl-2-exp42-zero");
        assertThat(version(LoadMetric.FITNESS, other)).isEqualTo("ctl-2-exp50-zero");
        assertThat(version(LoadMetric.FATIGUE, other)).isEqualTo("atl-2-exp11-zero");
        assertThat(version(LoadMetric.SMOOTHED, other)).isEqualTo("ewma-1-10/28-first");
        assertThat(version(LoadMetric.UNCOUPLED, other)).isEqualTo("uncoupled-2-10/18");
        assertThat(LoadMetric.SUM_7.definition(other, LoadMethod.DISTANCE).definition())
                .isEqualTo("distance of 10 days, today included");
    }

    @Test
    void progression_is_labelled_where_it_is_defined() {
        assertThat(LoadMetric.PROGRESSION
                        .definition(POLICY, LoadMethod.DISTANCE)
                        .definition())
                .endsWith("seed guideline, not an injury predictor");
    }

    @Test
    void no_two_methods_share_a_version() {
        assertThat(Arrays.stream(LoadMethod.values()).map(LoadMethod::version)).doesNotHaveDuplicates();
    }

    private static String version(LoadMetric metric, LoadPolicy policy) {
        return metric.definition(policy, LoadMethod.DISTANCE).version();
    }

    private static LoadPolicy but(String name, int value, LoadPolicy policy) throws ReflectiveOperationException {
        RecordComponent[] components = LoadPolicy.class.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getName().equals(name)
                    ? value
                    : components[i].getAccessor().invoke(policy);
        }
        return LoadPolicy.class.getDeclaredConstructor(types).newInstance(values);
    }
}
