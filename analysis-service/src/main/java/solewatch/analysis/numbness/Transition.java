package solewatch.analysis.numbness;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.events.EpisodeState;
import solewatch.events.Finding.Evidence;
import solewatch.events.Finding.Measure;
import solewatch.events.RedFlag;
import solewatch.events.RedFlag.Tier;

/**
 * A move of an episode, with its proof.
 *
 * @param evidence the facts the rule rests on, oldest first
 * @param measures the numbers it looked at, and their thresholds
 */
public record Transition(
        LocalDate day, EpisodeState from, EpisodeState to, Rule rule, List<Evidence> evidence, List<Measure> measures) {

    public Transition {
        evidence = List.copyOf(evidence);
        measures = List.copyOf(measures);
    }

    /** Of E1 the gravest sign of its day; otherwise null. */
    public @Nullable Tier warning() {
        if (rule != Rule.E1) {
            return null;
        }
        Tier gravest = Tier.SOON;
        for (Evidence fact : evidence) {
            for (RedFlag flag : fact.redFlags()) {
                gravest = flag.tier().compareTo(gravest) < 0 ? flag.tier() : gravest;
            }
        }
        return gravest;
    }
}
