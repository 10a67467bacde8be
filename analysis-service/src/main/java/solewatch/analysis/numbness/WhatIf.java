package solewatch.analysis.numbness;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import solewatch.events.EpisodeState;
import solewatch.events.FactId;
import solewatch.events.RedFlag.Tier;

/**
 * Follows an open episode again as if some symptoms had not been: would it have reached the state all the same, the same
 * way, by today? A report without its symptoms still answers for its run. The days before the first one changed are
 * followed once and shared.
 */
public final class WhatIf {

    private final PlaceFacts facts;
    private final Answers answers;
    private final NumbnessPolicy policy;
    private final Episode episode;
    private final Transition move;
    private final int oldest;
    private @Nullable EpisodeMachine shared;
    private int sharedUpTo;

    WhatIf(PlaceFacts facts, Answers answers, NumbnessPolicy policy, Episode episode, Transition move) {
        this.facts = facts;
        this.answers = answers;
        this.policy = policy;
        this.episode = episode;
        this.move = move;
        this.oldest = day(move.evidence().isEmpty() ? move.day() : move.evidence().get(0).on());
    }

    /** Whether it would without what these facts tell of this place, the earliest of them on this day. */
    public boolean reachedWithout(Set<FactId> symptoms, LocalDate earliest) {
        return reached(seen -> symptoms.contains(seen.id()), day(earliest));
    }

    /** Whether it would without anything felt from this day on. */
    public boolean reachedWithoutAnythingFrom(LocalDate first) {
        int from = day(first);
        return reached(seen -> seen.day() >= from, from);
    }

    /** The days of the episode with a symptom or a warning sign up to the move, in order. */
    public TreeSet<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>();
        int last = day(move.day());
        for (int day = facts.nextTrouble(day(episode.start())); day <= last; day = facts.nextTrouble(day + 1)) {
            days.add(LocalDate.ofEpochDay(day));
        }
        return days;
    }

    private boolean reached(Predicate<Observation> leftOut, int earliest) {
        Reached reached = new Reached(move, day(episode.start()));
        EpisodeMachine machine = before(earliest).continuing(facts.without(leftOut), reached);
        machine.follow(answers.today);
        return reached.reached;
    }

    /** The episodes as they are, up to a day before this one: if they can be, those before the oldest evidence. */
    private EpisodeMachine before(int day) {
        EpisodeMachine machine = shared;
        if (machine == null || sharedUpTo >= day) {
            machine = new EpisodeMachine(facts, answers, policy, (on, rule, from, to, spell) -> true);
            sharedUpTo = Math.min(day, oldest) - 1;
            machine.follow(sharedUpTo);
            shared = machine;
        }
        return machine;
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** Whether an episode that has not resolved before this one began has reached the state in the same way. */
    private static final class Reached implements Moves {
        private final @Nullable Tier warning;
        private final EpisodeState state;
        private final int start;
        private boolean reached;

        Reached(Transition move, int start) {
            this.warning = move.warning();
            this.state = move.to();
            this.start = start;
        }

        @Override
        public boolean moved(int day, Rule rule, Stage from, Stage to, Spell spell) {
            if (to == Stage.RESOLVED && day < start) {
                reached = false;
            } else if (to.state() == state && rule != Rule.BACK && alike(rule, spell.warning())) {
                reached = true;
            }
            return !reached || day < start;
        }

        private boolean alike(Rule rule, @Nullable Tier gravest) {
            return warning == null
                    ? rule != Rule.E1
                    : rule == Rule.E1 && gravest != null && gravest.compareTo(warning) <= 0;
        }
    }
}
