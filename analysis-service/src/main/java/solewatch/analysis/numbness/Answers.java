package solewatch.analysis.numbness;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.history.ClinicianNote;
import solewatch.analysis.history.Report;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.CheckInRecorded.OstrcAnswers;

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
    private final boolean[] placed;
    private final long[] metresBefore;
    private final int[] unknownBefore;
    private final int[] runsUpTo;
    private final int[] latestReport;
    private final int[] reportBefore;
    private final DaySet substantialDays = new DaySet();
    private final DaySet clinicianDays = new DaySet();

    Answers(RunnerHistory history, NumbnessPolicy policy, LocalDate asOf) {
        today = Math.toIntExact(asOf.toEpochDay());
        LocalDate first = history.firstDay();
        firstDay = first == null ? today : Math.min(today, Math.toIntExact(first.toEpochDay()));
        runs = upTo(history.runs(), today);
        int count = runs.size();
        runDay = new int[count];
        exposed = new boolean[count];
        answered = new boolean[count];
        placed = new boolean[count];
        metresBefore = new long[count + 1];
        unknownBefore = new int[count + 1];
        addRuns(policy);
        runsUpTo = runsUpTo(runDay, firstDay, today);
        reports = history.reports();
        latestReport = new int[count];
        reportBefore = new int[reports.size()];
        Arrays.fill(latestReport, -1);
        for (int i = 0; i < reportBefore.length; i++) {
            int run = indexOf(reports.get(i).run());
            if (run >= 0) {
                answered[run] = true;
                placed[run] |= saysOfEveryPlace(reports.get(i));
                reportBefore[i] = latestReport[run];
                latestReport[run] = i;
            }
        }
        substantial = history.checkIns().stream()
                .filter(checkIn -> checkIn.epochDay() <= today
                        && isSubstantial(checkIn.fact().ostrc(), policy))
                .toList();
        substantial.forEach(checkIn -> substantialDays.add(checkIn.epochDay()));
        substantialDays.over(firstDay, today);
        for (ClinicianNote note : history.clinicianNotes()) {
            if (note.epochDay() >= firstDay) {
                clinicianDays.add(note.epochDay());
            }
        }
        clinicianDays.over(firstDay, today);
    }

    private void addRuns(NumbnessPolicy policy) {
        for (int i = 0; i < runDay.length; i++) {
            Run run = runs.get(i);
            Integer metres = run.distanceMetres();
            runDay[i] = run.epochDay();
            exposed[i] = exposed(run, policy);
            metresBefore[i + 1] = metresBefore[i] + (metres == null ? 0 : metres);
            unknownBefore[i + 1] = unknownBefore[i] + (metres == null ? 1 : 0);
        }
    }

    /** For each day how many runs there were by its end. */
    private static int[] runsUpTo(int[] runDay, int first, int last) {
        int[] upTo = new int[last - first + 1];
        int run = 0;
        for (int i = 0; i < upTo.length; i++) {
            while (run < runDay.length && runDay[run] <= first + i) {
                run++;
            }
            upTo[i] = run;
        }
        return upTo;
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

    /** Whether an answer says of every place whether it was free. */
    boolean answeredForPlaces(int run) {
        return placed[run];
    }

    /** Far or long enough to mean something. */
    boolean exposed(int run) {
        return exposed[run];
    }

    /** The run's index, or -1 when there is none, it is not of the running family, or it is later than today. */
    int indexOf(@Nullable Run run) {
        if (run != null) {
            int end = firstRunAfter(run.epochDay());
            for (int i = firstRunAfter(run.epochDay() - 1); i < end; i++) {
                if (runs.get(i).id().equals(run.id())) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The index of the latest report about this run, or -1. */
    int latestReport(int run) {
        return latestReport[run];
    }

    /** The index of the report about the same run before this one, or -1. */
    int reportBefore(int report) {
        return reportBefore[report];
    }

    /** The first run after this day. */
    int firstRunAfter(int day) {
        int at = day - firstDay;
        if (at < 0) {
            return 0;
        }
        return at < runsUpTo.length ? runsUpTo[at] : runDay.length;
    }

    long metresIn(int after, int upTo) {
        return metresBefore[firstRunAfter(upTo)] - metresBefore[firstRunAfter(after)];
    }

    /** Whether a run in this window has no distance. */
    boolean distanceUnknownIn(int after, int upTo) {
        return unknownBefore[firstRunAfter(upTo)] > unknownBefore[firstRunAfter(after)];
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

    /** A symptom without a place, which a report may hold beside a warning sign, leaves every place unknown. */
    static boolean saysOfEveryPlace(Report report) {
        return report.fact().severity() == 0 || !report.fact().areas().isEmpty();
    }

    /** The first answer is the gate: after 0 nothing else is asked, and what else is there does not count. */
    private static boolean isSubstantial(@Nullable OstrcAnswers ostrc, NumbnessPolicy policy) {
        return ostrc != null
                && ostrc.participation() > 0
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
