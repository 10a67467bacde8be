package solewatch.analysis.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.load.Spike;
import solewatch.analysis.report.ClinicianReport.Period;

/**
 * What was run.
 *
 * @param weeks from Monday on, oldest first, the last one up to today
 * @param sum7Metres in the last 7 days; null when a run's distance is not known
 * @param sum28Metres in the last 28 days; null when a run's distance is not known
 * @param latestRun the latest run against the longest of the 30 days before it
 */
public record RecentLoad(
        List<Week> weeks,
        @Nullable Integer sum7Metres,
        @Nullable Integer sum28Metres,
        @Nullable Spike latestRun) {

    public RecentLoad {
        weeks = List.copyOf(weeks);
    }

    /**
     * A week.
     *
     * @param metres null when the distance of one of its runs is not known
     */
    public record Week(LocalDate monday, int runs, @Nullable Integer metres) {}

    static RecentLoad of(RunnerHistory history, Assessment assessment, Period period) {
        return new RecentLoad(
                weeks(history.runs(), period),
                assessment.load().sum7Metres(),
                assessment.load().sum28Metres(),
                assessment.load().latestSpike());
    }

    private static List<Week> weeks(List<Run> runs, Period period) {
        List<Week> weeks = new ArrayList<>();
        LocalDate monday = period.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(period.to())) {
            weeks.add(week(monday, runs, period));
            monday = monday.plusWeeks(1);
        }
        return weeks;
    }

    private static Week week(LocalDate monday, List<Run> runs, Period period) {
        int count = 0;
        Integer metres = 0;
        for (Run run : runs) {
            LocalDate day = run.day();
            if (period.holds(day) && !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1))) {
                count++;
                Integer distance = run.distanceMetres();
                metres = metres == null || distance == null ? null : Integer.valueOf(metres + distance);
            }
        }
        return new Week(monday, count, metres);
    }
}
