package solewatch.analysis.policy;

import solewatch.analysis.association.AssociationPolicy;
import solewatch.analysis.association.Associations;
import solewatch.analysis.checkin.CheckInPolicy;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.load.LoadPolicy;
import solewatch.analysis.note.NotePolicy;
import solewatch.analysis.note.Notes;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.analysis.plan.PlanPolicy;
import solewatch.analysis.shoe.ShoePolicy;
import solewatch.analysis.week.WeekPolicy;

/**
 * Every threshold there is, as one versioned value; each with its source in docs/science.md. Each is written once: rules that
 * need another's threshold are handed it from here.
 */
public record Ruleset(
        LoadPolicy load,
        NumbnessPolicy numbness,
        AssociationPolicy association,
        ShoePolicy shoe,
        NotePolicy note,
        CheckInPolicy checkIn,
        WeekPolicy week,
        PlanPolicy plan) {

    public Ruleset {
        if (!load.rulesetVersion().equals(numbness.rulesetVersion())) {
            throw new IllegalArgumentException("one ruleset has one version");
        }
    }

    /** As shipped. */
    public static Ruleset standard() {
        return new Ruleset(
                LoadPolicy.standard(),
                NumbnessPolicy.standard(),
                AssociationPolicy.standard(),
                ShoePolicy.standard(),
                NotePolicy.standard(),
                CheckInPolicy.standard(),
                WeekPolicy.standard(),
                PlanPolicy.standard());
    }

    /** What assessments are made with. */
    public Policy policy() {
        return new Policy(load, numbness);
    }

    /** What comparisons of answered runs are made by. */
    public Associations.Rules comparisons() {
        return new Associations.Rules(association, numbness, checkIn);
    }

    /** What notes are made by. */
    public Notes.Rules notes() {
        return new Notes.Rules(
                note, numbness, week, load.acuteDays(), association.levels().hard());
    }

    /** Stamped on everything that follows from it. */
    public String rulesetVersion() {
        return numbness.rulesetVersion();
    }
}
