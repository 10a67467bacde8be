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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.analysis.AShoe;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.Provenance;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerChanged.FootProfile;
import solewatch.events.ShoeChanged.FitProblem;
import solewatch.events.ShoeChanged.Width;

/** FIT_CHECK (SR-02, SR-09), BREAK_IN (SR-26), SHOE_DISTANCE (SR-25). */
@NullUnmarked
class ShoeNotesTest {

    private static RunnerChanged wide(ARunner runner, @Nullable Width width) {
        return new RunnerChanged(
                runner.id(),
                new Provenance("profile", "profile", 0),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new FootProfile(null, width, null, null),
                null);
    }

    @Test
    void every_no_of_a_shoe_worn_in_a_run_with_symptoms_is_a_fit_check() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue")
                .fits(FitProblem.HEEL_SLIPS, FitProblem.NO_THUMB_WIDTH)
                .by(runner));
        runner.ran(ARun.on(1).in("blue"))
                .feeling(2)
                .ran(ARun.on(3).in("blue"))
                .feeling(1)
                .feeling(2);

        assertThat(all(runner, 5, NoteCode.FIT_CHECK)).hasSize(2).allSatisfy(note -> {
            assertThat(note.subject()).isEqualTo("blue");
            assertThat(note.on()).isEqualTo(day(3));
            assertThat(value(note, "runs")).isEqualTo(2);
            assertThat(note.row()).isEqualTo("SR-02");
            assertThat(note.scope()).isEqualTo(Scope.SYMPTOM_DETAIL);
        });
        assertThat(all(runner, 5, NoteCode.FIT_CHECK))
                .extracting(Note::item)
                .containsExactly("HEEL_SLIPS", "NO_THUMB_WIDTH");
        assertThat(all(runner, 5, NoteCode.FIT_CHECK).get(0).text())
                .isEqualTo(
                        "The heel slips in this shoe. Runs in it with symptoms in the last 14 days: 2. Its fit is worth a check.");
    }

    @Test
    void each_answer_of_the_checklist_has_its_words() {
        for (FitProblem problem : FitProblem.values()) {
            ARunner runner = aRunner();
            runner.with(AShoe.called("blue").fits(problem).by(runner));
            runner.ran(ARun.on(1).in("blue")).feeling(2);

            assertThat(the(runner, 2, NoteCode.FIT_CHECK).item()).isEqualTo(problem.name());
        }
    }

    @Test
    void fourteen_days_later_it_is_over() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue").fits(FitProblem.HEEL_SLIPS).by(runner));
        runner.ran(ARun.on(1).in("blue")).feeling(2);

        assertThat(all(runner, 14, NoteCode.FIT_CHECK)).hasSize(1);
        none(runner, 15, NoteCode.FIT_CHECK);
    }

    @Test
    void a_free_run_an_unanswered_one_a_retired_shoe_or_one_without_a_no_is_no_fit_check() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue").fits(FitProblem.HEEL_SLIPS).by(runner));
        runner.with(AShoe.called("old").fits(FitProblem.HEEL_SLIPS).retired().by(runner));
        runner.with(AShoe.called("fine").by(runner));
        runner.ran(ARun.on(1).in("blue")).free().ran(ARun.on(2).in("blue"));
        runner.ran(ARun.on(3).in("old")).feeling(3).ran(ARun.on(4).in("fine")).feeling(3);
        runner.ran(ARun.on(5).in("unknown")).feeling(3).ran(6).feeling(3);

        none(runner, 6, NoteCode.FIT_CHECK);
    }

    @Test
    void a_foot_wider_than_the_shoe_is_a_fit_check() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue").width(Width.STANDARD).by(runner)).with(wide(runner, Width.WIDE));
        runner.ran(ARun.on(1).in("blue")).feeling(2);

        Note note = the(runner, 3, NoteCode.FIT_CHECK);

        assertThat(note.item()).isEqualTo("WIDTH");
        assertThat(note.text()).startsWith("This shoe is narrower than the foot.");
    }

    @Test
    void a_foot_as_wide_as_the_shoe_or_of_unknown_width_is_not() {
        for (Width foot : new Width[] {Width.STANDARD, Width.NARROW, null}) {
            ARunner runner = aRunner();
            runner.with(AShoe.called("blue").width(Width.STANDARD).by(runner)).with(wide(runner, foot));
            runner.ran(ARun.on(1).in("blue")).feeling(2);

            none(runner, 3, NoteCode.FIT_CHECK);
        }
        ARunner unknownShoe = aRunner();
        unknownShoe.with(AShoe.called("blue").by(unknownShoe)).with(wide(unknownShoe, Width.WIDE));
        unknownShoe.ran(ARun.on(1).in("blue")).feeling(2);
        none(unknownShoe, 3, NoteCode.FIT_CHECK);
    }

    @Test
    void a_far_run_in_a_new_shoe_is_noted_with_its_numbers() {
        ARunner runner = aRunner().ran(1, 16_000);
        runner.with(AShoe.called("new").by(runner));
        runner.ran(ARun.on(8).metres(12_500).in("new"));

        Note note = the(runner, 9, NoteCode.BREAK_IN);

        assertThat(note.subject()).isEqualTo("new");
        assertThat(note.on()).isEqualTo(day(8));
        assertThat(value(note, "kilometres")).isEqualTo(12.5);
        assertThat(threshold(note, "kilometres")).isEqualTo(8);
        assertThat(note.scope()).isEqualTo(Scope.LOAD);
        assertThat(note.text())
                .isEqualTo(
                        "A run of 12.5 km in a shoe that had run 0 km before. New shoes are broken in gently with runs of"
                                + " up to 8 km. That is 100 % of the week's 12.5 km.");
    }

    @Test
    void a_run_that_is_only_much_of_the_week_says_that_alone() {
        ARunner runner = aRunner().ran(1, 9_000).ran(5, 4_000);
        runner.with(AShoe.called("new").hadRun(10_000).by(runner));
        runner.ran(ARun.on(8).metres(4_500).in("new"));

        assertThat(the(runner, 8, NoteCode.BREAK_IN).text())
                .isEqualTo("A run of 4.5 km in a shoe that had run 10 km before. That is 53 % of the week's 8.5 km.");
    }

    @Test
    void breaking_in_is_noted_for_fourteen_days_and_not_of_retired_shoes() {
        ARunner runner = aRunner().ran(1, 16_000);
        runner.with(AShoe.called("new").by(runner));
        runner.ran(ARun.on(8).metres(12_500).in("new"));

        assertThat(all(runner, 21, NoteCode.BREAK_IN)).hasSize(1);
        none(runner, 22, NoteCode.BREAK_IN);
        runner.with(AShoe.called("new").from("app", 1).retired().by(runner));
        none(runner, 21, NoteCode.BREAK_IN);
    }

    @Test
    void a_shoe_that_passed_500_km_is_noted_once_however_far_it_goes() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue").hadRun(490_000).by(runner));
        runner.ran(ARun.on(1).in("blue"));
        none(runner, 1, NoteCode.SHOE_DISTANCE);

        runner.ran(ARun.on(3).in("blue")).ran(ARun.on(5).in("blue"));

        Note note = the(runner, 6, NoteCode.SHOE_DISTANCE);
        assertThat(note.on()).isEqualTo(day(3));
        assertThat(note.facts()).containsExactly(runner.facts().get(2).factId());
        assertThat(note.text()).startsWith("This shoe has passed 500 km and is at 514 km now.");
        none(runner, 6, NoteCode.SHOE_DISTANCE_STRONG);
    }

    @Test
    void at_800_km_there_is_a_second_note() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue").hadRun(799_000).by(runner));
        runner.ran(ARun.on(4).in("blue"));

        assertThat(the(runner, 6, NoteCode.SHOE_DISTANCE_STRONG).on()).isEqualTo(day(4));
        assertThat(the(runner, 6, NoteCode.SHOE_DISTANCE).on()).isEqualTo(day(4));
    }

    @Test
    void a_retired_shoe_and_one_never_worn_are_not_noted() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("old").hadRun(900_000).retired().by(runner));
        runner.with(AShoe.called("shelf").hadRun(900_000).by(runner));
        runner.ran(ARun.on(4).in("old"));

        none(runner, 6, NoteCode.SHOE_DISTANCE);
        none(runner, 6, NoteCode.SHOE_DISTANCE_STRONG);
    }
}
