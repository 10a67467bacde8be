package solewatch.analysis.note;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;
import static solewatch.analysis.note.NoteStory.all;
import static solewatch.analysis.note.NoteStory.none;
import static solewatch.analysis.note.NoteStory.the;
import static solewatch.analysis.note.NoteStory.threshold;
import static solewatch.analysis.note.NoteStory.value;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.analysis.policy.Ruleset;
import solewatch.analysis.shoe.ShoePolicy;
import solewatch.analysis.shoe.Shoes;
import solewatch.analysis.week.WeekPolicy;
import solewatch.analysis.week.WeekShape;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunRecorded.Surface;

/** NO_REST_DAY (SR-15), HARD_DAYS and MONOTONOUS (SR-31), SOFTER_EASY_RUNS (SR-30). */
@NullUnmarked
class WeekNotesTest {

    private static ARunner daily(int from, int to) {
        ARunner runner = aRunner();
        for (int day = from; day <= to; day++) {
            runner.ran(day);
        }
        return runner;
    }

    @Test
    void seven_days_of_running_in_a_row_have_no_rest_day() {
        Note note = the(daily(1, 7), 7, NoteCode.NO_REST_DAY);

        assertThat(value(note, "runDays")).isEqualTo(7);
        assertThat(note.on()).isEqualTo(day(7));
        assertThat(note.facts()).hasSize(7);
        assertThat(note.row()).isEqualTo("SR-15");
        assertThat(note.text()).isEqualTo("Running on 7 days in a row without a day off.");
    }

    @Test
    void six_days_a_day_off_or_another_sport_say_nothing() {
        none(daily(1, 6), 6, NoteCode.NO_REST_DAY);
        none(daily(1, 7), 8, NoteCode.NO_REST_DAY);
        none(daily(1, 6).ran(ARun.on(7).sport(Sport.CYCLING)), 7, NoteCode.NO_REST_DAY);
        none(daily(1, 3).ran(5).ran(6).ran(7).ran(8), 8, NoteCode.NO_REST_DAY);
    }

    @Test
    void two_runs_a_day_are_one_day() {
        ARunner runner = daily(1, 3).ran(1).ran(2).ran(3).ran(3);

        none(runner, 3, NoteCode.NO_REST_DAY);
    }

    @Test
    void two_hard_days_in_a_row_are_noted() {
        ARunner runner = aRunner().ran(ARun.on(1).rated(7)).ran(ARun.on(2).rated(7));

        Note note = the(runner, 3, NoteCode.HARD_DAYS);

        assertThat(note.on()).isEqualTo(day(2));
        assertThat(value(note, "hardDays")).isEqualTo(2);
        assertThat(note.facts()).hasSize(2);
        assertThat(note.row()).isEqualTo("SR-31");
        assertThat(note.text())
                .isEqualTo(
                        "2 days in a row with a run rated 7 or harder, or, where nobody rated it, with an average heart"
                                + " rate from 80 % of the highest. An easy day between hard ones is worth a try.");
    }

    @Test
    void one_hard_day_moderate_days_and_hard_days_apart_are_not() {
        none(aRunner().ran(ARun.on(2).rated(9)), 3, NoteCode.HARD_DAYS);
        none(aRunner().ran(ARun.on(1).rated(6.9)).ran(ARun.on(2).rated(8)), 3, NoteCode.HARD_DAYS);
        none(aRunner().ran(ARun.on(1).rated(8)).ran(ARun.on(3).rated(8)), 3, NoteCode.HARD_DAYS);
        none(aRunner().ran(ARun.on(1).rated(8)).ran(ARun.on(1).hour(18).rated(8)), 3, NoteCode.HARD_DAYS);
    }

    @Test
    void a_run_nobody_rated_says_nothing() {
        none(aRunner().ran(ARun.on(1).rated(8)).ran(2), 3, NoteCode.HARD_DAYS);
        none(aRunner().ran(1).ran(2), 3, NoteCode.HARD_DAYS);
    }

    @Test
    void the_note_and_the_shape_of_the_week_are_of_one_mind() {
        ARunner runner =
                aRunner().ran(ARun.on(1).rated(8)).ran(ARun.on(2).rated(8)).ran(3);

        for (int today = 1; today <= 10; today++) {
            WeekShape week = WeekShape.of(runner.history(), WeekPolicy.standard(), day(today));

            assertThat(all(runner, today, NoteCode.HARD_DAYS).isEmpty()).isEqualTo(week.hardDays() == null);
        }
    }

    @Test
    void an_easy_second_run_does_not_make_a_hard_day_easy() {
        ARunner runner = aRunner()
                .ran(ARun.on(1).rated(8))
                .ran(ARun.on(2).rated(8))
                .ran(ARun.on(2).hour(18).rated(2));

        assertThat(the(runner, 3, NoteCode.HARD_DAYS).facts()).hasSize(2);
    }

    @Test
    void hard_days_are_noted_for_a_week_and_the_whole_row_is_counted() {
        ARunner runner = aRunner()
                .ran(ARun.on(1).rated(8))
                .ran(ARun.on(2).rated(8))
                .ran(ARun.on(3).rated(8));

        assertThat(value(the(runner, 9, NoteCode.HARD_DAYS), "hardDays")).isEqualTo(3);
        none(runner, 10, NoteCode.HARD_DAYS);
    }

    @Test
    void days_much_alike_are_noted_with_their_monotony() {
        ARunner runner = aRunner();
        for (int day = 1; day <= 7; day++) {
            runner.ran(day, day == 7 ? 9_000 : 8_000);
        }

        Note note = the(runner, 7, NoteCode.MONOTONOUS);

        assertThat(value(note, "monotony")).isEqualTo(10);
        assertThat(note.scope()).isEqualTo(Scope.LOAD);
        assertThat(note.facts()).hasSize(7);
    }

    @Test
    void a_week_of_ups_and_downs_or_of_equal_days_is_not() {
        ARunner runner = aRunner().ran(1, 8_000).ran(3, 10_000).ran(4, 6_000).ran(6, 16_000);

        none(runner, 7, NoteCode.MONOTONOUS);
        none(daily(1, 7), 7, NoteCode.MONOTONOUS);
    }

    private static List<Note> softer(ARunner runner, int today, boolean suggestive) {
        return NoteStory.of(NoteStory.notes(runner.history(), today, suggestive), NoteCode.SOFTER_EASY_RUNS);
    }

    private static ARunner ground(int hardMetres, int softMetres) {
        return aRunner()
                .ran(ARun.on(1).metres(hardMetres).over(Surface.ROAD))
                .ran(ARun.on(3).metres(1_000).over(Surface.CONCRETE))
                .ran(ARun.on(5).metres(softMetres).over(Surface.TRAIL));
    }

    @Test
    void more_than_80_percent_hard_ground_seen_together_with_symptoms_suggests_softer_runs() {
        List<Note> notes = softer(ground(7_001, 2_000), 10, true);

        assertThat(notes).hasSize(1);
        assertThat(threshold(notes.get(0), "hardPercent")).isEqualTo(80);
        assertThat(notes.get(0).on()).isEqualTo(day(3));
        assertThat(notes.get(0).facts()).hasSize(2);
        assertThat(notes.get(0).text()).contains("on hard ground (road, concrete)", "seen together");
    }

    @Test
    void which_ground_is_hard_the_associations_say() {
        RunnerHistory history = ground(7_001, 2_000).history();
        Notes.Rules standard = Ruleset.standard().notes();
        Notes.Rules track = new Notes.Rules(
                standard.note(), standard.numbness(), standard.week(), standard.monotonyDays(), Set.of(Surface.TRACK));
        Assessment assessment = Assessment.of(history, Policy.standard(), day(10));
        Notes.Background background = new Notes.Background(
                assessment.load(),
                List.of(),
                Shoes.of(history, ShoePolicy.standard(), NumbnessPolicy.standard(), day(10)),
                true);

        assertThat(NoteStory.of(Notes.of(history, background, standard, day(10)), NoteCode.SOFTER_EASY_RUNS))
                .hasSize(1);
        assertThat(NoteStory.of(Notes.of(history, background, track, day(10)), NoteCode.SOFTER_EASY_RUNS))
                .isEmpty();
    }

    @Test
    void exactly_80_percent_or_nothing_seen_together_do_not() {
        assertThat(softer(ground(7_000, 2_000), 10, true)).isEmpty();
        assertThat(softer(ground(7_001, 2_000), 10, false)).isEmpty();
    }

    @Test
    void ground_nobody_named_is_not_hard_and_an_unknown_distance_leaves_it_open() {
        assertThat(softer(ground(7_001, 2_000).ran(6, 100), 10, true)).isEmpty();
        assertThat(softer(
                        ground(7_001, 2_000)
                                .ran(ARun.on(6).metres(null).seconds(600).over(Surface.ROAD)),
                        10,
                        true))
                .isEmpty();
        assertThat(softer(aRunner(), 10, true)).isEmpty();
        assertThat(softer(aRunner().ran(1), 10, true)).isEmpty();
    }

    @Test
    void the_last_fourteen_days_count() {
        ARunner runner =
                aRunner().ran(ARun.on(1).over(Surface.TRAIL)).ran(ARun.on(2).over(Surface.ROAD));

        assertThat(softer(runner, 14, true)).isEmpty();
        assertThat(softer(runner, 15, true)).hasSize(1);
        assertThat(all(runner, 15, NoteCode.SOFTER_EASY_RUNS)).isEmpty();
    }
}
