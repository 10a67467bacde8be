package solewatch.analysis.returning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.ClinicianNote;
import solewatch.analysis.history.Report;
import solewatch.analysis.history.ReturnSession;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.returning.ReturnPlan.Move;
import solewatch.analysis.returning.ReturnPlan.Move.Kind;
import solewatch.analysis.returning.ReturnPlan.Session;
import solewatch.analysis.returning.ReturnState.Completed;
import solewatch.analysis.returning.ReturnState.Ready;
import solewatch.analysis.returning.ReturnState.Stopped;
import solewatch.events.FactId;

/**
 * Folds the sessions of the graded return, the warning signs and the clinicians' notes into where the runner is. The day is
 * the unit: what was known the evening before first, then signs and notes, then the sessions of the day. A sign counts from
 * the first day known, not from the first session.
 */
final class ReturnCourse {

    private final RunnerHistory history;
    private final ReturnPolicy policy;
    private final LocalDate today;
    private final SessionAnswers answers;
    private final List<ReturnSession> recorded;
    private final Set<LocalDate> active = new HashSet<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();
    private @Nullable ReturnState state;
    private @Nullable LocalDate lock;

    ReturnCourse(RunnerHistory history, ReturnPolicy policy, LocalDate today) {
        this.history = history;
        this.policy = policy;
        this.today = today;
        this.answers = new SessionAnswers(history, policy, today);
        this.recorded = history.returnSessions().stream()
                .filter(session -> !session.day().isAfter(today))
                .toList();
        for (Run run : history.runs()) {
            active.add(run.day());
        }
        recorded.forEach(session -> active.add(session.day()));
        fold();
    }

    /** Null before the first session, unless a warning sign stops it from beginning. */
    @Nullable
    ReturnState state() {
        return state;
    }

    List<Session> sessions() {
        return sessions;
    }

    List<Move> moves() {
        return moves;
    }

    /** The day until which a clinician holds the level; from that day on it may go up. */
    @Nullable
    LocalDate lock() {
        return lock;
    }

    /** The first day the next session would have a rest day before it. */
    LocalDate nextSessionFrom() {
        LocalDate day = today;
        while (!rested(day) || active.contains(day) && !day.isAfter(today)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** A sign, a note or a session. */
    private record Event(LocalDate day, int rank, Instant at, FactId id, Object what) {}

    private void fold() {
        LocalDate reached = LocalDate.MIN;
        for (Event event : events()) {
            if (event.day().isAfter(reached)) {
                settle(event.day().minusDays(1));
                reached = event.day();
            }
            take(event);
        }
        settle(today);
    }

    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (Report report : history.reports()) {
            LocalDate told = answers.toldOn(report);
            if (!report.fact().redFlags().isEmpty() && !told.isAfter(today)) {
                events.add(new Event(told, 0, report.fact().at().at(), report.id(), report));
            }
        }
        for (ClinicianNote note : history.clinicianNotes()) {
            if (!note.day().isAfter(today)) {
                events.add(new Event(note.day(), 0, note.fact().at().at(), note.id(), note));
            }
        }
        for (ReturnSession session : recorded) {
            Run run = session.run();
            Instant at = run == null ? session.fact().at().at() : run.start();
            events.add(new Event(session.day(), 1, at, session.id(), session));
        }
        events.sort(Comparator.comparing(Event::day)
                .thenComparingInt(Event::rank)
                .thenComparing(Event::at)
                .thenComparing(Event::id));
        return events;
    }

    private void take(Event event) {
        switch (event.what()) {
            case Report sign -> stop(sign, event.day());
            case ClinicianNote note -> seen(note);
            case ReturnSession session -> {
                settle(event.day());
                session(session);
            }
            default -> throw new IllegalStateException("no such event of a return");
        }
    }

    /** Before the first session too: nobody begins after a sign that no clinician has looked at. */
    private void stop(Report sign, LocalDate day) {
        ReturnState before = state == null ? ReturnState.start(day) : state;
        ReturnState after = before.stop(day);
        state = after;
        if (after != before) {
            moves.add(new Move(Kind.STOP, day, before.level(), before.level(), List.of(sign.id())));
        }
    }

    /** Of several clinicians' holds the longest counts. */
    private void seen(ClinicianNote note) {
        LocalDate hold = note.fact().hold();
        if (hold != null && (lock == null || hold.isAfter(lock))) {
            lock = hold;
        }
        if (state instanceof Stopped stopped) {
            resume(stopped, note);
        }
    }

    /** A stop that was lifted before the first session is no part of the return. */
    private void resume(Stopped stopped, ClinicianNote note) {
        if (sessions.isEmpty()) {
            moves.clear();
            state = null;
        } else {
            state = stopped.resume(note.day());
            moves.add(new Move(Kind.RESUME, note.day(), stopped.level(), stopped.level(), List.of(note.id())));
        }
    }

    private void session(ReturnSession session) {
        ReturnState before = state == null ? ReturnState.start(session.day()) : state;
        int level = session.fact().level();
        int expected = before instanceof Completed ? level : before.level();
        SessionOutcome outcome = answers.outcome(session, expected, rested(session));
        ReturnState after = before.after(outcome, level, session.day(), policy);
        state = after;
        sessions.add(told(session, outcome));
        if (after.level() < before.level()) {
            Kind kind = before instanceof Completed && level == 0 ? Kind.BEGIN_ANEW : Kind.REGRESS;
            moves.add(new Move(kind, session.day(), before.level(), after.level(), List.of(session.id())));
        }
    }

    private Session told(ReturnSession session, SessionOutcome outcome) {
        Run run = session.run();
        List<Report> reports = answers.about(session);
        return new Session(
                session.id(),
                run == null ? null : run.id(),
                session.day(),
                session.fact().level(),
                SessionAnswers.during(reports),
                answers.nextDay(reports),
                reports.stream().map(Report::id).toList(),
                outcome);
    }

    /** Goes up on the first day that is free to, if that day has come. */
    private void settle(LocalDate day) {
        if (state instanceof Ready ready) {
            LocalDate free = lock != null && lock.isAfter(ready.readyOn()) ? lock : ready.readyOn();
            if (!free.isAfter(day)) {
                ReturnState after = ready.advance(free, policy);
                state = after;
                Kind kind = after instanceof Completed ? Kind.COMPLETE : Kind.ADVANCE;
                moves.add(new Move(kind, free, ready.level(), after.level(), calmSince(ready)));
            }
        }
    }

    private List<FactId> calmSince(Ready ready) {
        return sessions.stream()
                .filter(session -> session.outcome() == SessionOutcome.CALM)
                .filter(session ->
                        session.level() == ready.level() && !session.day().isBefore(ready.since()))
                .map(Session::session)
                .toList()
                .reversed()
                .stream()
                .limit(ReturnState.needed(ready.level(), policy))
                .toList()
                .reversed();
    }

    private boolean rested(ReturnSession session) {
        boolean firstOfDay = recorded.stream()
                .filter(other -> other.day().equals(session.day()))
                .findFirst()
                .filter(session::equals)
                .isPresent();
        return firstOfDay && rested(session.day());
    }

    private boolean rested(LocalDate day) {
        for (int before = 1; before <= policy.restDays(); before++) {
            if (active.contains(day.minusDays(before))) {
                return false;
            }
        }
        return true;
    }
}
