package solewatch.analysis.note;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import solewatch.analysis.history.Run;
import solewatch.analysis.load.LoadNotice;
import solewatch.analysis.note.Note.Draft;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Surface;

/** What the shape of the week suggests: NO_REST_DAY, HARD_DAYS, MONOTONOUS, SOFTER_EASY_RUNS. */
final class WeekNotes {

    private static final Set<Surface> HARD = Set.of(Surface.ROAD, Surface.CONCRETE);

    private final Recent recent;
    private final Notes.Background background;
    private final NotePolicy.Week rule;

    WeekNotes(Recent recent, Notes.Background background, NotePolicy.Week rule) {
        this.recent = recent;
        this.background = background;
        this.rule = rule;
    }

    void addTo(List<Note> notes) {
        noRestDay(notes);
        hardDays(notes);
        monotonous(notes);
        softer(notes);
    }

    private void noRestDay(List<Note> notes) {
        Set<Integer> runDays = new HashSet<>();
        recent.runs.forEach(run -> runDays.add(run.epochDay()));
        int days = inARow(runDays, recent.today);
        if (days >= rule.runDays()) {
            notes.add(new Draft(NoteCode.NO_REST_DAY, recent.today)
                    .restingOn(Recent.ids(recent.runs(days)))
                    .measure("runDays", days, rule.runDays(), "days")
                    .saying("Running on {runDays} days in a row without a day off."));
        }
    }

    /** A day is as hard as its hardest run; a run nobody rated says nothing. */
    private void hardDays(List<Note> notes) {
        Map<Integer, Double> hardest = new TreeMap<>();
        for (Run run : recent.runs) {
            Double exertion = run.fact().perceivedExertion();
            if (exertion != null && exertion >= rule.hardExertion()) {
                hardest.merge(run.epochDay(), exertion, Math::max);
            }
        }
        for (int day = recent.today; recent.within(day, rule.hardWindowDays()); day--) {
            int days = inARow(hardest.keySet(), day);
            if (days >= rule.hardDays()) {
                notes.add(hardDays(day, days));
                return;
            }
        }
    }

    private Note hardDays(int last, int days) {
        List<Run> hard = recent.runs.stream()
                .filter(run -> run.epochDay() > last - days && run.epochDay() <= last)
                .filter(run ->
                        run.fact().perceivedExertion() instanceof Double exertion && exertion >= rule.hardExertion())
                .toList();
        return new Draft(NoteCode.HARD_DAYS, last)
                .restingOn(Recent.ids(hard))
                .measure("hardDays", days, rule.hardDays(), "days")
                .measure("exertionFrom", rule.hardExertion(), "CR10")
                .saying(
                        "{hardDays} days in a row with a run rated {exertionFrom} or harder. An easy day between hard ones"
                                + " is worth a try.");
    }

    private void monotonous(List<Note> notes) {
        Double monotony = background.load().monotony().value();
        if (monotony != null && background.load().notices().contains(LoadNotice.MONOTONOUS)) {
            notes.add(new Draft(NoteCode.MONOTONOUS, recent.today)
                    .restingOn(Recent.ids(recent.runs(rule.runDays())))
                    .measure("monotony", monotony, "ratio")
                    .measure("days", rule.runDays(), "days")
                    .saying(
                            "The last {days} days were much alike (monotony {monotony}). Easier and harder days in turn are"
                                    + " worth a try."));
        }
    }

    /** A run on ground nobody named counts as not hard; one without a distance leaves the share unknown. */
    private void softer(List<Note> notes) {
        List<Run> runs = recent.runs(rule.surfaceWindowDays());
        if (!background.hardGroundSuggestive()
                || runs.isEmpty()
                || runs.stream().anyMatch(run -> run.distanceMetres() == null)) {
            return;
        }
        List<Run> hard = runs.stream().filter(WeekNotes::onHardGround).toList();
        long hardMetres = metres(hard);
        long metres = metres(runs);
        if (hardMetres * 100 > metres * rule.hardSurfacePercent()) {
            notes.add(new Draft(
                            NoteCode.SOFTER_EASY_RUNS, hard.get(hard.size() - 1).epochDay())
                    .restingOn(Recent.ids(hard))
                    .measure("hardPercent", hardMetres * 100.0 / metres, rule.hardSurfacePercent(), "%")
                    .measure("days", rule.surfaceWindowDays(), "days")
                    .saying(
                            "{hardPercent} % of the distance of the last {days} days was on road or concrete, and symptoms"
                                    + " were seen together with it. Easy runs on softer ground are worth a try."));
        }
    }

    private static boolean onHardGround(Run run) {
        Conditions conditions = run.fact().conditions();
        return conditions != null && conditions.surface() != null && HARD.contains(conditions.surface());
    }

    private static long metres(List<Run> runs) {
        long metres = 0;
        for (Run run : runs) {
            Integer distance = run.distanceMetres();
            metres += distance == null ? 0 : distance;
        }
        return metres;
    }

    /** How many days in a row, the last of them this one. */
    private static int inARow(Set<Integer> days, int last) {
        int count = 0;
        while (days.contains(last - count)) {
            count++;
        }
        return count;
    }
}
