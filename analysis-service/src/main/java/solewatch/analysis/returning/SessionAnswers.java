package solewatch.analysis.returning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Report;
import solewatch.analysis.history.ReturnSession;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.FactId;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.RunLink;
import solewatch.events.ZonedMoment;
import solewatch.events.ZonedMoment.ZoneBasis;

/** What was said of each session, during it and 24 hours after, up to one day. */
final class SessionAnswers {

    private final RunnerHistory history;
    private final ReturnPolicy policy;
    private final Map<FactId, List<Report>> byRun = new HashMap<>();
    private final Map<RunLink, List<Report>> byLink = new HashMap<>();

    SessionAnswers(RunnerHistory history, ReturnPolicy policy, LocalDate today) {
        this.history = history;
        this.policy = policy;
        for (Report report : history.reports()) {
            if (toldOn(report).isAfter(today)) {
                continue;
            }
            Run run = report.run();
            RunLink link = report.fact().run();
            if (run != null) {
                byRun.computeIfAbsent(run.id(), ignored -> new ArrayList<>()).add(report);
            } else if (link != null) {
                byLink.computeIfAbsent(link, ignored -> new ArrayList<>()).add(report);
            }
        }
    }

    /** The runner's day a report was made, which may be long after its run. */
    LocalDate toldOn(Report report) {
        ZonedMoment at = report.fact().at();
        boolean assumed = at.zoneBasis() == ZoneBasis.ASSUMED_UTC;
        LocalDate told = LocalDate.ofInstant(at.at(), assumed ? history.zone() : at.zone());
        return told.isBefore(report.day()) ? report.day() : told;
    }

    /** Of the reports about the same run; when the run is not known, about the same link. */
    List<Report> about(ReturnSession session) {
        Run run = session.run();
        return run == null
                ? byLink.getOrDefault(session.fact().run(), List.of())
                : byRun.getOrDefault(run.id(), List.of());
    }

    /** The highest severity reported of the session, the common one also where parts are lower; null when nobody said. */
    static @Nullable Integer during(List<Report> reports) {
        Integer highest = null;
        for (Report report : reports) {
            int severity = report.fact().severity();
            for (Area area : report.fact().areas()) {
                Integer own = area.severity();
                severity = own == null ? severity : Math.max(severity, own);
            }
            highest = highest == null ? severity : Math.max(highest, severity);
        }
        return highest;
    }

    /** The highest severity 24 hours after, at least 1 where it was only said to be there; null when nobody said. */
    @Nullable
    Integer nextDay(List<Report> reports) {
        Integer highest = null;
        for (Report report : reports) {
            Integer after = nextDay(report);
            if (after != null) {
                highest = highest == null ? after : Integer.valueOf(Math.max(highest, after));
            }
        }
        return highest;
    }

    private @Nullable Integer nextDay(Report report) {
        SymptomReported fact = report.fact();
        if (fact.severityNextDay() != null) {
            return fact.severityNextDay();
        }
        Integer resolved = fact.resolvedAfterMinutes();
        boolean lasted = resolved != null
                ? resolved >= policy.nextDayMinutes()
                : Boolean.TRUE.equals(fact.stillPresent()) && longAfter(report);
        return lasted ? policy.nextDaySeverity() : null;
    }

    private boolean longAfter(Report report) {
        Run run = report.run();
        if (run == null) {
            return false;
        }
        Integer seconds = run.spanSeconds();
        Instant end = run.start().plusSeconds(seconds == null ? 0 : seconds);
        return Duration.between(end, report.fact().at().at()).toMinutes() >= policy.nextDayMinutes();
    }

    /** What the session means while the runner is at this level. */
    SessionOutcome outcome(ReturnSession session, int expected, boolean rested) {
        List<Report> reports = about(session);
        Integer during = during(reports);
        Integer after = nextDay(reports);
        boolean strong = during != null && during > policy.holdSeverity();
        if (strong || after != null && after >= policy.nextDaySeverity()) {
            return SessionOutcome.TOO_MUCH;
        }
        if (session.run() == null) {
            return SessionOutcome.RUN_UNKNOWN;
        }
        int level = session.fact().level();
        if (during != null && during > (level == 0 ? policy.entrySeverity() : policy.calmSeverity())) {
            return SessionOutcome.NOTICEABLE;
        }
        if (during == null || after == null) {
            return SessionOutcome.UNANSWERED;
        }
        if (level != expected) {
            return SessionOutcome.OTHER_LEVEL;
        }
        return rested ? SessionOutcome.CALM : SessionOutcome.NO_REST_DAY;
    }
}
