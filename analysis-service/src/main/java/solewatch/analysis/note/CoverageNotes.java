package solewatch.analysis.note;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;
import solewatch.analysis.note.Note.Draft;
import solewatch.events.RunRecorded.Conditions;

/** Plain numbers: COVERAGE, how much of what could be compared is known; CROSS_TRAINING, other sports beside running. */
final class CoverageNotes {

    private static final int FIELDS = 5;
    private static final double SECONDS_PER_MINUTE = 60;

    private final Recent recent;
    private final NotePolicy policy;

    CoverageNotes(Recent recent, NotePolicy policy) {
        this.recent = recent;
        this.policy = policy;
    }

    void addTo(List<Note> notes) {
        coverage(notes);
        crossTraining(notes);
    }

    private void coverage(List<Note> notes) {
        List<Run> runs = recent.runs(policy.coverageWindowDays());
        if (runs.isEmpty()) {
            return;
        }
        int temperature = count(runs, known(Conditions::airTemperatureCelsius));
        int shoe = count(runs, known(Conditions::shoeId));
        int surface = count(runs, known(Conditions::surface));
        int route = count(runs, known(Conditions::routeKey));
        int answer = count(runs, recent::answered);
        int all = temperature + shoe + surface + route + answer;
        notes.add(new Draft(NoteCode.COVERAGE, recent.today)
                .measure("knownPercent", all * 100 / (runs.size() * FIELDS), "%")
                .measure("runs", runs.size(), "runs")
                .measure("days", policy.coverageWindowDays(), "days")
                .measure("temperature", temperature, "runs")
                .measure("shoe", shoe, "runs")
                .measure("surface", surface, "runs")
                .measure("route", route, "runs")
                .measure("answer", answer, "runs")
                .saying("We know {knownPercent} % of what could be compared of the runs of the last {days} days"
                        + " ({runs}): temperature of {temperature}, shoe of {shoe}, surface of {surface}, route of {route}, how the"
                        + " feet felt of {answer}."));
    }

    private void crossTraining(List<Note> notes) {
        int days = policy.week().crossTrainingDays();
        List<Run> others = recent.activities.stream()
                .filter(activity -> recent.within(activity.epochDay(), days))
                .filter(activity -> !activity.fact().sport().isRunning())
                .toList();
        if (others.isEmpty()) {
            return;
        }
        List<Run> runs = recent.runs(days);
        int unknown = count(others, one -> one.seconds() == null) + count(runs, one -> one.seconds() == null);
        notes.add(
                new Draft(NoteCode.CROSS_TRAINING, recent.today)
                        .restingOn(Recent.ids(others))
                        .measure("otherMinutes", minutes(others), "min")
                        .measure("runningMinutes", minutes(runs), "min")
                        .measure("withoutDuration", unknown, "activities")
                        .measure("days", days, "days")
                        .saying(
                                "{otherMinutes} min of other sports beside {runningMinutes} min of running in the last {days} days."));
    }

    private static long minutes(List<Run> activities) {
        long seconds = 0;
        for (Run activity : activities) {
            Integer taken = activity.seconds();
            seconds += taken == null ? 0 : taken;
        }
        return Math.round(seconds / SECONDS_PER_MINUTE);
    }

    private static Predicate<Run> known(Function<Conditions, @Nullable Object> field) {
        return run -> {
            Conditions conditions = run.fact().conditions();
            return conditions != null && field.apply(conditions) != null;
        };
    }

    private static int count(List<Run> runs, Predicate<Run> known) {
        return (int) runs.stream().filter(known).count();
    }
}
