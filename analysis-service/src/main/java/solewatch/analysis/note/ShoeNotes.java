package solewatch.analysis.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;
import solewatch.analysis.note.Note.Draft;
import solewatch.analysis.note.Recent.Told;
import solewatch.analysis.shoe.BreakIn;
import solewatch.analysis.shoe.BreakIn.Reason;
import solewatch.analysis.shoe.DistanceThreshold;
import solewatch.analysis.shoe.Shoe;
import solewatch.analysis.shoe.Shoes;
import solewatch.events.FactId;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerChanged.FootProfile;
import solewatch.events.ShoeChanged.FitProblem;
import solewatch.events.ShoeChanged.Width;

/** What the shoes suggest: FIT_CHECK, BREAK_IN, SHOE_DISTANCE. Retired shoes say nothing. */
final class ShoeNotes {

    private static final double METRES_PER_KILOMETRE = 1000;
    private static final String WORN =
            " Runs in it with symptoms in the last {days} days: {runs}. Its fit is worth a check.";

    private final Recent recent;
    private final Shoes shoes;
    private final NotePolicy policy;

    ShoeNotes(Recent recent, Shoes shoes, NotePolicy policy) {
        this.recent = recent;
        this.shoes = shoes;
        this.policy = policy;
    }

    void addTo(List<Note> notes) {
        fitChecks(notes);
        shoes.breakIns().stream()
                .filter(breakIn ->
                        recent.within(Math.toIntExact(breakIn.day().toEpochDay()), policy.breakInWindowDays()))
                .filter(breakIn -> worn(breakIn.shoeId()) != null)
                .forEach(breakIn -> notes.add(breakIn(breakIn)));
        for (Shoe shoe : shoes.shoes()) {
            if (!shoe.retired()) {
                distance(notes, NoteCode.SHOE_DISTANCE, shoe, shoe.notice());
                distance(notes, NoteCode.SHOE_DISTANCE_STRONG, shoe, shoe.strongNotice());
            }
        }
    }

    private void fitChecks(List<Note> notes) {
        Map<String, List<Told>> inShoe = new TreeMap<>();
        for (Told told : recent.told(policy.tipWindowDays())) {
            String id = told.shoe();
            if (id != null) {
                inShoe.computeIfAbsent(id, ignored -> new ArrayList<>()).add(told);
            }
        }
        inShoe.forEach((id, told) -> {
            Shoe shoe = worn(id);
            if (shoe != null) {
                fitChecks(notes, shoe, told);
            }
        });
    }

    private void fitChecks(List<Note> notes, Shoe shoe, List<Told> told) {
        for (FitProblem problem : shoe.fitProblems()) {
            notes.add(fitCheck(shoe, problem.name(), told).saying(words(problem) + WORN));
        }
        Width foot = footWidth();
        Shoe.Build build = shoe.build();
        Width width = build == null ? null : build.width();
        if (foot != null && width != null && foot.compareTo(width) > 0) {
            notes.add(fitCheck(shoe, "WIDTH", told).saying("This shoe is narrower than the foot." + WORN));
        }
    }

    private Draft fitCheck(Shoe shoe, String item, List<Told> told) {
        List<FactId> runs = new ArrayList<>();
        for (Told one : told) {
            Run run = one.run();
            if (run != null && !runs.contains(run.id())) {
                runs.add(run.id());
            }
        }
        return PlaceNotes.draft(NoteCode.FIT_CHECK, told)
                .restingOn(runs)
                .about(shoe.id(), item)
                .measure("runs", runs.size(), 1, "runs")
                .measure("days", policy.tipWindowDays(), "days");
    }

    private static String words(FitProblem problem) {
        return switch (problem) {
            case NO_THUMB_WIDTH -> "This shoe leaves less than a thumb's width before the toes.";
            case HEEL_SLIPS -> "The heel slips in this shoe.";
            case LACES_PRESS -> "The laces of this shoe press.";
            case INSOLE_BUNCHES -> "The insole of this shoe bunches.";
            case TOES_CRAMPED -> "The toes are cramped in this shoe.";
        };
    }

    private @Nullable Width footWidth() {
        RunnerChanged profile = recent.history.profile();
        FootProfile feet = profile == null ? null : profile.feet();
        return feet == null ? null : feet.width();
    }

    private static Note breakIn(BreakIn breakIn) {
        Draft draft = new Draft(NoteCode.BREAK_IN, breakIn.day())
                .about(breakIn.shoeId(), null)
                .restingOn(List.of(breakIn.run()))
                .measure("kilometresBefore", breakIn.shoeMetresBefore() / METRES_PER_KILOMETRE, "km")
                .measure(
                        "kilometres",
                        breakIn.runMetres() / METRES_PER_KILOMETRE,
                        breakIn.allowedMetres() / METRES_PER_KILOMETRE,
                        "km");
        StringBuilder text =
                new StringBuilder("A run of {kilometres} km in a shoe that had run {kilometresBefore} km before.");
        if (breakIn.reasons().contains(Reason.FAR_FOR_ONE_RUN)) {
            text.append(" New shoes are broken in gently with runs of up to {kilometres!} km.");
        }
        Long week = breakIn.weekMetres();
        if (breakIn.reasons().contains(Reason.MUCH_OF_THE_WEEK) && week != null) {
            draft.measure("weekKilometres", week / METRES_PER_KILOMETRE, "km")
                    .measure("ofTheWeekPercent", Math.round(breakIn.runMetres() * 100.0 / week), "%");
            text.append(" That is {ofTheWeekPercent} % of the week's {weekKilometres} km.");
        }
        return draft.saying(text.toString());
    }

    /** A shoe that had gone so far before any known run came to be of interest with its first known run. */
    private static void distance(List<Note> notes, NoteCode code, Shoe shoe, DistanceThreshold threshold) {
        LocalDate on = threshold.reachedOn() == null ? shoe.countedSince() : threshold.reachedOn();
        if (!threshold.reached() || on == null) {
            return;
        }
        FactId run = threshold.run();
        notes.add(new Draft(code, on)
                .about(shoe.id(), null)
                .restingOn(run == null ? List.of() : List.of(run))
                .measure(
                        "kilometres",
                        shoe.distanceMetres() / METRES_PER_KILOMETRE,
                        threshold.metres() / METRES_PER_KILOMETRE,
                        "km")
                .saying(
                        "This shoe has passed {kilometres!} km and is at {kilometres} km now. How long a shoe lasts differs"
                                + " much: its sole and how it feels tell more than its age."));
    }

    private @Nullable Shoe worn(String id) {
        Shoe shoe = shoes.shoe(id);
        return shoe == null || shoe.retired() ? null : shoe;
    }
}
