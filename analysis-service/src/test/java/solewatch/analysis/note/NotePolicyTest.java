package solewatch.analysis.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.note.NotePolicy.Asymmetry;
import solewatch.analysis.note.NotePolicy.Mobility;
import solewatch.analysis.note.NotePolicy.OneSided;
import solewatch.analysis.note.NotePolicy.Sleep;
import solewatch.analysis.note.NotePolicy.Technique;
import solewatch.analysis.note.NotePolicy.Week;
import solewatch.events.ConsentChanged.Scope;

/** A policy that makes no sense is refused by the name of its component; each code has a row and a scope. */
@NullUnmarked
class NotePolicyTest {

    @Test
    void thresholds_are_positive_ordered_and_shares_are_percent() {
        refused(() -> new OneSided(0, 28, 80), "oneSided.reports");
        refused(() -> new OneSided(4, 0, 80), "oneSided.windowDays");
        refused(() -> new OneSided(4, 28, 101), "oneSided.sidePercent");
        refused(() -> new Asymmetry(5, 6, 4, 3, 1, 28), "asymmetry.baselineRuns");
        refused(() -> new Asymmetry(10, 6, 2, 3, 1, 28), "asymmetry.recentRuns");
        refused(() -> new Asymmetry(10, 6, 4, 3, Double.NaN, 28), "asymmetry.points");
        refused(() -> new Mobility(0, 20, 60), "mobility.sideCentimetres");
        refused(() -> new Mobility(1.5, 0, 60), "mobility.dropPercent");
        refused(() -> new Week(120, 14, 7), "week.hardSurfacePercent");
        refused(() -> new Sleep(7, 10, 9), "sleep.windowDays");
        refused(() -> new Technique(5, 5, 28, 14, 0, 3), "technique.baselineRuns");
        NotePolicy standard = NotePolicy.standard();
        refused(
                () -> new NotePolicy(
                        0,
                        standard.oneSided(),
                        standard.asymmetry(),
                        standard.mobility(),
                        standard.week(),
                        standard.sleep(),
                        standard.technique(),
                        14,
                        30,
                        14,
                        28),
                "tipWindowDays");
    }

    private static void refused(Runnable policy, String component) {
        assertThatThrownBy(policy::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(component);
    }

    @Test
    void every_code_names_its_row_and_what_must_be_allowed_to_see_it() {
        assertThat(Arrays.asList(NoteCode.values()))
                .allSatisfy(code -> assertThat(code.row()).matches("SR-\\d\\d"));
        assertThat(Arrays.stream(NoteCode.values()).map(NoteCode::scope))
                .containsOnly(Scope.LOAD, Scope.SYMPTOM_STATE, Scope.SYMPTOM_DETAIL);
    }

    @Test
    void what_needs_no_more_than_load_rests_on_no_symptom() {
        assertThat(Arrays.stream(NoteCode.values())
                        .filter(code -> code.scope() == Scope.LOAD)
                        .toList())
                .isEqualTo(List.of(
                        NoteCode.ASYMMETRY_SHIFT,
                        NoteCode.NO_REST_DAY,
                        NoteCode.CROSS_TRAINING,
                        NoteCode.HARD_DAYS,
                        NoteCode.MONOTONOUS,
                        NoteCode.TECHNIQUE_JUMP,
                        NoteCode.BREAK_IN,
                        NoteCode.SHOE_DISTANCE,
                        NoteCode.SHOE_DISTANCE_STRONG,
                        NoteCode.COVERAGE));
    }
}
