package solewatch.analysis.numbness;

import org.jspecify.annotations.Nullable;

/**
 * Follows one place day by day, from the first symptom to today. Each day is decided once, after all of its facts were
 * taken in; so neither their order nor the hour of the look matters. The steps are those of docs/science.md, Episode rules.
 */
final class EpisodeMachine {

    private final PlaceFacts facts;
    private final Answers answers;
    private final NumbnessPolicy policy;
    private final Rules rules;
    private final Moves moves;
    private Stage stage = Stage.NONE;
    private @Nullable Spell spell;
    private int day;
    private int resolvedOn;
    private int relapses;
    private boolean followed = true;

    /** Begins on the first day anything is known. */
    EpisodeMachine(PlaceFacts facts, Answers answers, NumbnessPolicy policy, Moves moves) {
        this.facts = facts;
        this.answers = answers;
        this.policy = policy;
        this.rules = new Rules(facts, answers, policy);
        this.moves = moves;
        this.day = answers.firstDay - 1;
    }

    /** The same up to the day this one has come to, to go on with other facts of the days after it. */
    EpisodeMachine continuing(PlaceFacts other, Moves told) {
        EpisodeMachine machine = new EpisodeMachine(other, answers, policy, told);
        machine.stage = stage;
        machine.spell = spell == null ? null : spell.continuing(other);
        machine.day = day;
        machine.resolvedOn = resolvedOn;
        machine.relapses = relapses;
        return machine;
    }

    /** Follows the days up to this one, or to the move after which nobody wants to know more. */
    void follow(int upTo) {
        while (day < upTo && followed) {
            Spell current = spell;
            if (current == null) {
                int next = facts.nextTrouble(day + 1);
                day = Math.min(next, upTo);
                if (next <= upTo) {
                    begin();
                }
            } else {
                day++;
                current.trail.take(day);
                decide(current);
            }
        }
    }

    Stage stage() {
        return stage;
    }

    /** How often the place had come back within weeks before this episode. */
    int relapses() {
        return relapses;
    }

    /** The day the last episode resolved; without meaning before there was one. */
    int resolvedOn() {
        return resolvedOn;
    }

    /** Step 1: what a first day makes of it. */
    private void begin() {
        boolean soon =
                stage == Stage.RESOLVED && day - resolvedOn <= policy.recovery().relapseDays();
        relapses = soon ? relapses + 1 : 0;
        Spell begun = new Spell(day, new Trail(answers, facts, day));
        spell = begun;
        begun.trail.take(day);
        if (facts.flaggedOn(day)) {
            begun.warned(facts.warningOn(day));
            move(Rule.E1, Stage.ESCALATED, begun);
        } else if (soon) {
            move(Rule.REL, Stage.RECURRING, begun);
        } else {
            move(Rule.T, Stage.TRANSIENT, begun);
        }
    }

    /** Steps 2 to 6. */
    private void decide(Spell current) {
        if (escalatedAtOnce(current)) {
            return;
        }
        boolean symptomatic = facts.symptomaticOn(day);
        if (!symptomatic && current.trail.free() > 0 && settled(current)) {
            return;
        }
        if (stage == Stage.EASING) {
            if (!symptomatic) {
                return;
            }
            move(Rule.BACK, current.peak(), current);
        }
        if (stage == Stage.TRANSIENT || stage == Stage.RECURRING) {
            rise(current);
        }
        if (stage == Stage.PERSISTENT) {
            Rule rule = rules.escalates(day, current);
            if (rule != null) {
                move(rule, Stage.ESCALATED, current);
            }
        }
    }

    /** Step 2: a warning sign escalates once more what another rule or a lesser sign has escalated already. */
    private boolean escalatedAtOnce(Spell current) {
        if (facts.flaggedOn(day)) {
            boolean graver = current.warned(facts.warningOn(day));
            if (stage != Stage.ESCALATED || graver) {
                move(Rule.E1, Stage.ESCALATED, current);
            }
            return true;
        }
        Rule rule = rules.atOnce(day, current);
        if (rule != null) {
            move(rule, Stage.ESCALATED, current);
        }
        return rule != null;
    }

    /** Step 3. */
    private boolean settled(Spell current) {
        if (rules.resolves(day, current)) {
            move(Rule.RES, Stage.RESOLVED, current);
            resolvedOn = day;
            spell = null;
            return true;
        }
        boolean mayEase = stage == Stage.RECURRING || stage == Stage.PERSISTENT || stage == Stage.ESCALATED;
        if (mayEase && rules.eases(current)) {
            move(Rule.EASE, Stage.EASING, current);
            return true;
        }
        return false;
    }

    /** Step 5. */
    private void rise(Spell current) {
        Rule rule = rules.rises(day, current, stage);
        if (rule != null) {
            move(rule, rule == Rule.R ? Stage.RECURRING : Stage.PERSISTENT, current);
        }
    }

    private void move(Rule rule, Stage to, Spell current) {
        Stage from = stage;
        stage = stage.move(rule, to);
        current.reached(to, day);
        followed &= moves.moved(day, rule, from, to, current);
    }
}
