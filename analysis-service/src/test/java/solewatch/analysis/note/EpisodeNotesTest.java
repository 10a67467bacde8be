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
import solewatch.analysis.ARunner;
import solewatch.events.CheckInRecorded.Remedy;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.FootZone;
import solewatch.events.RedFlag;
import solewatch.events.Side;

/** TOE_BOX_OR_INSOLE (SR-21), NOT_RESIGNED (SR-47), CLOSE_OUT and WHAT_HELPED (SR-52). */
@NullUnmarked
class EpisodeNotesTest {

    /** T4 of the golden timelines: PERSISTENT on day 9. */
    private static ARunner persistent(FootZone zone) {
        ARunner runner = aRunner();
        for (int day : new int[] {1, 5, 9}) {
            runner.ran(day).feeling(3, area(Side.LEFT, zone));
        }
        return runner;
    }

    /** T8 of the golden timelines: RESOLVED on day 17, again on day 40. */
    private static ARunner resolved() {
        return aRunner().symptomaticOn(3, 1, 3).freeOn(5, 8, 17);
    }

    @Test
    void persistent_symptoms_in_front_suggest_a_toe_box_or_an_insole_once() {
        for (FootZone zone : new FootZone[] {FootZone.FOREFOOT, FootZone.T2, FootZone.W3}) {
            Note note = the(persistent(zone), 20, NoteCode.TOE_BOX_OR_INSOLE);

            assertThat(note.on()).isEqualTo(day(9));
            assertThat(note.facts()).isNotEmpty();
            assertThat(note.row()).isEqualTo("SR-21");
        }
        assertThat(the(persistent(FootZone.FOREFOOT), 20, NoteCode.TOE_BOX_OR_INSOLE)
                        .subject())
                .isEqualTo("LEFT FOREFOOT");
    }

    @Test
    void going_on_does_not_say_it_again() {
        ARunner runner = persistent(FootZone.FOREFOOT);
        for (int day = 11; day <= 60; day += 3) {
            runner.ran(day).feeling(4);
        }

        assertThat(the(runner, 60, NoteCode.TOE_BOX_OR_INSOLE).on()).isEqualTo(day(9));
    }

    @Test
    void another_place_and_what_does_not_persist_do_not() {
        none(persistent(FootZone.HEEL), 20, NoteCode.TOE_BOX_OR_INSOLE);
        none(aRunner().symptomaticOn(3, 1, 3), 5, NoteCode.TOE_BOX_OR_INSOLE);
        none(aRunner().ran(1).feeling(3, RedFlag.FOOT_DROP), 5, NoteCode.TOE_BOX_OR_INSOLE);
        none(aRunner().warned(1, RedFlag.FOOT_DROP), 5, NoteCode.TOE_BOX_OR_INSOLE);
    }

    @Test
    void an_open_episode_is_reminded_of_every_thirty_days() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 3, 8);
        none(runner, 30, NoteCode.NOT_RESIGNED);

        Note first = the(runner, 31, NoteCode.NOT_RESIGNED);
        assertThat(first.on()).isEqualTo(day(31));
        assertThat(value(first, "days")).isEqualTo(30);
        assertThat(first.scope()).isEqualTo(Scope.SYMPTOM_STATE);
        assertThat(first.subject()).isNull();
        assertThat(first.kind()).isEqualTo(NoteCode.Kind.REMINDER);
        assertThat(first.text()).contains("No recent run was answered for");
        assertThat(the(runner, 60, NoteCode.NOT_RESIGNED)).isEqualTo(first);

        Note second = the(runner, 61, NoteCode.NOT_RESIGNED);
        assertThat(second.on()).isEqualTo(day(61));
        assertThat(second.text()).startsWith("Foot symptoms that began 60 days before");
    }

    @Test
    void of_several_open_episodes_the_oldest_reminds() {
        ARunner runner = aRunner()
                .ran(1)
                .feeling(3, area(Side.RIGHT, FootZone.HEEL))
                .ran(10)
                .feeling(3, area(Side.LEFT, FootZone.HEEL), area(Side.RIGHT, FootZone.HEEL));

        assertThat(the(runner, 45, NoteCode.NOT_RESIGNED).on()).isEqualTo(day(31));
    }

    @Test
    void what_resolved_and_who_never_had_anything_is_not_reminded() {
        none(resolved(), 60, NoteCode.NOT_RESIGNED);
        none(aRunner().freeOn(1, 3, 5), 60, NoteCode.NOT_RESIGNED);
    }

    @Test
    void what_helped_is_asked_for_fourteen_days_after_it_resolved() {
        none(resolved(), 16, NoteCode.CLOSE_OUT);

        Note note = the(resolved(), 17, NoteCode.CLOSE_OUT);
        assertThat(note.on()).isEqualTo(day(17));
        assertThat(note.scope()).isEqualTo(Scope.SYMPTOM_STATE);
        assertThat(all(resolved(), 30, NoteCode.CLOSE_OUT)).hasSize(1);
        none(resolved(), 31, NoteCode.CLOSE_OUT);
    }

    @Test
    void who_said_it_is_not_asked_again() {
        ARunner runner = resolved();
        runner.with(ACheckIn.on(18).helped(Remedy.NOTHING).by(runner));

        none(runner, 19, NoteCode.CLOSE_OUT);
    }

    @Test
    void one_odd_day_is_not_asked_about() {
        none(aRunner().symptomaticOn(3, 1).freeOn(3, 5, 8, 16), 16, NoteCode.CLOSE_OUT);
    }

    @Test
    void when_it_comes_back_what_had_helped_is_shown() {
        ARunner runner = resolved();
        runner.with(ACheckIn.on(18)
                .helped(Remedy.LOOSER_LACES, Remedy.WIDER_TOE_BOX)
                .by(runner));
        none(runner, 30, NoteCode.WHAT_HELPED);
        runner.ran(40).feeling(3);

        Note note = the(runner, 41, NoteCode.WHAT_HELPED);

        assertThat(note.on()).isEqualTo(day(40));
        assertThat(note.subject()).isEqualTo("LEFT FOREFOOT");
        assertThat(note.row()).isEqualTo("SR-52");
        assertThat(note.text()).endsWith("were said to have helped: looser laces, wider toe box.");
        assertThat(note.facts()).hasSize(1);
    }

    @Test
    void what_was_said_before_it_resolved_or_after_it_came_back_is_no_hint() {
        ARunner runner = resolved();
        runner.with(ACheckIn.on(16).helped(Remedy.INSOLE).by(runner));
        runner.with(ACheckIn.on(40).helped(Remedy.OTHER_SOCK).by(runner));
        runner.ran(40).feeling(3);

        none(runner, 41, NoteCode.WHAT_HELPED);
    }

    @Test
    void nothing_helped_is_no_hint_and_neither_is_silence() {
        ARunner nothing = resolved();
        nothing.with(ACheckIn.on(18).helped(Remedy.NOTHING).by(nothing));

        none(nothing.ran(40).feeling(3), 41, NoteCode.WHAT_HELPED);
        none(resolved().ran(40).feeling(3), 41, NoteCode.WHAT_HELPED);
    }

    @Test
    void a_new_episode_long_after_or_elsewhere_is_no_relapse() {
        ARunner late = resolved();
        late.with(ACheckIn.on(18).helped(Remedy.INSOLE).by(late));
        ARunner elsewhere = resolved();
        elsewhere.with(ACheckIn.on(18).helped(Remedy.INSOLE).by(elsewhere));

        none(late.ran(80).feeling(3), 81, NoteCode.WHAT_HELPED);
        none(elsewhere.ran(40).feeling(3, area(Side.RIGHT, FootZone.HEEL)), 41, NoteCode.WHAT_HELPED);
    }
}
