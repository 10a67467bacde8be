package solewatch.analysis.experiment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.contrast.Interval;
import solewatch.analysis.contrast.TwoByTwo;
import solewatch.analysis.contrast.Verdict;
import solewatch.events.ExperimentPlanned.Factor;
import solewatch.events.FactId;

/**
 * One change tried by turns, and what has come of it.
 *
 * @param from the day it began
 * @param refusal why it is refused; null otherwise
 * @param refusedFor the experiment that was open; null unless that is why
 * @param blocks usual, changed, by turns; none when refused
 * @param currentBlock the number of the block the runner is in; null unless running
 * @param nextRun what to do in the next run; null unless running
 * @param keep how the other tracked factors were in the first run that noted them, to be kept so
 * @param setAside answered runs that count for no block, in order
 * @param confounded how many of them because another factor was changed as well
 * @param counts of the runs in the blocks: with the change, and as usual
 * @param difference of the shares of symptomatic runs; null when one side is empty
 * @param interval the narrower one; null likewise
 * @param widerInterval the one a clear verdict rests on; null likewise
 * @param verdict the association rule's on these runs
 */
public record Experiment(
        FactId id,
        Factor factor,
        String usual,
        String changed,
        LocalDate from,
        State state,
        @Nullable Refusal refusal,
        @Nullable FactId refusedFor,
        List<Block> blocks,
        @Nullable Integer currentBlock,
        @Nullable String nextRun,
        Map<Factor, String> keep,
        List<SetAside> setAside,
        int confounded,
        TwoByTwo counts,
        @Nullable Double difference,
        @Nullable Interval interval,
        @Nullable Interval widerInterval,
        Verdict verdict,
        String sentence) {

    public Experiment {
        blocks = List.copyOf(blocks);
        keep = Collections.unmodifiableMap(new TreeMap<>(keep));
        setAside = List.copyOf(setAside);
    }

    /** How far it has come. */
    public enum State {
        /** It does not count; why is said with it. */
        REFUSED,
        RUNNING,
        /** All blocks are complete. */
        FINISHED,
        /** The runner stopped it before. */
        ENDED_EARLY
    }

    /** Why an experiment does not count. */
    public enum Refusal {
        /** Another one was open: of two changes at once nobody could tell which it was. */
        ANOTHER_IS_OPEN,
        /** What is planned as the change is the usual. */
        NOTHING_CHANGED
    }
}
