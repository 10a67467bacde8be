package solewatch.analysis.note;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ACheckIn;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.analysis.AShoe;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.note.NoteCode.Kind;
import solewatch.events.RunRecorded.Surface;

/** Forty weeks of 8, 10, 6 and 16 km, all answered, none with a symptom: nothing to say but plain numbers. */
@NullUnmarked
class SteadyRunnerTest {

    private static final int[] WEEK = {0, 8_000, 0, 10_000, 6_000, 0, 16_000};
    private static final int WEEKS = 40;

    @Test
    void a_steady_runner_hears_of_coverage_alone() {
        ARunner runner = aRunner();
        for (int day = 1; day <= WEEKS * 7; day++) {
            int metres = WEEK[(day - 1) % 7];
            if (metres > 0) {
                runner.ran(day, metres).free();
            }
        }

        RunnerHistory history = runner.history();

        for (int today = 1; today <= WEEKS * 7; today++) {
            assertThat(NoteStory.notes(history, today, false).notes())
                    .extracting(Note::code)
                    .isSubsetOf(NoteCode.COVERAGE);
        }
    }

    @Test
    void with_everything_recorded_there_are_plain_numbers_alone() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue").hadRun(40_000).by(runner));
        for (int day = 1; day <= WEEKS * 7; day++) {
            int metres = WEEK[(day - 1) % 7];
            if (metres > 0) {
                runner.ran(ARun.on(day)
                                .metres(metres)
                                .in("blue")
                                .over(metres > 8_000 ? Surface.TRAIL : Surface.ROAD)
                                .rated(metres > 12_000 ? 7 : 4)
                                .cadence(168 + day % 3)
                                .balance(50 + (day % 5) / 10.0)
                                .comfort(8))
                        .free();
            }
            runner.with(ACheckIn.on(day).slept(7 + (day % 3) / 2.0).by(runner));
        }

        RunnerHistory history = runner.history();

        for (int today = 1; today <= WEEKS * 7; today++) {
            assertThat(NoteStory.notes(history, today, false).notes())
                    .extracting(Note::kind)
                    .isSubsetOf(Kind.FACT);
        }
        assertThat(NoteStory.notes(history, WEEKS * 7, false).notes())
                .extracting(Note::code)
                .containsExactly(NoteCode.SHOE_DISTANCE, NoteCode.SHOE_DISTANCE_STRONG, NoteCode.COVERAGE);
    }
}
