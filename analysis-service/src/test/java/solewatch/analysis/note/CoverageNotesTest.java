package solewatch.analysis.note;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;
import static solewatch.analysis.note.NoteStory.none;
import static solewatch.analysis.note.NoteStory.the;
import static solewatch.analysis.note.NoteStory.value;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunRecorded.Surface;

/** COVERAGE (SR-05) and CROSS_TRAINING (SR-15). */
@NullUnmarked
class CoverageNotesTest {

    /** 25 of 35 things are known: 71 %. */
    private static ARunner sevenRuns() {
        ARunner runner = aRunner();
        for (int i = 1; i <= 7; i++) {
            ARun run = ARun.on(i * 2).in("blue");
            run = i <= 6 ? run.over(Surface.ROAD) : run;
            run = i <= 5 ? run.air(12) : run;
            run = i <= 3 ? run.route("river") : run;
            runner.ran(run);
            runner = i <= 4 ? runner.free() : runner;
        }
        return runner;
    }

    @Test
    void we_know_71_percent() {
        Note note = the(sevenRuns(), 15, NoteCode.COVERAGE);

        assertThat(value(note, "knownPercent")).isEqualTo(71);
        assertThat(value(note, "shoe")).isEqualTo(7);
        assertThat(value(note, "surface")).isEqualTo(6);
        assertThat(value(note, "temperature")).isEqualTo(5);
        assertThat(value(note, "answer")).isEqualTo(4);
        assertThat(value(note, "route")).isEqualTo(3);
        assertThat(note.on()).isEqualTo(day(15));
        assertThat(note.kind()).isEqualTo(NoteCode.Kind.FACT);
        assertThat(note.scope()).isEqualTo(Scope.LOAD);
        assertThat(note.text())
                .isEqualTo(
                        "We know 71 % of what could be compared of the runs of the last 28 days (7): temperature of 5, shoe of"
                                + " 7, surface of 6, route of 3, how the feet felt of 4.");
    }

    @Test
    void nothing_known_is_0_and_everything_100() {
        ARunner everything = aRunner()
                .ran(ARun.on(1).in("blue").over(Surface.ROAD).air(0).route("river"))
                .free();

        assertThat(value(the(aRunner().ran(1), 2, NoteCode.COVERAGE), "knownPercent"))
                .isZero();
        assertThat(value(the(everything, 2, NoteCode.COVERAGE), "knownPercent")).isEqualTo(100);
    }

    @Test
    void runs_of_the_last_28_days_count_and_without_one_there_is_nothing_to_say() {
        assertThat(value(the(sevenRuns(), 30, NoteCode.COVERAGE), "runs")).isEqualTo(6);
        none(sevenRuns(), 42, NoteCode.COVERAGE);
        none(aRunner(), 1, NoteCode.COVERAGE);
    }

    @Test
    void other_sports_are_shown_beside_running_and_not_mixed_in() {
        ARunner runner = aRunner()
                .ran(ARun.on(1).seconds(3_600))
                .ran(ARun.on(2).sport(Sport.CYCLING).seconds(5_400))
                .ran(ARun.on(3).sport(Sport.STRENGTH).metres(null).seconds(1_800));

        Note note = the(runner, 7, NoteCode.CROSS_TRAINING);

        assertThat(value(note, "otherMinutes")).isEqualTo(120);
        assertThat(value(note, "runningMinutes")).isEqualTo(60);
        assertThat(note.facts()).hasSize(2);
        assertThat(note.text()).isEqualTo("120 min of other sports beside 60 min of running in the last 7 days.");
        assertThat(value(the(runner, 7, NoteCode.COVERAGE), "runs")).isEqualTo(1);
    }

    @Test
    void a_time_that_is_not_known_is_counted_as_such() {
        ARunner runner = aRunner().ran(ARun.on(1).sport(Sport.SWIMMING).metres(null));

        Note note = the(runner, 7, NoteCode.CROSS_TRAINING);

        assertThat(value(note, "otherMinutes")).isZero();
        assertThat(value(note, "withoutDuration")).isEqualTo(1);
    }

    @Test
    void running_alone_or_other_sports_of_last_week_are_not_mentioned() {
        none(aRunner().ran(1), 2, NoteCode.CROSS_TRAINING);
        none(aRunner().ran(ARun.on(1).sport(Sport.CYCLING)), 8, NoteCode.CROSS_TRAINING);
    }
}
