package solewatch.analysis.numbness;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.history.ClinicianNote;
import solewatch.analysis.history.Report;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.CheckInRecorded.OstrcAnswers;
import solewatch.events.FactId;

/** What holds for every place of one runner, up to today: the runs, and for which of them the runner answered. */
final class Answers {

    final List<Run> runs;
    final List<Report> reports;
    final List<CheckIn> substantial;
    final int today;
    final int firstDay;
    private final int[] runDay;
    private final boolean[] exposed;
    private final boolean[] answered;
    private final long[] metresBefore;
    private final int[] unknownBefore;
    private final Map<FactId, Integer> index;
    private final DaySet substantialDays = new DaySet();
    private final DaySet clinicianDays = new DaySet();

    Answers(RunnerHistory history, NumbnessPolicy policy, LocalDate asOf) {
        today = Math.toIntExact(asOf.toEpochDay());
        runs = upTo(history.runs(), today);
        int count = runs.size();
        runDay = new int[count];
        exposed = new boolean[count];
        answered = new boolean[count];
        metresBefore = new long[count + 1];
        unknownBefore = new int[count + 1];
        index = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            Run run = runs.get(i);
            Integer metres = run.distanceMetres();
            runDay[i] = run.epochDay();
            exposed[i] = exposed(run, policy);
            metresBefore[i + 1] = metresBefore[i] + (metres == null ? 0 : metres);
            unknownBefore[i + 1] = unknownBefore[i] + (metres == null ? 1 : 0);
            index.put(run.id(), i);
        }
        reports = history.reports();
        for (Report report : reports) {
            int run = indexOf(report.run());
            if (run >= 0) {
                answered[run] = true;
            }
        }
        substantial = history.checkIns().stream()
                .filter(checkIn -> checkIn.epochDay() <= today
                        && isSubstantial(checkIn.fact().ostrc(), policy))
                .toList();
        substantial.forEach(checkIn -> substantialDays.add(checkIn.epochDay()));
        for (ClinicianNote note : history.clinicianNotes()) {
            clinicianDays.add(note.epochDay());
        }
        LocalDate first = history.firstDay();
        firstDay = first == null ? today : Math.toIntExact(first.toEpochDay());
    }

    int count() {
        return runDay.length;
    }

    int runDay(int run) {
        return runDay[run];
    }

    /** Its distance, or -1 when unknown. */
    int metres(int run) {
        Integer metres = runs.get(run).distanceMetres();
        return metres == null ? -1 : metres;
    }

    boolean answered(int run) {
        return answered[run];
    }

    /** Answered, and far or long enough to mean something. */
    boolean counts(int run) {
        return answered[run] && exposed[run];
    }

    /** The run's index, or -1 when there is none, it is not of the running family, or it is later than today. */
    int indexOf(@Nullable Run run) {
        return run == null ? -1 : index.getOrDefault(run.id(), -1);
    }

    /** The first run after this day. */
    int firstRunAfter(int day) {
        int low = 0;
        int high = runDay.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runDay[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    long metresIn(int after, int upTo) {
        return metresBefore[firstRunAfter(upTo)] - metresBefore[firstRunAfter(after)];
    }

    /** Whether a run in this window has no distance. */
    boolean distanceUnknownIn(int after, int upTo) {
        return unknownBefore[firstRunAfter(upTo)] > unknownBefore[firstRunAfter(after)];
    }

    boolean testedIn(int after, int upTo) {
        for (int i = firstRunAfter(upTo) - 1; i >= 0 && runDay[i] > after; i--) {
            if (counts(i)) {
                return true;
            }
        }
        return false;
    }

    boolean substantialIn(int after, int upTo) {
        return substantialDays.countIn(after, upTo) > 0;
    }

    boolean clinicianIn(int after, int upTo) {
        return clinicianDays.countIn(after, upTo) > 0;
    }

    private static boolean exposed(Run run, NumbnessPolicy policy) {
        Integer metres = run.distanceMetres();
        Integer seconds = run.seconds();
        return metres != null && metres >= policy.exposedMetres()
                || seconds != null && seconds >= policy.exposedSeconds();
    }

    private static boolean isSubstantial(@Nullable OstrcAnswers ostrc, NumbnessPolicy policy) {
        return ostrc != null
                && (ostrc.participation() >= policy.persistent().ostrcParticipation()
                        || atLeast(ostrc.modifiedTraining(), policy.persistent().ostrcModified())
                        || atLeast(ostrc.performance(), policy.persistent().ostrcPerformance()));
    }

    private static boolean atLeast(@Nullable Integer answer, int threshold) {
        return answer != null && answer >= threshold;
    }

    private static List<Run> upTo(List<Run> all, int today) {
        int count = all.size();
        while (count > 0 && all.get(count - 1).epochDay() > today) {
            count--;
        }
        return all.subList(0, count);
    }
}
