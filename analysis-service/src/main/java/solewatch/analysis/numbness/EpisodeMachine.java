package solewatch.analysis.numbness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.events.EpisodeState;

/**
 * Follows one place day by day, from the first symptom to today. Each day is decided once, after all of its facts were
 * taken in; so neither their order nor the hour of the look matters. The steps are those of docs/science.md, Episode rules.
 */
final class EpisodeMachine {

    private final PlaceFacts facts;
    private final Answers answers;
    private final NumbnessPolicy policy;
    private final Rules rules;
    private final @Nullable Proofs proofs;
    private final List<Episode> episodes = new ArrayList<>();
    private List<Transition> transitions = new ArrayList<>();
    private Stage stage = Stage.NONE;
    private int resolvedOn;
    private int relapses;

    /** @param proven whether each move is to carry its proof, which is most of the work */
    EpisodeMachine(PlaceFacts facts, Answers answers, NumbnessPolicy policy, boolean proven) {
        this.facts = facts;
        this.answers = answers;
        this.policy = policy;
        this.rules = new Rules(facts, answers, policy);
        this.proofs = proven ? new Proofs(facts, answers, policy, rules) : null;
    }

    /** All episodes of the place; none when there was never a symptom. */
    List<Episode> episodes() {
        int day = facts.nextTrouble(Integer.MIN_VALUE + 1);
        while (day <= answers.today) {
            Spell spell = begin(day);
            while (stage.open() && day < answers.today) {
                day++;
                spell.trail.take(day);
                decide(day, spell);
            }
            end(day, spell);
            day = stage.open() ? Integer.MAX_VALUE : facts.nextTrouble(day + 1);
        }
        return episodes;
    }

    /** Step 1: what a first day makes of it. */
    private Spell begin(int day) {
        boolean soon =
                stage == Stage.RESOLVED && day - resolvedOn <= policy.recovery().relapseDays();
        relapses = soon ? relapses + 1 : 0;
        transitions = new ArrayList<>();
        Spell spell = new Spell(day, new Trail(answers, facts, day));
        spell.trail.take(day);
        if (facts.flaggedOn(day)) {
            move(day, Rule.E1, Stage.ESCALATED, spell);
        } else if (soon) {
            move(day, Rule.REL, Stage.RECURRING, spell);
        } else {
            move(day, Rule.T, Stage.TRANSIENT, spell);
        }
        return spell;
    }

    /** Steps 2 to 6. */
    private void decide(int day, Spell spell) {
        if (escalatedAtOnce(day, spell)) {
            return;
        }
        boolean symptomatic = facts.symptomaticOn(day);
        if (!symptomatic && spell.trail.free() > 0 && settled(day, spell)) {
            return;
        }
        if (stage == Stage.EASING) {
            if (!symptomatic) {
                return;
            }
            move(day, Rule.BACK, spell.peak(), spell);
        }
        if (stage == Stage.TRANSIENT || stage == Stage.RECURRING) {
            rise(day, spell);
        }
        if (stage == Stage.PERSISTENT) {
            Rule rule = rules.escalates(day, spell);
            if (rule != null) {
                move(day, rule, Stage.ESCALATED, spell);
            }
        }
    }

    /** Step 2: a warning sign escalates once more also what is escalated already by another rule. */
    private boolean escalatedAtOnce(int day, Spell spell) {
        if (facts.flaggedOn(day)) {
            if (stage != Stage.ESCALATED || !spell.warned()) {
                move(day, Rule.E1, Stage.ESCALATED, spell);
            }
            return true;
        }
        Rule rule = rules.atOnce(day, spell);
        if (rule != null) {
            move(day, rule, Stage.ESCALATED, spell);
        }
        return rule != null;
    }

    /** Step 3. */
    private boolean settled(int day, Spell spell) {
        if (rules.resolves(day, spell)) {
            move(day, Rule.RES, Stage.RESOLVED, spell);
            return true;
        }
        boolean mayEase = stage == Stage.RECURRING || stage == Stage.PERSISTENT || stage == Stage.ESCALATED;
        if (mayEase && rules.eases(spell)) {
            move(day, Rule.EASE, Stage.EASING, spell);
            return true;
        }
        return false;
    }

    /** Step 5. */
    private void rise(int day, Spell spell) {
        Rule rule = rules.rises(day, spell, stage);
        if (rule != null) {
            move(day, rule, rule == Rule.R ? Stage.RECURRING : Stage.PERSISTENT, spell);
        }
    }

    private void move(int day, Rule rule, Stage to, Spell spell) {
        EpisodeState from = stage.state();
        stage = stage.move(rule, to);
        spell.reached(to, rule, day);
        Proof proof = proofs == null ? Proof.NONE : proofs.of(rule, day, spell, persistence(), day - resolvedOn);
        transitions.add(
                new Transition(LocalDate.ofEpochDay(day), from, to.state(), rule, proof.evidence(), proof.measures()));
    }

    /** The move that made this episode persistent, if one did. */
    private @Nullable Transition persistence() {
        for (Transition transition : transitions) {
            if (transition.to() == EpisodeState.PERSISTENT && transition.rule() != Rule.BACK) {
                return transition;
            }
        }
        return null;
    }

    private void end(int day, Spell spell) {
        if (!stage.open()) {
            resolvedOn = day;
        }
        boolean untested = stage.open() && !answers.testedIn(day - policy.untestedDays(), day);
        episodes.add(new Episode(
                facts.key,
                LocalDate.ofEpochDay(spell.start),
                LocalDate.ofEpochDay(day),
                stage.state(),
                spell.peak().state(),
                LocalDate.ofEpochDay(facts.lastTrouble(day)),
                untested,
                facts.bothSidesIn(spell.start - 1, day),
                relapses,
                transitions));
    }
}
