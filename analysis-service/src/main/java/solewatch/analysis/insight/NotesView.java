package solewatch.analysis.insight;

import java.util.EnumSet;
import java.util.Set;
import solewatch.analysis.association.Associations;
import solewatch.analysis.association.Circumstance;
import solewatch.analysis.association.Verdict;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.note.Notes;
import solewatch.analysis.policy.Ruleset;
import solewatch.analysis.query.Reading.Told;
import solewatch.analysis.shoe.Shoes;

/** Puts together what notes are made of. */
final class NotesView {
    private static final Set<Verdict> SOME_SIGN = EnumSet.of(Verdict.SUGGESTIVE, Verdict.CLEAR);

    private NotesView() {}

    /** Shoes by every run that is kept, all else by as many days as the rules look back. */
    static Notes of(Told told, Ruleset ruleset) {
        Assessment assessment = Assessment.of(told.lookBack(), ruleset.policy(), told.today());
        return Notes.of(
                told.lookBack(),
                new Notes.Background(
                        assessment.load(),
                        assessment.episodes(),
                        Shoes.of(told.history(), ruleset.shoe(), told.today()),
                        hardGround(Associations.of(told.lookBack(), ruleset.association(), told.today()))),
                ruleset.note(),
                told.today());
    }

    /** Whether more of the runs on hard ground were symptomatic, with some sign. */
    private static boolean hardGround(Associations associations) {
        return associations.associations().stream()
                .filter(association -> association.factor() == Circumstance.HARD_SURFACE)
                .anyMatch(association -> SOME_SIGN.contains(association.verdict())
                        && association.difference() != null
                        && association.difference() > 0);
    }
}
