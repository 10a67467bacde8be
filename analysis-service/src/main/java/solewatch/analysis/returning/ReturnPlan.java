package solewatch.analysis.returning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.numbness.EpisodeHistory;
import solewatch.events.EpisodeState;
import solewatch.events.FactId;

/**
 * The graded return to running (SR-45): sessions from walking to running in small steps, up only after calm
 * sessions that were answered for. It is offered, never started; the runner starts it with the first session.
 *
 * @param level null while there is no session
 * @param since the day the level, the stop or the completion began
 * @param calmSessions at this level, of {@code neededSessions}
 * @param lockedUntil a clinician holds the level before this day; on it, it may go up
 * @param next null when there is nothing to do next
 * @param why what the state rests on, in words
 * @param missing what is not known and would be needed to go up
 * @param sessions every session with its facts, oldest first
 * @param moves every change of level, oldest first
 */
public record ReturnPlan(
        Status status,
        @Nullable Integer level,
        @Nullable LocalDate since,
        int calmSessions,
        int neededSessions,
        @Nullable LocalDate lockedUntil,
        boolean professionalFirst,
        @Nullable NextSession next,
        String why,
        List<String> missing,
        List<Session> sessions,
        List<Move> moves) {

    public ReturnPlan {
        missing = List.copyOf(missing);
        sessions = List.copyOf(sessions);
        moves = List.copyOf(moves);
    }

    /** Where the runner stands. */
    public enum Status {
        NOT_OFFERED,
        OFFERED,
        UNDER_WAY,
        /** Ready for the next level, which a clinician holds. */
        HELD,
        /** After a warning sign, until a clinician's assessment after it. */
        STOPPED,
        COMPLETED
    }

    /**
     * What the next session is.
     *
     * @param from the first day with a rest day before it
     * @param rounds so many times walking, then running
     * @param walkMinutes of each round
     * @param runMinutes of each round
     */
    public record NextSession(
            int level, LocalDate from, int rounds, int walkMinutes, int runMinutes, int totalMinutes, String text) {}

    /**
     * One session.
     *
     * @param severityDuring the highest reported; null when nobody said
     * @param severityNextDay the next day, at least the least that counts where it was only said to be there; null when nobody said
     * @param reports the facts the two rest on
     */
    public record Session(
            FactId session,
            @Nullable FactId run,
            LocalDate day,
            int level,
            @Nullable Integer severityDuring,
            @Nullable Integer severityNextDay,
            List<FactId> reports,
            SessionOutcome outcome) {

        public Session {
            reports = List.copyOf(reports);
        }
    }

    /**
     * A change.
     *
     * @param facts the sessions, the report or the note it rests on
     */
    public record Move(Kind kind, LocalDate day, int fromLevel, int toLevel, List<FactId> facts) {

        public Move {
            facts = List.copyOf(facts);
        }

        /** What kind of change. */
        public enum Kind {
            ADVANCE,
            REGRESS,
            STOP,
            RESUME,
            COMPLETE,
            BEGIN_ANEW
        }
    }

    /** Where the runner is as of this day; facts of later days are ignored. */
    public static ReturnPlan of(RunnerHistory history, Assessment assessment, ReturnPolicy policy, LocalDate today) {
        ReturnCourse course = new ReturnCourse(history, policy, today);
        EpisodeState worst = worst(assessment);
        return new ReturnWords(course, policy, worst).plan();
    }

    /** The state of the open episode that matters most here; NONE when nothing calls for a plan. */
    private static EpisodeState worst(Assessment assessment) {
        EpisodeState worst = EpisodeState.NONE;
        for (EpisodeHistory place : assessment.episodes()) {
            EpisodeState state = place.state();
            if (state == EpisodeState.ESCALATED) {
                return state;
            }
            boolean offers = state == EpisodeState.PERSISTENT || state == EpisodeState.EASING;
            worst = offers && worst != EpisodeState.PERSISTENT ? state : worst;
        }
        return worst;
    }
}
