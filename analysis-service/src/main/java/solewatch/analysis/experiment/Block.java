package solewatch.analysis.experiment;

import java.util.List;
import solewatch.events.FactId;

/**
 * Some runs alike, one turn of an experiment.
 *
 * @param number from 1
 * @param changed whether these are the runs with the change
 * @param level what is worn, run on or done in them
 * @param needed how many runs make it complete
 * @param runs the runs that count for it, in order
 * @param symptomatic how many of them were
 */
public record Block(int number, boolean changed, String level, int needed, List<FactId> runs, int symptomatic) {

    public Block {
        runs = List.copyOf(runs);
    }
}
