package solewatch.analysis.note;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.area;
import static solewatch.analysis.ARunner.day;
import static solewatch.analysis.note.NoteStory.all;
import static solewatch.analysis.note.NoteStory.none;
import static solewatch.analysis.note.NoteStory.the;
import static solewatch.analysis.note.NoteStory.value;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ACheckIn;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.analysis.AShoe;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.FootZone;
import solewatch.events.ShoeChanged.FitProblem;
import solewatch.events.Side;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.Relief;

/** ONE_SIDED (SR-01), LACING and TOE_ROOM (SR-08), LEG_CROSSING (SR-40). */
@NullUnmarked
class PlaceNotesTest {

    private static final Area LEFT = area(Side.LEFT, FootZone.SOLE);
    private static final Area RIGHT = area(Side.RIGHT, FootZone.SOLE);
    private static final Area TOP = area(Side.LEFT, FootZone.DORSUM);

    @Test
    void four_of_five_reports_of_one_side_are_one_sided() {
        ARunner runner = aRunner().ran(1).feeling(3, RIGHT);
        for (int day = 2; day <= 5; day++) {
            runner.ran(day).feeling(3, LEFT);
        }

        Note note = the(runner, 6, NoteCode.ONE_SIDED);

        assertThat(note.subject()).isEqualTo("LEFT");
        assertThat(note.on()).isEqualTo(day(5));
        assertThat(note.scope()).isEqualTo(Scope.SYMPTOM_DETAIL);
        assertThat(note.row()).isEqualTo("SR-01");
        assertThat(value(note, "sidePercent")).isEqualTo(80);
        assertThat(note.facts()).hasSize(4);
        assertThat(note.text()).isEqualTo("4 of 5 reports of the last 28 days are of the left foot alone.");
    }

    @Test
    void three_of_four_are_not() {
        ARunner runner = aRunner().ran(1).feeling(3, RIGHT);
        for (int day = 2; day <= 4; day++) {
            runner.ran(day).feeling(3, LEFT);
        }

        none(runner, 6, NoteCode.ONE_SIDED);
    }

    @Test
    void three_reports_are_too_few() {
        ARunner runner = aRunner();
        for (int day = 1; day <= 3; day++) {
            runner.ran(day).feeling(3, LEFT);
        }

        none(runner, 6, NoteCode.ONE_SIDED);
        runner.with(ACheckIn.on(4).felt(2, LEFT).by(runner));
        assertThat(the(runner, 6, NoteCode.ONE_SIDED).facts()).hasSize(4);
    }

    @Test
    void a_report_of_both_sides_speaks_for_neither() {
        ARunner runner = aRunner().ran(1).feeling(3, LEFT, RIGHT);
        for (int day = 2; day <= 4; day++) {
            runner.ran(day).feeling(3, LEFT);
        }

        none(runner, 6, NoteCode.ONE_SIDED);
    }

    @Test
    void reports_of_more_than_28_days_ago_are_over() {
        ARunner runner = aRunner();
        for (int day = 1; day <= 4; day++) {
            runner.ran(day).feeling(3, LEFT);
        }

        assertThat(all(runner, 28, NoteCode.ONE_SIDED)).hasSize(1);
        none(runner, 29, NoteCode.ONE_SIDED);
    }

    @Test
    void an_area_of_severity_0_and_a_symptom_without_a_place_name_no_side() {
        Area none = new Area(Side.RIGHT, java.util.Set.of(FootZone.SOLE), 0);
        ARunner runner = aRunner().ran(1).feeling(3);
        for (int day = 2; day <= 5; day++) {
            runner.ran(day).feeling(3, LEFT, none);
        }
        runner.ran(6).feeling(2, new Area[0]);

        assertThat(value(the(runner, 6, NoteCode.ONE_SIDED), "reports")).isEqualTo(5);
    }

    @Test
    void symptoms_on_top_that_looser_laces_ease_suggest_the_lacing() {
        ARunner runner = aRunner().ran(1).easedBy(3, Relief.LOOSER_LACES, TOP);

        Note note = the(runner, 5, NoteCode.LACING);

        assertThat(note.on()).isEqualTo(day(1));
        assertThat(note.row()).isEqualTo("SR-08");
        assertThat(note.facts()).containsExactly(runner.facts().get(1).factId());
    }

    @Test
    void symptoms_on_top_in_a_shoe_whose_laces_press_do_too() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue").fits(FitProblem.LACES_PRESS).by(runner));
        runner.ran(ARun.on(1).in("blue")).feeling(3, TOP);

        assertThat(all(runner, 14, NoteCode.LACING)).hasSize(1);
        none(runner, 15, NoteCode.LACING);
    }

    @Test
    void symptoms_on_top_alone_or_elsewhere_with_looser_laces_do_not() {
        none(aRunner().ran(1).feeling(3, TOP), 5, NoteCode.LACING);
        none(aRunner().ran(1).easedBy(3, Relief.LOOSER_LACES, LEFT), 5, NoteCode.LACING);
        none(aRunner().ran(1).easedBy(3, Relief.SHOES_OFF, TOP), 5, NoteCode.LACING);
        none(aRunner().ran(1).easedBy(0, Relief.LOOSER_LACES, TOP), 5, NoteCode.LACING);
    }

    @Test
    void symptoms_in_front_in_a_shoe_that_cramps_suggest_toe_room() {
        for (FootZone zone : new FootZone[] {FootZone.T3, FootZone.W3, FootZone.FOREFOOT}) {
            ARunner runner = aRunner();
            runner.with(AShoe.called("blue").fits(FitProblem.TOES_CRAMPED).by(runner));
            runner.ran(ARun.on(1).in("blue")).feeling(3, area(Side.LEFT, zone));

            assertThat(the(runner, 3, NoteCode.TOE_ROOM).scope()).isEqualTo(Scope.SYMPTOM_DETAIL);
        }
    }

    @Test
    void another_place_another_shoe_or_no_shoe_does_not() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue").fits(FitProblem.TOES_CRAMPED).by(runner));
        runner.with(AShoe.called("red").fits(FitProblem.HEEL_SLIPS).by(runner));
        runner.ran(ARun.on(1).in("blue")).feeling(3, area(Side.LEFT, FootZone.HEEL));
        runner.ran(ARun.on(2).in("red")).feeling(3, area(Side.LEFT, FootZone.T1));
        runner.ran(3).feeling(3, area(Side.LEFT, FootZone.T1));
        runner.ran(ARun.on(4).in("unknown")).feeling(3, area(Side.LEFT, FootZone.T1));

        none(runner, 5, NoteCode.TOE_ROOM);
    }

    @Test
    void symptoms_on_top_and_crossed_legs_or_long_sitting_suggest_to_sit_otherwise() {
        ARunner crossed = aRunner().ran(1).feeling(3, TOP);
        crossed.with(ACheckIn.on(2).crossedLegs().by(crossed));
        ARunner sat = aRunner().ran(ARun.on(1).satLongBefore()).feeling(3, TOP);

        assertThat(the(crossed, 5, NoteCode.LEG_CROSSING).facts()).hasSize(2);
        assertThat(the(sat, 5, NoteCode.LEG_CROSSING).facts()).hasSize(1);
    }

    @Test
    void one_without_the_other_does_not() {
        ARunner crossed = aRunner().ran(1).feeling(3, LEFT);
        crossed.with(ACheckIn.on(2).crossedLegs().by(crossed));
        ARunner longAgo = aRunner().ran(20).feeling(3, TOP);
        longAgo.with(ACheckIn.on(6).crossedLegs().by(longAgo));

        none(crossed, 5, NoteCode.LEG_CROSSING);
        none(aRunner().ran(1).feeling(3, TOP), 5, NoteCode.LEG_CROSSING);
        none(longAgo, 20, NoteCode.LEG_CROSSING);
    }
}
