package solewatch.analysis.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import solewatch.analysis.ARunner;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.note.Notes.Background;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.analysis.policy.Ruleset;
import solewatch.analysis.shoe.ShoePolicy;
import solewatch.analysis.shoe.Shoes;
import solewatch.events.Finding.Measure;

/** The notes of a story, by the standard policies. */
@NullUnmarked
final class NoteStory {

    private NoteStory() {}

    static Notes notes(ARunner runner, int today) {
        return notes(runner.history(), today, false);
    }

    static Notes notes(RunnerHistory history, int today, boolean hardGroundSuggestive) {
        Assessment assessment = Assessment.of(history, Policy.standard(), ARunner.day(today));
        Shoes shoes = Shoes.of(history, ShoePolicy.standard(), NumbnessPolicy.standard(), ARunner.day(today));
        Background background = new Background(assessment.load(), assessment.episodes(), shoes, hardGroundSuggestive);
        return Notes.of(history, background, Ruleset.standard().notes(), ARunner.day(today));
    }

    static List<Note> all(ARunner runner, int today, NoteCode code) {
        return of(notes(runner, today), code);
    }

    static List<Note> of(Notes notes, NoteCode code) {
        return notes.notes().stream().filter(note -> note.code() == code).toList();
    }

    static Note the(ARunner runner, int today, NoteCode code) {
        List<Note> found = all(runner, today, code);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    static void none(ARunner runner, int today, NoteCode code) {
        assertThat(all(runner, today, code)).isEmpty();
    }

    static double value(Note note, String measure) {
        return measure(note, measure).value();
    }

    static Double threshold(Note note, String measure) {
        return measure(note, measure).threshold();
    }

    private static Measure measure(Note note, String name) {
        return note.measures().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
