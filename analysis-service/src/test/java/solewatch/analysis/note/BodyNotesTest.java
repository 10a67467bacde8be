package solewatch.analysis.note;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;
import static solewatch.analysis.note.NoteStory.all;
import static solewatch.analysis.note.NoteStory.none;
import static solewatch.analysis.note.NoteStory.the;
import static solewatch.analysis.note.NoteStory.threshold;
import static solewatch.analysis.note.NoteStory.value;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ACheckIn;
import solewatch.analysis.ARunner;
import solewatch.events.ConsentChanged.Scope;

/** SHORT_SLEEP (SR-38) and MOBILITY_LIMIT (SR-10). */
@NullUnmarked
class BodyNotesTest {

    private static ARunner slept(double... hours) {
        ARunner runner = aRunner();
        for (int i = 0; i < hours.length; i++) {
            runner.with(ACheckIn.on(i + 1).slept(hours[i]).by(runner));
        }
        return runner;
    }

    @Test
    void ten_nights_below_seven_hours_on_average_are_noted() {
        Note note = the(slept(7, 7, 7, 7, 7, 7, 7, 7, 7, 6.5), 10, NoteCode.SHORT_SLEEP);

        assertThat(value(note, "meanHours")).isEqualTo(6.95);
        assertThat(threshold(note, "meanHours")).isEqualTo(7);
        assertThat(note.on()).isEqualTo(day(10));
        assertThat(note.facts()).hasSize(10);
        assertThat(note.row()).isEqualTo("SR-38");
        assertThat(note.scope()).isEqualTo(Scope.SYMPTOM_DETAIL);
        assertThat(note.text()).isEqualTo("Sleep averaged 6.95 h in 10 nights of the last 14 days, below 7 h.");
    }

    @Test
    void seven_hours_are_enough() {
        none(slept(6.9, 7.1, 7, 7, 7, 7, 7, 7, 6.7, 7.3), 10, NoteCode.SHORT_SLEEP);
    }

    @Test
    void nine_nights_are_too_few() {
        none(slept(5, 5, 5, 5, 5, 5, 5, 5, 5), 10, NoteCode.SHORT_SLEEP);
    }

    @Test
    void nights_of_more_than_fourteen_days_ago_are_over() {
        ARunner runner = slept(5, 5, 5, 5, 5, 5, 5, 5, 5, 5);

        assertThat(all(runner, 14, NoteCode.SHORT_SLEEP)).hasSize(1);
        none(runner, 15, NoteCode.SHORT_SLEEP);
    }

    @Test
    void two_check_ins_of_a_day_are_one_night_and_the_later_counts() {
        ARunner runner = slept(6, 6, 6, 6, 6, 6, 6, 6, 6);
        runner.with(ACheckIn.on(9).hour(22).slept(8).by(runner));
        none(runner, 9, NoteCode.SHORT_SLEEP);

        runner.with(ACheckIn.on(10).slept(6).by(runner));
        assertThat(value(the(runner, 10, NoteCode.SHORT_SLEEP), "meanHours")).isEqualTo(6.2);
    }

    @Test
    void check_ins_that_do_not_speak_of_sleep_say_nothing() {
        ARunner runner = aRunner();
        for (int day = 1; day <= 12; day++) {
            runner.with(ACheckIn.on(day).crossedLegs().by(runner));
        }

        none(runner, 12, NoteCode.SHORT_SLEEP);
    }

    @Test
    void a_knee_to_wall_difference_of_1_5_cm_is_a_limit_and_of_1_4_is_not() {
        ARunner limited = aRunner();
        limited.with(ACheckIn.on(3).kneeToWall(10.1, 8.6).by(limited));
        ARunner alike = aRunner();
        alike.with(ACheckIn.on(3).kneeToWall(8.6, 10.0).by(alike));

        Note note = the(limited, 5, NoteCode.MOBILITY_LIMIT);

        assertThat(note.subject()).isEqualTo("KNEE_TO_WALL");
        assertThat(value(note, "difference")).isEqualTo(1.5);
        assertThat(note.row()).isEqualTo("SR-10");
        assertThat(note.text()).isEqualTo("Knee-to-wall reach differs by 1.5 cm between left and right.");
        none(alike, 5, NoteCode.MOBILITY_LIMIT);
    }

    @Test
    void the_latest_test_of_both_sides_counts() {
        ARunner runner = aRunner();
        runner.with(ACheckIn.on(3).kneeToWall(10.5, 8.8).by(runner));
        runner.with(ACheckIn.on(10).kneeToWall(10.5, 10.0).by(runner));
        runner.with(ACheckIn.on(20).kneeToWall(null, 10.0).by(runner));

        none(runner, 20, NoteCode.MOBILITY_LIMIT);
    }

    @Test
    void a_fifth_below_the_own_best_is_a_limit_and_a_little_less_is_not() {
        ARunner limited = aRunner();
        limited.with(ACheckIn.on(1).calfRaises(25, 20).by(limited));
        limited.with(ACheckIn.on(31).calfRaises(20, 17).by(limited));

        Note note = the(limited, 35, NoteCode.MOBILITY_LIMIT);

        assertThat(note.subject()).isEqualTo("CALF_RAISES_LEFT");
        assertThat(note.item()).isEqualTo("DROP");
        assertThat(value(note, "dropPercent")).isEqualTo(20);
        assertThat(threshold(note, "latest")).isEqualTo(25);
        assertThat(note.facts()).hasSize(2);
        assertThat(note.text()).isEqualTo("Calf raises on the left: 20 times, 20 % below the own best of 25 times.");
    }

    @Test
    void the_reach_of_each_side_has_its_own_best() {
        ARunner runner = aRunner();
        runner.with(ACheckIn.on(1).kneeToWall(10.0, 9.0).by(runner));
        runner.with(ACheckIn.on(31).kneeToWall(8.0, 8.0).by(runner));

        assertThat(the(runner, 35, NoteCode.MOBILITY_LIMIT).subject()).isEqualTo("KNEE_TO_WALL_LEFT");
    }

    @Test
    void a_right_side_that_dropped_is_noted_for_either_test() {
        ARunner runner = aRunner();
        runner.with(ACheckIn.on(1).kneeToWall(10.0, 10.0).by(runner));
        runner.with(ACheckIn.on(2).calfRaises(20, 20).by(runner));
        runner.with(ACheckIn.on(31).kneeToWall(9.0, 8.0).by(runner));
        runner.with(ACheckIn.on(32).calfRaises(20, 10).by(runner));

        assertThat(all(runner, 35, NoteCode.MOBILITY_LIMIT))
                .extracting(Note::subject)
                .containsExactly("CALF_RAISES_RIGHT", "KNEE_TO_WALL_RIGHT");
    }

    @Test
    void a_first_test_has_nothing_to_compare_with_and_an_old_one_is_over() {
        ARunner first = aRunner();
        first.with(ACheckIn.on(1).calfRaises(0, 3).by(first));
        ARunner old = aRunner();
        old.with(ACheckIn.on(1).calfRaises(25, 25).by(old))
                .with(ACheckIn.on(31).calfRaises(10, 25).by(old));

        none(first, 2, NoteCode.MOBILITY_LIMIT);
        assertThat(all(old, 90, NoteCode.MOBILITY_LIMIT)).hasSize(1);
        none(old, 91, NoteCode.MOBILITY_LIMIT);
    }
}
