package solewatch.analysis.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import solewatch.analysis.history.Report;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.report.ClinicianReport.Period;
import solewatch.events.RedFlag;
import solewatch.events.SymptomReported;

/**
 * A warning sign, and what the runner answered when asked for it.
 *
 * @param tier how soon it wants a professional
 * @param reportedOn the days it was ticked, oldest first
 * @param deniedOn the days it was asked for and denied, oldest first; with {@code reportedOn} empty too: never asked
 */
public record WarningSign(RedFlag sign, RedFlag.Tier tier, List<LocalDate> reportedOn, List<LocalDate> deniedOn) {

    public WarningSign {
        reportedOn = List.copyOf(reportedOn);
        deniedOn = List.copyOf(deniedOn);
    }

    /** Whether anybody asked. */
    public boolean asked() {
        return !reportedOn.isEmpty() || !deniedOn.isEmpty();
    }

    /** All there are, the most pressing first. */
    static List<WarningSign> all(RunnerHistory history, Period period) {
        List<Report> reports = history.reports().stream()
                .filter(report -> period.holds(report.day()))
                .toList();
        return Stream.of(RedFlag.values())
                .map(sign -> new WarningSign(
                        sign,
                        sign.tier(),
                        days(reports, SymptomReported::redFlags, sign),
                        days(reports, SymptomReported::redFlagsDenied, sign)))
                .toList();
    }

    private static List<LocalDate> days(
            List<Report> reports, Function<SymptomReported, Set<RedFlag>> answers, RedFlag sign) {
        return reports.stream()
                .filter(report -> answers.apply(report.fact()).contains(sign))
                .map(Report::day)
                .distinct()
                .toList();
    }
}
