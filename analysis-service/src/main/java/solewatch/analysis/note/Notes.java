package solewatch.analysis.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.load.LoadSummary;
import solewatch.analysis.numbness.EpisodeHistory;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.analysis.shoe.Shoes;
import solewatch.analysis.week.WeekPolicy;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.RunRecorded.Surface;

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

    /**
     * The thresholds notes are made by: their own, and those of the rules that own them.
     *
     * @param monotonyDays over how many days the load's monotony is
     * @param hardGround the surfaces that are hard
     */
    public record Rules(
            NotePolicy note, NumbnessPolicy numbness, WeekPolicy week, int monotonyDays, Set<Surface> hardGround) {

        public Rules {
            hardGround = Collections.unmodifiableSet(new TreeSet<>(hardGround));
        }
    }

    /** The notes of these facts; facts of later days are ignored. Total and deterministic; what is unknown says nothing. */
    public static Notes of(RunnerHistory history, Background background, Rules rules, LocalDate today) {
        NotePolicy policy = rules.note();
        Recent recent =
                new Recent(history, rules.numbness().symptomaticSeverity(), Math.toIntExact(today.toEpochDay()));
        List<Note> notes = new ArrayList<>();
        new PlaceNotes(recent, background.shoes(), policy).addTo(notes);
        new ShoeNotes(recent, background.shoes(), policy).addTo(notes);
        new StepNotes(recent, background.episodes(), policy).addTo(notes);
        new WeekNotes(recent, background, rules).addTo(notes);
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
