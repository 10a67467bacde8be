package solewatch.analysis.numbness;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import solewatch.events.EpisodeState;
import solewatch.events.Finding.Evidence;
import solewatch.events.Finding.Measure;
import solewatch.events.RedFlag.Tier;

/**
 * A move of an episode, with its proof. A value: equal when all of it is. The proof is put together when it is first asked
 * for, because most moves are never told to anybody.
 */
public final class Transition {

    private final LocalDate day;
    private final EpisodeState from;
    private final EpisodeState to;
    private final Rule rule;
    private final @Nullable Tier warning;
    private final Supplier<Proof> source;
    private @Nullable Proof proof;

    /** @param source pure: asked twice by two threads it gives the same */
    Transition(
            LocalDate day,
            EpisodeState from,
            EpisodeState to,
            Rule rule,
            @Nullable Tier warning,
            Supplier<Proof> source) {
        this.day = day;
        this.from = from;
        this.to = to;
        this.rule = rule;
        this.warning = warning;
        this.source = source;
    }

    /** The runner's local day. */
    public LocalDate day() {
        return day;
    }

    /** The state before. */
    public EpisodeState from() {
        return from;
    }

    /** The state after. */
    public EpisodeState to() {
        return to;
    }

    /** What moved it. */
    public Rule rule() {
        return rule;
    }

    /** Of E1 the gravest sign of its day; otherwise null. */
    public @Nullable Tier warning() {
        return warning;
    }

    /** The facts the rule rests on, oldest first. */
    public List<Evidence> evidence() {
        return proof().evidence();
    }

    /** The numbers it looked at, and their thresholds. */
    public List<Measure> measures() {
        return proof().measures();
    }

    private Proof proof() {
        Proof known = proof;
        if (known == null) {
            known = source.get();
            proof = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Transition that
                && day.equals(that.day)
                && from == that.from
                && to == that.to
                && rule == that.rule
                && proof().equals(that.proof());
    }

    @Override
    public int hashCode() {
        return Objects.hash(day, from, to, rule);
    }

    @Override
    public String toString() {
        return "Transition[" + day + ' ' + from + " -> " + to + " by " + rule + ' ' + proof() + ']';
    }
}
