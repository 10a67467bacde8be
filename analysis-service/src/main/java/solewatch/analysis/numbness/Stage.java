package solewatch.analysis.numbness;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import solewatch.events.EpisodeState;

/**
 * The states of an episode, and the only moves each of them has.
 *
 * <pre>
 *            T            R             P1..P4           E3 E4 E5
 *   NONE --------> TRANSIENT -> RECURRING ------> PERSISTENT ------> ESCALATED
 *    |                 |  '--------------------------^   |               |
 *    |                 |            |                    |               |
 *    |                 |            '---- EASE ----------+---------------'
 *    |                 |                                 v
 *    |                 |                              EASING -- BACK --> where it was highest
 *    |                 |                                 |
 *    |                 '------------ RES --------------- v
 *    |  E1 (from every state), E2 and E6 (while open)   RESOLVED -- REL -> RECURRING (a new episode)
 *    '-----------------------------> ESCALATED             '------- T --> TRANSIENT (a new episode)
 * </pre>
 */
enum Stage {
    NONE(EpisodeState.NONE),
    TRANSIENT(EpisodeState.TRANSIENT),
    RECURRING(EpisodeState.RECURRING),
    PERSISTENT(EpisodeState.PERSISTENT),
    ESCALATED(EpisodeState.ESCALATED),
    EASING(EpisodeState.EASING),
    RESOLVED(EpisodeState.RESOLVED);

    private static final Set<Rule> TO_PERSISTENT = EnumSet.of(Rule.P1, Rule.P1B, Rule.P2, Rule.P3, Rule.P4);
    private static final Set<Rule> AT_ONCE = EnumSet.of(Rule.E1, Rule.E2, Rule.E6);

    private final EpisodeState state;

    Stage(EpisodeState state) {
        this.state = state;
    }

    EpisodeState state() {
        return state;
    }

    /** Whether it is an episode that has not resolved. */
    boolean open() {
        return this != NONE && this != RESOLVED;
    }

    /** Where the rules that apply here lead; {@link Rule#BACK} leads to the highest of the named. */
    Map<Rule, Set<Stage>> moves() {
        Map<Rule, Set<Stage>> moves = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            Set<Stage> targets = targets(rule);
            if (!targets.isEmpty()) {
                moves.put(rule, targets);
            }
        }
        return moves;
    }

    /** The move by this rule to this stage, if this stage has it. */
    Stage move(Rule rule, Stage to) {
        if (!targets(rule).contains(to)) {
            throw new IllegalStateException("no move from " + this + " by " + rule + " to " + to);
        }
        return to;
    }

    private Set<Stage> targets(Rule rule) {
        return switch (this) {
            case NONE -> pick(rule == Rule.T, TRANSIENT, rule == Rule.E1);
            case RESOLVED ->
                rule == Rule.REL ? EnumSet.of(RECURRING) : pick(rule == Rule.T, TRANSIENT, rule == Rule.E1);
            case TRANSIENT -> rule == Rule.R ? EnumSet.of(RECURRING) : rising(rule, false);
            case RECURRING -> rising(rule, true);
            case PERSISTENT ->
                switch (rule) {
                    case E1, E2, E3, E4, E5, E6 -> EnumSet.of(ESCALATED);
                    default -> settling(rule);
                };
            case ESCALATED -> rule == Rule.E1 ? EnumSet.of(ESCALATED) : settling(rule);
            case EASING ->
                rule == Rule.BACK
                        ? EnumSet.of(RECURRING, PERSISTENT, ESCALATED)
                        : pick(rule == Rule.RES, RESOLVED, AT_ONCE.contains(rule));
        };
    }

    private static Set<Stage> rising(Rule rule, boolean mayEase) {
        if (TO_PERSISTENT.contains(rule)) {
            return EnumSet.of(PERSISTENT);
        }
        return mayEase && rule == Rule.EASE
                ? EnumSet.of(EASING)
                : pick(rule == Rule.RES, RESOLVED, AT_ONCE.contains(rule));
    }

    private static Set<Stage> settling(Rule rule) {
        return rule == Rule.EASE ? EnumSet.of(EASING) : pick(rule == Rule.RES, RESOLVED, false);
    }

    private static Set<Stage> pick(boolean applies, Stage to, boolean escalates) {
        if (escalates) {
            return EnumSet.of(ESCALATED);
        }
        return applies ? EnumSet.of(to) : EnumSet.noneOf(Stage.class);
    }
}
