package solewatch.analysis.numbness;

/** Is told each move of an episode as it happens. */
@FunctionalInterface
interface Moves {

    /**
     * An episode moved.
     *
     * @param spell the episode with this move
     * @return whether to go on following
     */
    boolean moved(int day, Rule rule, Stage from, Stage to, Spell spell);
}
