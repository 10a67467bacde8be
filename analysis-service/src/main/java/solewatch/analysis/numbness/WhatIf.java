package solewatch.analysis.numbness;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import solewatch.events.EpisodeState;
import solewatch.events.FactId;
import solewatch.events.Finding.Evidence;
import solewatch.events.RedFlag.Tier;

/**
 * Follows an open episode again as if some symptoms had not been: would it have reached the state all the same, the same
 * way, by today? A report without its symptoms still answers for its run. The days before the first one changed are
 * followed once and shared.
 */
public final class WhatIf {

    /** How many of the newest days with evidence the way there is remembered up to. */
    private static final int MOST_REMEMBERED = 64;

    private final PlaceFacts facts;
    private final Answers answers;
    private final NumbnessPolicy policy;
    private final Episode episode;
    private final Transition move;
    private final TreeMap<Integer, EpisodeMachine> shared = new TreeMap<>();

    WhatIf(PlaceFacts facts, Answers answers, NumbnessPolicy policy, Episode episode, Transition move) {
        this.facts = facts;
        this.answers = answers;
        this.policy = policy;
        this.episode = episode;
        this.move = move;
    }

    /** Whether it would without what these facts tell of this place, the earliest of them on this day. */
    public boolean reachedWithout(Set<FactId> symptoms, LocalDate earliest) {
        int from = day(earliest);
        int upTo = day(move.day());
        return reached(seen -> seen.day() >= from && seen.day() <= upTo && symptoms.contains(seen.id()), from);
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
        Reached reached = new Reached(move, day(episode.start()), easedBefore());
        EpisodeMachine machine = before(earliest).continuing(facts.without(leftOut), reached);
        machine.follow(answers.today);
        return reached.reached;
    }

    /** The last day it eased before a warning sign was told: a sign before that had been told by itself. */
    private int easedBefore() {
        int eased = Integer.MIN_VALUE;
        for (Transition earlier : episode.transitions()) {
            if (earlier.rule() == Rule.EASE && earlier.day().isBefore(move.day())) {
                eased = day(earlier.day());
            }
        }
        return move.warning() == null ? Integer.MIN_VALUE : eased;
    }

    /** The episodes as they are, up to a day before this one. */
    private EpisodeMachine before(int day) {
        if (shared.isEmpty()) {
            remember();
        }
        Map.Entry<Integer, EpisodeMachine> nearest = shared.floorEntry(day - 1);
        return nearest == null ? followed(null, day - 1) : nearest.getValue();
    }

    /** Follows them once, and keeps where they were before each of the days with evidence. */
    private void remember() {
        TreeSet<Integer> days = new TreeSet<>();
        for (Evidence fact : move.evidence().reversed()) {
            if (days.size() < MOST_REMEMBERED) {
                days.add(day(fact.on()));
            }
        }
        EpisodeMachine machine = null;
        for (int day : days) {
            machine = followed(machine, day - 1);
            shared.put(day - 1, machine);
        }
    }

    private EpisodeMachine followed(@Nullable EpisodeMachine from, int upTo) {
        Moves all = (on, rule, before, to, spell) -> true;
        EpisodeMachine machine =
                from == null ? new EpisodeMachine(facts, answers, policy, all) : from.continuing(facts, all);
        machine.follow(upTo);
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
        private final int after;
        private boolean reached;

        /** @param after a warning sign counts on a later day only */
        Reached(Transition move, int start, int after) {
            this.warning = move.warning();
            this.state = move.to();
            this.start = start;
            this.after = after;
        }

        @Override
        public boolean moved(int day, Rule rule, Stage from, Stage to, Spell spell) {
            if (to == Stage.RESOLVED && day < start) {
                reached = false;
            } else if (to.state() == state && rule != Rule.BACK && day > after && alike(rule, spell.warning())) {
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
