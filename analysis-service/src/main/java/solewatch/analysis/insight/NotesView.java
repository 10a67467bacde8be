package solewatch.analysis.insight;

import solewatch.analysis.association.Associations;
import solewatch.analysis.association.Circumstance;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.note.Notes;
import solewatch.analysis.policy.Ruleset;
import solewatch.analysis.query.Reading.Told;
import solewatch.analysis.shoe.Shoes;

/** Puts together what notes are made of. */
final class NotesView {
    private NotesView() {}

    /** Shoes by every run that is kept, all else by as many days as the rules look back. */
    static Notes of(Told told, Ruleset ruleset) {
        Assessment assessment = Assessment.of(told.lookBack(), ruleset.policy(), told.today());
        return Notes.of(
                told.lookBack(),
                new Notes.Background(
                        assessment.load(),
                        assessment.episodes(),
                        Shoes.of(told.history(), ruleset.shoe(), ruleset.numbness(), told.today()),
                        Associations.of(told.lookBack(), ruleset.comparisons(), told.today())
                                .sign(Circumstance.HARD_SURFACE)),
                ruleset.notes(),
                told.today());
    }
}
