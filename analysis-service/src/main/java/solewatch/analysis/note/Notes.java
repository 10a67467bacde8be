package solewatch.analysis.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.load.LoadSummary;
import solewatch.analysis.numbness.EpisodeHistory;
import solewatch.analysis.shoe.Shoes;
import solewatch.events.ConsentChanged.Scope;

/**
 * All that is worth a word about one runner on one day, beside load and episodes.
 *
 * @param asOf the runner's local day
 * @param notes by code, subject and day
 */
public record Notes(LocalDate asOf, List<Note> notes) {

    private static final Comparator<Note> ORDER = Comparator.comparing(Note::code)
            .thenComparing(Note::subject, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Note::item, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Note::on);

    public Notes {
        notes = List.copyOf(notes);
    }

    /**
     * What other parts of the analysis concluded as of the same day.
     *
     * @param hardGroundSuggestive whether symptoms were seen together with hard ground, SUGGESTIVE or CLEAR (SR-50)
     */
    public record Background(
            LoadSummary load, List<EpisodeHistory> episodes, Shoes shoes, boolean hardGroundSuggestive) {

        public Background {
            episodes = List.copyOf(episodes);
        }
    }

    /** The notes of these facts; facts of later days are ignored. Total and deterministic; what is unknown says nothing. */
    public static Notes of(RunnerHistory history, Background background, NotePolicy policy, LocalDate today) {
        Recent recent = new Recent(history, policy, Math.toIntExact(today.toEpochDay()));
        List<Note> notes = new ArrayList<>();
        new PlaceNotes(recent, background.shoes(), policy).addTo(notes);
        new ShoeNotes(recent, background.shoes(), policy).addTo(notes);
        new StepNotes(recent, background.episodes(), policy).addTo(notes);
        new WeekNotes(recent, background, policy.week()).addTo(notes);
        new BodyNotes(recent, policy).addTo(notes);
        new EpisodeNotes(recent, background.episodes(), policy).addTo(notes);
        new CoverageNotes(recent, policy).addTo(notes);
        notes.sort(ORDER);
        return new Notes(today, notes);
    }

    /** Those that somebody may see to whom the runner allowed these scopes. */
    public Notes within(Set<Scope> allowed) {
        return new Notes(
                asOf,
                notes.stream().filter(note -> allowed.contains(note.scope())).toList());
    }
}
