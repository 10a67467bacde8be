package solewatch.analysis.returning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.returning.ReturnPlan.NextSession;
import solewatch.analysis.returning.ReturnPlan.Session;
import solewatch.analysis.returning.ReturnPlan.Status;
import solewatch.analysis.returning.ReturnState.Building;
import solewatch.analysis.returning.ReturnState.Completed;
import solewatch.analysis.returning.ReturnState.Ready;
import solewatch.analysis.returning.ReturnState.Stopped;
import solewatch.events.EpisodeState;

/** Puts where the runner is into a plan with its words. */
final class ReturnWords {

    private static final int MINUTES_PER_HOUR = 60;

    private final ReturnCourse course;
    private final ReturnPolicy policy;
    private final EpisodeState worst;

    ReturnWords(ReturnCourse course, ReturnPolicy policy, EpisodeState worst) {
        this.course = course;
        this.policy = policy;
        this.worst = worst;
    }

    ReturnPlan plan() {
        return switch (course.state()) {
            case null ->
                worst == EpisodeState.NONE
                        ? plan(Status.NOT_OFFERED, null, 0, null, "No episode calls for a graded return.")
                        : plan(Status.OFFERED, null, 0, next(0), offer());
            case Building building ->
                plan(Status.UNDER_WAY, building, building.calm(), next(building.level()), building(building));
            case Ready ready ->
                plan(
                        held(ready) ? Status.HELD : Status.UNDER_WAY,
                        ready,
                        ReturnState.needed(ready.level(), policy),
                        next(ready.level()),
                        ready(ready));
            case Stopped stopped ->
                plan(
                        Status.STOPPED,
                        stopped,
                        0,
                        null,
                        "A warning sign was reported on " + stopped.since()
                                + ": no session before a professional has looked.");
            case Completed completed ->
                plan(
                        Status.COMPLETED,
                        completed,
                        0,
                        null,
                        "The last level was completed on " + completed.since() + ".");
        };
    }

    private ReturnPlan plan(
            Status status, @Nullable ReturnState state, int calm, @Nullable NextSession next, String why) {
        boolean professional = worst == EpisodeState.ESCALATED;
        return new ReturnPlan(
                status,
                state == null || course.sessions().isEmpty() ? null : Integer.valueOf(state.level()),
                state == null ? null : state.since(),
                calm,
                ReturnState.needed(state == null ? 0 : state.level(), policy),
                status == Status.HELD ? course.lock() : null,
                professional,
                next,
                professionalFirst() + why,
                missing(state),
                course.sessions(),
                course.moves());
    }

    private String offer() {
        return "A graded return is possible: " + policy.sessionMinutes()
                + " minutes a session, from walking to running. It begins with a walk that stays at "
                + policy.entrySeverity() + " or below on the scale of 0 to 10.";
    }

    private String building(Building state) {
        int needed = ReturnState.needed(state.level(), policy);
        Session latest = course.sessions().isEmpty() ? null : course.sessions().getLast();
        // What happened before this level, or during a stop, is no reason for anything here.
        String last = latest == null || latest.day().isBefore(state.since()) ? "" : last(latest);
        int calm = state.level() == 0 ? policy.entrySeverity() : policy.calmSeverity();
        return "Level " + state.level() + " since " + state.since() + ": " + state.calm() + " of "
                + (needed == 1 ? "1 session" : needed + " sessions") + " calm (" + calm + " or below during, "
                + nothing() + " after " + hours() + ")." + last;
    }

    private String ready(Ready state) {
        String until = held(state)
                ? " A clinician holds it until " + course.lock() + "."
                : " The next one begins on " + state.readyOn() + ".";
        return "Level " + state.level() + " is done." + until;
    }

    private boolean held(Ready state) {
        LocalDate lock = course.lock();
        return lock != null && lock.isAfter(state.readyOn());
    }

    private String last(Session session) {
        String when = " The session of " + session.day();
        return switch (session.outcome()) {
            case CALM -> "";
            case OTHER_LEVEL -> when + " was of level " + session.level() + " and does not count here.";
            case NO_REST_DAY -> when + " had no rest day before it and does not count.";
            case NOTICEABLE -> when + " reached " + session.severityDuring() + ": the level stays and is counted anew.";
            case UNANSWERED -> when + " was not answered for in full: the level stays.";
            case RUN_UNKNOWN -> when + " waits for its run: the level stays.";
            case TOO_MUCH ->
                when + tooMuch(session) + (session.level() == 0 ? ": the walk again." : ": one level down.");
        };
    }

    private String tooMuch(Session session) {
        Integer after = session.severityNextDay();
        return after != null && after >= policy.nextDaySeverity()
                ? " was still felt " + hours() + " after (" + after + ")"
                : " reached " + session.severityDuring();
    }

    private List<String> missing(@Nullable ReturnState state) {
        List<String> missing = new ArrayList<>();
        for (Session session : course.sessions()) {
            if (state == null || session.day().isBefore(state.since()) || session.level() != state.level()) {
                continue;
            }
            if (session.run() == null) {
                missing.add("The run of the session of " + session.day() + ".");
            }
            if (session.severityDuring() == null) {
                missing.add("How the session of " + session.day() + " felt.");
            }
            if (session.severityNextDay() == null) {
                missing.add("How the feet felt " + hours() + " after the session of " + session.day() + ".");
            }
        }
        return missing;
    }

    /** Up to which severity the next day is calm. */
    private String nothing() {
        int most = policy.nextDaySeverity() - 1;
        return most == 0 ? "0" : most + " or below";
    }

    /** How long after a session its next day is. */
    private String hours() {
        int minutes = policy.nextDayMinutes();
        return minutes > MINUTES_PER_HOUR && minutes % MINUTES_PER_HOUR == 0
                ? minutes / MINUTES_PER_HOUR + " hours"
                : minutes(minutes);
    }

    private String professionalFirst() {
        return worst == EpisodeState.ESCALATED ? "Please let a professional look first. " : "";
    }

    private static String minutes(int minutes) {
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    private NextSession next(int level) {
        int round = policy.sessionMinutes() / policy.rounds();
        int run = level * round / policy.highestLevel();
        int walk = round - run;
        boolean mixed = level > 0 && level < policy.highestLevel();
        int rounds = mixed ? policy.rounds() : 1;
        int total = policy.sessionMinutes();
        String text = mixed
                ? total + " minutes: " + rounds + " times " + minutes(walk) + " walking and " + minutes(run)
                        + " running."
                : total + " minutes of " + (level == 0 ? "walking." : "running.");
        return new NextSession(
                level,
                course.nextSessionFrom(),
                rounds,
                mixed ? walk : level == 0 ? total : 0,
                mixed ? run : level == 0 ? 0 : total,
                total,
                text);
    }
}
