package solewatch.analysis.numbness;

import java.time.LocalDate;
import java.util.List;
import solewatch.events.EpisodeState;
import solewatch.events.Finding.Evidence;
import solewatch.events.Finding.Measure;

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
}
