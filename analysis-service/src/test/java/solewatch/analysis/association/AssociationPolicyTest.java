package solewatch.analysis.association;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solewatch.analysis.association.AssociationPolicy.Cadence;
import solewatch.analysis.association.AssociationPolicy.Exertional;
import solewatch.analysis.association.AssociationPolicy.Experiment;
import solewatch.analysis.association.AssociationPolicy.Levels;
import solewatch.analysis.association.AssociationPolicy.Onset;
import solewatch.analysis.contrast.Confidence;
import solewatch.events.RunRecorded.Surface;

@NullUnmarked
class AssociationPolicyTest {

    private static final AssociationPolicy STANDARD = AssociationPolicy.standard();

    @ParameterizedTest(name = "{3}")
    @CsvSource({"0, 5, 8, windowDays", "90, 0, 8, fewestRuns", "90, 5, 4, fewestRunsClear"})
    void a_threshold_that_makes_no_sense_is_refused_by_name(int window, int fewest, int fewestClear, String name) {
        assertThatThrownBy(() -> with(window, fewest, fewestClear, STANDARD.clear()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @Test
    void the_clear_interval_is_not_narrower_than_the_suggestive_one() {
        assertThatThrownBy(() -> with(90, 5, 8, new Confidence(99, 1.0))).hasMessageContaining("clear.z");
        assertThatThrownBy(() -> with(90, 5, 8, new Confidence(90, 2.5))).hasMessageContaining("clear.percent");
        assertThatThrownBy(() -> new Confidence(100, 9)).hasMessageContaining("percent");
        assertThatThrownBy(() -> new Confidence(95, Double.NaN)).hasMessageContaining("z must");
    }

    @Test
    void warm_is_not_below_cold_and_no_surface_is_hard_and_soft() {
        Set<Surface> road = Set.of(Surface.ROAD);
        assertThatThrownBy(() -> new Levels(20, 5, 7, 7, 2, road, Set.of())).hasMessageContaining("warmCelsius");
        assertThatThrownBy(() -> new Levels(5, 20, 7, 7, 2, road, road)).hasMessageContaining("soft");
        assertThatThrownBy(() -> new Levels(5, 20, 7, 7, 0, road, Set.of())).hasMessageContaining("walkBreaks");
    }

    @Test
    void patterns_and_experiments_need_runs() {
        assertThatThrownBy(() -> new Cadence(28, 5, 0)).hasMessageContaining("fewestRuns");
        assertThatThrownBy(() -> new Onset(1, .2, 150, 67, 20, 10, 2)).hasMessageContaining("fewestRuns");
        assertThatThrownBy(() -> new Onset(3, .2, 150, 20, 67, 10, 2)).hasMessageContaining("immediatePercent");
        assertThatThrownBy(() -> new Onset(3, .2, 150, 67, 20, 10, 4)).hasMessageContaining("ofThree");
        assertThatThrownBy(() -> new Exertional(3, .2, 40, 5, 30)).hasMessageContaining("onsetToMinutes");
        assertThatThrownBy(() -> new Experiment(1, 3)).hasMessageContaining("blocks");
    }

    private static AssociationPolicy with(int window, int fewest, int fewestClear, Confidence clear) {
        return new AssociationPolicy(
                window,
                fewest,
                fewestClear,
                STANDARD.suggestive(),
                clear,
                STANDARD.distanceShift(),
                STANDARD.reassessDays(),
                STANDARD.levels(),
                STANDARD.cadence(),
                STANDARD.onset(),
                STANDARD.exertional(),
                STANDARD.experiment());
    }
}
