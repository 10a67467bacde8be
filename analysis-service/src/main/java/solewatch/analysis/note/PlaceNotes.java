package solewatch.analysis.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.history.Run;
import solewatch.analysis.note.Note.Draft;
import solewatch.analysis.note.Recent.Told;
import solewatch.analysis.shoe.Shoe;
import solewatch.analysis.shoe.Shoes;
import solewatch.events.FactId;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.ShoeChanged.FitProblem;
import solewatch.events.Side;
import solewatch.events.SymptomReported.Relief;
import solewatch.events.ZoneGroup;

/** What the places on the foot suggest: ONE_SIDED, LACING, TOE_ROOM, LEG_CROSSING. */
final class PlaceNotes {

    private final Recent recent;
    private final Shoes shoes;
    private final NotePolicy policy;

    PlaceNotes(Recent recent, Shoes shoes, NotePolicy policy) {
        this.recent = recent;
        this.shoes = shoes;
        this.policy = policy;
    }

    void addTo(List<Note> notes) {
        oneSided(notes);
        lacing(notes);
        toeRoom(notes);
        legCrossing(notes);
    }

    /** A report of both sides speaks for neither. */
    private void oneSided(List<Note> notes) {
        NotePolicy.OneSided rule = policy.oneSided();
        List<Told> placed = recent.told(rule.windowDays()).stream()
                .filter(told -> !told.sides().isEmpty())
                .toList();
        if (placed.size() < rule.reports()) {
            return;
        }
        for (Side side : Side.values()) {
            List<Told> one = placed.stream()
                    .filter(told -> told.sides().equals(Set.of(side)))
                    .toList();
            if (one.size() * 100 >= placed.size() * rule.sidePercent()) {
                notes.add(draft(NoteCode.ONE_SIDED, one)
                        .about(side.name(), null)
                        .measure("reportsOfThisSide", one.size(), "reports")
                        .measure("reports", placed.size(), rule.reports(), "reports")
                        .measure("sidePercent", one.size() * 100.0 / placed.size(), rule.sidePercent(), "%")
                        .measure("days", rule.windowDays(), "days")
                        .saying("{reportsOfThisSide} of {reports} reports of the last {days} days are of the "
                                + side.name().toLowerCase(Locale.ROOT) + " foot alone."));
            }
        }
    }

    private void lacing(List<Note> notes) {
        List<Told> found = recent.told(policy.tipWindowDays()).stream()
                .filter(told -> told.in(ZoneGroup.DORSUM) && (eased(told) || wearing(told, FitProblem.LACES_PRESS)))
                .toList();
        if (!found.isEmpty()) {
            notes.add(counted(NoteCode.LACING, found)
                    .saying(
                            "Reports of the last {days} days that name the top of the foot together with laces that press:"
                                    + " {reports}. Looser or window lacing is worth a try."));
        }
    }

    private void toeRoom(List<Note> notes) {
        Predicate<Told> cramped = told -> wearing(told, FitProblem.TOES_CRAMPED);
        List<Told> found = recent.told(policy.tipWindowDays()).stream()
                .filter(told -> told.in(ZoneGroup.TOES, ZoneGroup.FOREFOOT))
                .filter(cramped)
                .toList();
        if (!found.isEmpty()) {
            notes.add(counted(NoteCode.TOE_ROOM, found)
                    .saying(
                            "Reports of the last {days} days that name the front of the foot, of runs in a shoe that cramps"
                                    + " the toes: {reports}. A shoe with more room in front is worth a try."));
        }
    }

    /** The outer shin is not asked about, so the top of the foot and the tick are enough for a tip. */
    private void legCrossing(List<Note> notes) {
        List<Told> top = recent.told(policy.tipWindowDays()).stream()
                .filter(told -> told.in(ZoneGroup.DORSUM))
                .toList();
        List<FactId> crossed = recent.checkIns(policy.tipWindowDays()).stream()
                .filter(checkIn -> Boolean.TRUE.equals(checkIn.fact().crossedLegs()))
                .map(CheckIn::id)
                .toList();
        List<Told> found =
                crossed.isEmpty() ? top.stream().filter(PlaceNotes::satLong).toList() : top;
        if (!found.isEmpty()) {
            notes.add(counted(NoteCode.LEG_CROSSING, found)
                    .restingOn(crossed)
                    .saying("Reports of the last {days} days that name the top of the foot: {reports}; long sitting or"
                            + " crossed legs were ticked too. Sitting with both feet on the floor is worth a try."));
        }
    }

    private static boolean satLong(Told told) {
        Run run = told.run();
        Conditions conditions = run == null ? null : run.fact().conditions();
        return conditions != null && Boolean.TRUE.equals(conditions.satLongBefore());
    }

    private static boolean eased(Told told) {
        return told.report() != null && told.report().fact().relievedBy().contains(Relief.LOOSER_LACES);
    }

    private boolean wearing(Told told, FitProblem problem) {
        @Nullable String id = told.shoe();
        Shoe shoe = id == null ? null : shoes.shoe(id);
        return shoe != null && shoe.fitProblems().contains(problem);
    }

    private Draft counted(NoteCode code, List<Told> found) {
        return draft(code, found)
                .measure("reports", found.size(), "reports")
                .measure("days", policy.tipWindowDays(), "days");
    }

    /** Held last on the day of the latest of these. */
    static Draft draft(NoteCode code, List<Told> found) {
        List<FactId> ids = new ArrayList<>();
        found.forEach(told -> ids.add(told.id()));
        return new Draft(code, found.get(found.size() - 1).day()).restingOn(ids);
    }
}
