package solewatch.analysis.numbness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.numbness.NumbnessPolicy.Escalated;
import solewatch.analysis.numbness.NumbnessPolicy.Persistent;
import solewatch.events.Finding.Evidence;
import solewatch.events.Finding.Measure;

/** Writes down, when a rule moved an episode, what it rested on. */
final class Proofs {

    /** As many as an event carries; of more the newest, and a measure that says how many there were. */
    private static final int MOST_EVIDENCE = 1000;

    private final PlaceFacts facts;
    private final Answers answers;
    private final NumbnessPolicy policy;
    private final Rules rules;

    Proofs(PlaceFacts facts, Answers answers, NumbnessPolicy policy) {
        this.facts = facts;
        this.answers = answers;
        this.policy = policy;
        this.rules = new Rules(facts, answers, policy);
    }

    /**
     * The proof of a move.
     *
     * @param persistence the earlier move that made the episode persistent, which E3 to E5 build on
     * @param sinceResolved days since the place had last resolved; read for REL only
     */
    Proof of(Rule rule, int day, Spell spell, @Nullable Transition persistence, int sinceResolved) {
        List<Evidence> evidence = evidence(rule, day, spell, persistence);
        List<Measure> measures = measures(rule, day, spell, sinceResolved);
        int more = evidence.size() - MOST_EVIDENCE;
        if (more <= 0) {
            return new Proof(evidence, measures);
        }
        List<Measure> counted = new ArrayList<>(measures);
        counted.add(new Measure("evidenceFacts", evidence.size(), null, "facts"));
        return new Proof(evidence.subList(more, evidence.size()), counted);
    }

    private List<Evidence> evidence(Rule rule, int day, Spell spell, @Nullable Transition persistence) {
        Exhibits exhibits = new Exhibits(facts, answers);
        Persistent persistent = policy.persistent();
        Trail trail = spell.trail;
        switch (rule) {
            case T, BACK, REL -> exhibits.symptoms(day - 1, day);
            case R -> exhibits.symptoms(Rules.after(policy.recurring().windowDays(), day, spell), day);
            case P1 -> exhibits.answeredRuns(trail.streakFirstDay() - 1, day);
            case P1B ->
                exhibits.symptoms(spell.start - 1, day).checkIns(substantial(day - persistent.ostrcWindowDays(), day));
            case P2 -> {
                int window = persistent.frequentWindowDays();
                exhibits.symptoms(Rules.after(window, day, spell), day).answeredRuns(day - window, day);
            }
            case P3 ->
                exhibits.chosen(Rules.after(persistent.lastingWindowDays(), day, spell), day, Observation::lasting);
            case P4 ->
                began(exhibits, spell).symptoms(Rules.after(2 * persistent.enduringBlockDays(), day, spell), day);
            case E1 -> exhibits.chosen(day - 1, day, seen -> !seen.redFlags().isEmpty());
            case E2 ->
                exhibits.chosen(Rules.after(policy.escalated().restWindowDays(), day, spell), day, Observation::atRest);
            case E3 ->
                firstAndLast(
                        exhibits.all(persistence), trail, policy.escalated().worseningMedianOf());
            case E4 -> adjusted(exhibits.all(persistence), day, spell);
            case E5 ->
                began(exhibits.all(persistence), spell)
                        .symptoms(day - policy.escalated().chronicSymptomDays(), day);
            case E6 -> exhibits.run(trail.symptomaticRun(-1)).run(trail.symptomaticRun(-2));
            case EASE, RES -> exhibits.answeredRuns(trail.freeFirstDay() - 1, day);
        }
        return exhibits.sorted();
    }

    private static Exhibits began(Exhibits exhibits, Spell spell) {
        return exhibits.symptoms(spell.start - 1, spell.start);
    }

    private static void firstAndLast(Exhibits exhibits, Trail trail, int count) {
        for (int i = 0; i < count; i++) {
            exhibits.run(trail.symptomaticRun(i)).run(trail.symptomaticRun(-1 - i));
        }
    }

    /**
     * All answers of the episode are part of it: without one of its symptoms the free runs might have resolved it, and
     * without one of its free runs, or of those P2 looked back to, it might have been persistent sooner.
     */
    private void adjusted(Exhibits exhibits, int day, Spell spell) {
        Escalated when = policy.escalated();
        int since = spell.persistentSince();
        exhibits.everyRun(since - when.adjustedReferenceDays(), since)
                .everyRun(day - 2 * when.adjustedBlockDays(), day)
                .answeredRuns(spell.start - policy.persistent().frequentWindowDays(), day)
                .symptoms(spell.start - 1, day);
    }

    private List<CheckIn> substantial(int after, int upTo) {
        return answers.substantial.stream()
                .filter(checkIn -> checkIn.epochDay() > after && checkIn.epochDay() <= upTo)
                .toList();
    }

    private List<Measure> measures(Rule rule, int day, Spell spell, int sinceResolved) {
        Measures measures = new Measures(facts, answers, policy, rules, day, spell);
        return switch (rule) {
            case T, BACK -> measures.severity();
            case R -> measures.recurring();
            case P1 -> measures.streak();
            case P1B -> measures.restricted();
            case P2 -> measures.frequent();
            case P3 -> measures.lasting();
            case P4 -> measures.enduring();
            case E1 -> measures.warned();
            case E2 -> measures.atRest();
            case E3 -> measures.worsening();
            case E4 -> measures.adjusted();
            case E5 -> measures.chronic();
            case E6 -> measures.severe();
            case EASE -> measures.easing();
            case RES -> measures.resolved();
            case REL -> measures.relapse(sinceResolved);
        };
    }
}
