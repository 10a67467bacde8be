package solewatch.analysis.numbness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.events.EpisodeState;

/** Writes down the episodes of one place, each move with its proof. */
final class Chronicle implements Moves {

    private final PlaceFacts facts;
    private final Answers answers;
    private final NumbnessPolicy policy;
    private final Proofs proofs;
    private final EpisodeMachine machine;
    private final List<Episode> episodes = new ArrayList<>();
    private List<Transition> transitions = new ArrayList<>();
    private @Nullable Transition persistence;
    private @Nullable Spell latest;

    private Chronicle(PlaceFacts facts, Answers answers, NumbnessPolicy policy) {
        this.facts = facts;
        this.answers = answers;
        this.policy = policy;
        this.proofs = new Proofs(facts, answers, policy);
        this.machine = new EpisodeMachine(facts, answers, policy, this);
    }

    /** All episodes of the place up to today; none when there was never a symptom. */
    static List<Episode> of(PlaceFacts facts, Answers answers, NumbnessPolicy policy) {
        Chronicle chronicle = new Chronicle(facts, answers, policy);
        chronicle.machine.follow(answers.today);
        if (!chronicle.transitions.isEmpty()) {
            chronicle.end(answers.today);
        }
        return chronicle.episodes;
    }

    @Override
    public boolean moved(int day, Rule rule, Stage from, Stage to, Spell spell) {
        Proof proof = proofs.of(rule, day, spell, persistence, day - machine.resolvedOn());
        Transition move = new Transition(
                LocalDate.ofEpochDay(day), from.state(), to.state(), rule, proof.evidence(), proof.measures());
        transitions.add(move);
        if (to == Stage.PERSISTENT && rule != Rule.BACK && persistence == null) {
            persistence = move;
        }
        latest = spell;
        if (to == Stage.RESOLVED) {
            end(day);
        }
        return true;
    }

    private void end(int day) {
        Spell spell = latest;
        if (spell == null) {
            return;
        }
        boolean untested = machine.stage().open() && !facts.testedIn(day - policy.untestedDays(), day);
        EpisodeState state = machine.stage().state();
        episodes.add(new Episode(
                facts.key,
                LocalDate.ofEpochDay(spell.start),
                LocalDate.ofEpochDay(day),
                state,
                spell.peak().state(),
                LocalDate.ofEpochDay(facts.lastTrouble(day)),
                untested,
                facts.bothSidesIn(spell.start - 1, day),
                machine.relapses(),
                transitions));
        transitions = new ArrayList<>();
        persistence = null;
    }
}
