package solewatch.analysis.returning;

import java.time.LocalDate;

/**
 * Where a runner is in the graded return. Each state has only the moves that are legal in it: nothing but {@link Ready}
 * can go up, and a stop is left by resuming alone.
 *
 * <pre>
 *                    third CALM                  lock over
 *   Building(n) -----------------> Ready(n) ------------------> Building(n + 1), of the highest: Completed
 *    ^   |  ^  NOTICEABLE, to 0       |  |
 *    |   |  '-------------------------'  |  TOO_MUCH: Building(n - 1), of the walk: Building(0)
 *    |   '-------------- red flag -------'------> Stopped(n) -- clinician --> Building(n)
 *    '------------------------------------------ Completed: TOO_MUCH one level down; a walk begins anew
 * </pre>
 */
sealed interface ReturnState {

    /** 0 (the walk) to the highest. */
    int level();

    /** The day this level, or the stop, or the completion began. */
    LocalDate since();

    /** Before the first session. */
    static ReturnState start(LocalDate day) {
        return new Building(0, 0, day);
    }

    /** What this session leads to. */
    ReturnState after(SessionOutcome outcome, int sessionLevel, LocalDate day, ReturnPolicy policy);

    /** What a red flag leads to. */
    default ReturnState stop(LocalDate day) {
        return new Stopped(level(), day);
    }

    /** Collecting calm sessions; fewer than the level needs. */
    record Building(int level, int calm, LocalDate since) implements ReturnState {

        @Override
        public ReturnState after(SessionOutcome outcome, int sessionLevel, LocalDate day, ReturnPolicy policy) {
            return switch (outcome) {
                case CALM -> counted(day, policy);
                case NOTICEABLE -> new Building(level, 0, since);
                case TOO_MUCH -> down(level, day);
                case OTHER_LEVEL, NO_REST_DAY, UNANSWERED, RUN_UNKNOWN -> this;
            };
        }

        private ReturnState counted(LocalDate day, ReturnPolicy policy) {
            boolean enough = calm + 1 >= needed(level, policy);
            return enough ? new Ready(level, since, day.plusDays(1)) : new Building(level, calm + 1, since);
        }
    }

    /** Enough calm sessions: goes up on the day after the last, or on the first day no clinician holds it. */
    record Ready(int level, LocalDate since, LocalDate readyOn) implements ReturnState {

        @Override
        public ReturnState after(SessionOutcome outcome, int sessionLevel, LocalDate day, ReturnPolicy policy) {
            return switch (outcome) {
                case NOTICEABLE -> new Building(level, 0, since);
                case TOO_MUCH -> down(level, day);
                case CALM, OTHER_LEVEL, NO_REST_DAY, UNANSWERED, RUN_UNKNOWN -> this;
            };
        }

        ReturnState advance(LocalDate day, ReturnPolicy policy) {
            return level >= policy.highestLevel() ? new Completed(level, day) : new Building(level + 1, 0, day);
        }
    }

    /** After a red flag; sessions are kept and change nothing. */
    record Stopped(int level, LocalDate since) implements ReturnState {

        @Override
        public ReturnState after(SessionOutcome outcome, int sessionLevel, LocalDate day, ReturnPolicy policy) {
            return this;
        }

        @Override
        public ReturnState stop(LocalDate day) {
            return this;
        }

        ReturnState resume(LocalDate day) {
            return new Building(level, 0, day);
        }
    }

    /** The highest level is done. */
    record Completed(int level, LocalDate since) implements ReturnState {

        @Override
        public ReturnState after(SessionOutcome outcome, int sessionLevel, LocalDate day, ReturnPolicy policy) {
            if (sessionLevel == 0) {
                return start(day).after(outcome, 0, day, policy);
            }
            return outcome == SessionOutcome.TOO_MUCH ? down(level, day) : this;
        }
    }

    /** The entry needs one calm walk, every level after it the sessions of the policy. */
    static int needed(int level, ReturnPolicy policy) {
        return level == 0 ? 1 : policy.sessionsPerLevel();
    }

    private static ReturnState down(int level, LocalDate day) {
        return new Building(Math.max(0, level - 1), 0, day);
    }
}
