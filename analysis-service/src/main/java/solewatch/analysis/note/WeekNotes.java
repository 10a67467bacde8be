package solewatch.analysis.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import solewatch.analysis.history.Run;
import solewatch.analysis.load.LoadNotice;
import solewatch.analysis.note.Note.Draft;
import solewatch.analysis.week.WeekShape;
import solewatch.analysis.week.WeekShape.InARow;
import solewatch.events.RunRecorded.Conditions;

/** What the shape of the week suggests: NO_REST_DAY, HARD_DAYS, MONOTONOUS, SOFTER_EASY_RUNS. */
final class WeekNotes {

    private final Recent recent;
    private final Notes.Background background;
    private final Notes.Rules rules;
    private final WeekShape week;

    WeekNotes(Recent recent, Notes.Background background, Notes.Rules rules) {
        this.recent = recent;
        this.background = background;
        this.rules = rules;
        this.week = WeekShape.of(recent.history, rules.week(), LocalDate.ofEpochDay(recent.today));
    }

    void addTo(List<Note> notes) {
        noRestDay(notes);
        hardDays(notes);
        monotonous(notes);
        softer(notes);
    }

    private void noRestDay(List<Note> notes) {
        InARow row = week.runDays();
        if (row != null) {
            notes.add(new Draft(NoteCode.NO_REST_DAY, row.last())
                    .restingOn(row.runs())
                    .measure("runDays", row.days(), rules.week().daysWithoutRest(), "days")
                    .saying("Running on {runDays} days in a row without a day off."));
        }
    }

    private void hardDays(List<Note> notes) {
        InARow row = week.hardDays();
        if (row != null) {
            notes.add(new Draft(NoteCode.HARD_DAYS, row.last())
                    .restingOn(row.runs())
                    .measure("hardDays", row.days(), rules.week().hardDaysInARow(), "days")
                    .measure("exertionFrom", rules.week().hardExertion(), "CR10")
                    .measure("heartRateFrom", rules.week().hardHeartRatePercent(), "%")
                    .saying(
                            "{hardDays} days in a row with a run rated {exertionFrom} or harder, or, where nobody rated it,"
                                    + " with an average heart rate from {heartRateFrom} % of the highest. An easy day between"
                                    + " hard ones is worth a try."));
        }
    }

    private void monotonous(List<Note> notes) {
        Double monotony = background.load().monotony().value();
        if (monotony != null && background.load().notices().contains(LoadNotice.MONOTONOUS)) {
            notes.add(new Draft(NoteCode.MONOTONOUS, recent.today)
                    .restingOn(Recent.ids(recent.runs(rules.monotonyDays())))
                    .measure("monotony", monotony, "ratio")
                    .measure("days", rules.monotonyDays(), "days")
                    .saying(
                            "The last {days} days were much alike (monotony {monotony}). Easier and harder days in turn are"
                                    + " worth a try."));
        }
    }

    /** A run on ground nobody named counts as not hard; one without a distance leaves the share unknown. */
    private void softer(List<Note> notes) {
        NotePolicy.Week rule = rules.note().week();
        List<Run> runs = recent.runs(rule.surfaceWindowDays());
        if (!background.hardGroundSuggestive()
                || runs.isEmpty()
                || runs.stream().anyMatch(run -> run.distanceMetres() == null)) {
            return;
        }
        List<Run> hard = runs.stream().filter(this::onHardGround).toList();
        long hardMetres = metres(hard);
        long metres = metres(runs);
        if (hardMetres * 100 > metres * rule.hardSurfacePercent()) {
            notes.add(softer(hard, hardMetres * 100.0 / metres, rule));
        }
    }

    private Note softer(List<Run> hard, double percent, NotePolicy.Week rule) {
        return new Draft(NoteCode.SOFTER_EASY_RUNS, hard.getLast().epochDay())
                .restingOn(Recent.ids(hard))
                .measure("hardPercent", percent, rule.hardSurfacePercent(), "%")
                .measure("days", rule.surfaceWindowDays(), "days")
                .saying("{hardPercent} % of the distance of the last {days} days was on hard ground (" + hardGround()
                        + "), and symptoms were seen together with it. Easy runs on softer ground are worth a try.");
    }

    private String hardGround() {
        return rules.hardGround().stream()
                .map(surface -> surface.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private boolean onHardGround(Run run) {
        Conditions conditions = run.fact().conditions();
        return conditions != null
                && conditions.surface() != null
                && rules.hardGround().contains(conditions.surface());
    }

    private static long metres(List<Run> runs) {
        long metres = 0;
        for (Run run : runs) {
            Integer distance = run.distanceMetres();
            metres += distance == null ? 0 : distance;
        }
        return metres;
    }
}
